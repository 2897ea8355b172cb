"""Running the cell of a form again, in the kernel of a notebook."""

from types import SimpleNamespace

import IPython
import pytest
from ipywidgets.widgets import widget
from support.shown import Shown, found

from werkbezoek.form import edit
from werkbezoek.form.session.session import State
from werkbezoek.form.session.steps import STEPS
from werkbezoek.form.views import cell_cleanup
from werkbezoek.form.views.widgets import Bar, Panel, Start
from werkbezoek.plan import new_plan
from werkbezoek.store import SUFFIX, SaveError, save


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run a cell in which stands ``edit(...)``, once for each plan named; gives the forms that it shows."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(cell_cleanup, "_shown", {})
    runs = iter(range(100))

    def run(*plans, cell="cel", window="venster"):
        header = {"session": window, "msg_id": f"run {next(runs)}"}
        shell = SimpleNamespace(parent_header={"header": header, "metadata": {"cellId": cell}})
        monkeypatch.setattr(IPython, "get_ipython", lambda: shell)
        forms = []
        for name in plans:
            path = tmp_path / f"{name}{SUFFIX}"
            if not path.exists():
                save(new_plan(name), path, expected=None)
            forms.append(Shown(edit(path)._root))
        return forms

    return run


def is_open(form):
    return form.root.comm is not None


def look_around(form):
    for step in STEPS:
        form.send(Bar, {"step": step.key})


def test_running_a_cell_again_leaves_as_many_widgets_as_running_it_once(run):
    before = len(widget._instances)
    counts = []
    for _ in range(3):
        (form,) = run("plan")
        counts.append(len(widget._instances) - before)
        look_around(form)
    assert counts == [counts[0]] * 3


def test_another_plan_or_no_plan_leaves_nothing_behind_either(run):
    before = len(widget._instances)
    counts = []
    for name in ("een", "twee", "drie"):
        (form,) = run(name)
        counts.append(len(widget._instances) - before)
        look_around(form)
        form.send(Bar, {"act": "leave"})
        assert found(form.root, Start)
    assert counts == [counts[0]] * 3


def test_what_was_half_typed_is_in_the_next_form(run):
    (first,) = run("plan")
    first.type("date", "31 februari")
    (second,) = run("plan")
    assert not is_open(first)
    assert second.one(Panel).values["date"] == "31 februari"


def test_forms_of_one_run_of_other_cells_and_of_other_windows_live_on(run):
    forms = [*run("een", "twee"), *run("een", cell="andere cel"), *run("een", window="ander venster")]
    assert all(map(is_open, forms))
    again = run("een", "twee")
    assert [is_open(form) for form in forms] == [False, False, True, True]
    assert all(map(is_open, again))


def test_a_form_with_something_that_can_not_be_saved_stays(run, monkeypatch):
    def refuse(*_args, **_kwargs):
        raise SaveError("De schijf is vol.")

    (first,) = run("plan")
    with monkeypatch.context() as full:
        full.setattr("werkbezoek.form.session.session.save", refuse)
        first.type("title", "Nog nergens bewaard")
        run("plan")
        assert is_open(first)
        assert first.one(Bar).state == State.UNSAVED.value
    (third,) = run("plan")
    assert not is_open(first)
    assert third.one(Panel).values["title"] == "Nog nergens bewaard"


def test_outside_a_notebook_all_forms_live(run, monkeypatch):
    (first,) = run("plan")
    monkeypatch.setattr(IPython, "get_ipython", lambda: None)
    assert edit(f"plan{SUFFIX}")
    assert is_open(first)
