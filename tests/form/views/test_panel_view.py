import json

import pytest
from support.form_driver import find_views

from werkbezoek.form.session.layout import STEPS
from werkbezoek.form.session.spec import control_paths
from werkbezoek.form.views.bar_view import BarView
from werkbezoek.form.views.chart_view import ChartView
from werkbezoek.form.views.panel_view import PanelView
from werkbezoek.store import load


def test_an_edit_is_answered_with_its_number_its_value_and_what_follows(form, path):
    chart = form.view(ChartView).svg
    panel = form.type("start", "0945")
    assert (panel.seen, panel.values["start"]) == (7, "9:45")
    assert load(path).start == "9:45"
    assert form.view(ChartView).svg != chart
    assert "9.45" in form.view(ChartView).summary
    assert form.view(BarView).status.startswith("Bewaard om ")


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.key)
def test_every_control_of_every_step_has_a_value_to_show(form, step):
    form.send(BarView, {"step": step.key})
    panels = find_views(form.root, PanelView)
    assert panels
    for panel in panels:
        assert set(control_paths(panel.spec["sections"])) == set(panel.values)
        json.dumps(panel.spec)


def test_rows_in_a_panel_are_added_moved_and_removed(form, path):
    form.send(BarView, {"step": "boodschap"})
    for text in ("Een", "Twee"):
        form.send(PanelView, {"add": "messages", "choice": ""})
        form.type(f"messages[{len(load(path).messages) - 1}].text", text)
    form.send(PanelView, {"move": "messages[1]", "to": 0})
    form.send(PanelView, {"remove": "messages[1]"})
    assert [message.text for message in load(path).messages] == ["Twee"]
