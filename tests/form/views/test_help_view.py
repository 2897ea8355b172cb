import pytest

from werkbezoek.form.session.layout import STEPS
from werkbezoek.form.views.bar_view import BarView
from werkbezoek.form.views.help_view import HelpView


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.key)
def test_every_step_has_its_advice(form, step):
    form.send(BarView, {"step": step.key})
    assert tuple(form.view(HelpView).paragraphs) == step.advice.paragraphs
    assert form.view(HelpView).source.startswith("Opzet Werkbezoeken politici")
