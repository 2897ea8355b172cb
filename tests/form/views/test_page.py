import msgspec
from support.form_driver import FormDriver, find_views

from werkbezoek.form.views.bar_view import BarView
from werkbezoek.form.views.notebook import Form
from werkbezoek.form.views.panel_view import PanelView
from werkbezoek.form.views.table_view import TableView
from werkbezoek.plan import Invitee, Name, new_plan
from werkbezoek.store import SUFFIX, load, save


def ids(table):
    return [row["id"] for row in table.rows]


def test_an_invitee_is_added_chosen_moved_and_removed(form, path):
    form.send(BarView, {"step": "genodigden"})
    table = form.view(TableView)
    for place, name in enumerate(("Veldkamp", "Akker")):
        form.send(TableView, {"op": "add", "id": f"id{place}", "n": place + 1})
        form.send(TableView, {"op": "choose", "id": ids(table)[place]})
        form.type(f"invitees[{place}].name.last", name)
    assert [row["cells"]["name"] for row in table.rows] == ["Veldkamp", "Akker"]
    editor = find_views(form.root, PanelView)[1]
    assert editor.title == "Akker"
    form.send(TableView, {"op": "move", "id": ids(table)[1], "to": 0, "n": 5})
    assert "invitees[0].name.last" in editor.values
    assert editor.title == "Akker"
    form.send(TableView, {"op": "remove", "id": ids(table)[0], "n": 6})
    assert [invitee.name.last for invitee in load(path).invitees] == ["Veldkamp"]
    assert editor.title == "Veldkamp"
    form.send(BarView, {"act": "undo"})
    assert len(load(path).invitees) == 2


def test_the_last_invitee_can_be_removed_and_the_editor_is_empty(form):
    form.send(BarView, {"step": "genodigden"})
    form.send(TableView, {"op": "add", "id": "nieuw", "n": 1})
    form.send(TableView, {"op": "remove", "id": ids(form.view(TableView))[0], "n": 2})
    assert find_views(form.root, PanelView)[1].spec["sections"] == []


def test_two_hundred_invitees_are_rows_of_one_table(tmp_path):
    path = tmp_path / f"groot{SUFFIX}"
    many = tuple(Invitee(id=f"i{number}", name=Name(last=f"Veld {number}")) for number in range(200))
    save(msgspec.structs.replace(new_plan(), invitees=many), path, expected=None)
    form = FormDriver(Form(path, tmp_path).widget)
    form.send(BarView, {"step": "genodigden"})
    assert len(form.view(TableView).rows) == 200
    assert len(find_views(form.root, PanelView)) == 3
