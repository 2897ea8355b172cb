from types import SimpleNamespace

import IPython
import pytest
from ipywidgets.widgets import widget
from support.form_driver import FormDriver, find_views

from werkbezoek.documents.form_link import FORM_MIME, read_link
from werkbezoek.form import edit
from werkbezoek.form.session.file_sync import FileState
from werkbezoek.form.session.layout import STEPS
from werkbezoek.form.views.bar_view import BarView
from werkbezoek.form.views.notebook import Form
from werkbezoek.form.views.panel_view import PanelView
from werkbezoek.form.views.start_view import StartView
from werkbezoek.plan import new_plan
from werkbezoek.store import SUFFIX, SaveError, load, save


@pytest.fixture
def notebook_form(path, tmp_path):
    return Form(path, tmp_path)


def test_the_output_says_where_an_export_finds_the_plan(notebook_form, tmp_path, path):
    bundle = notebook_form._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in bundle
    assert bundle["text/plain"] == "Formulier van een werkbezoek"
    assert read_link(tmp_path, bundle[FORM_MIME]["form"]) == path


def test_another_plan_is_another_pointer_and_comes_back_after_a_restart(
    notebook_form, tmp_path, path, monkeypatch
):
    form = FormDriver(notebook_form.widget)
    form.send(BarView, {"act": "leave"})
    form.send(StartView, {"make": "Één wijk", "model": "avond"})
    new = path.parent / f"een-wijk{SUFFIX}"
    assert load(new).programme
    assert read_link(tmp_path, notebook_form._repr_mimebundle_()[FORM_MIME]["form"]) == new
    monkeypatch.chdir(tmp_path)
    assert FormDriver(edit().widget).view(BarView).file == new.name


@pytest.fixture
def run(tmp_path, monkeypatch):
    """A function that runs a cell with ``edit(...)`` for each of some plans, and returns the forms."""
    monkeypatch.chdir(tmp_path)
    runs = iter(range(100))

    def run(*plans, cell="cel", window=str(tmp_path)):
        header = {"session": window, "msg_id": f"run {next(runs)}"}
        shell = SimpleNamespace(parent_header={"header": header, "metadata": {"cellId": cell}})
        monkeypatch.setattr(IPython, "get_ipython", lambda: shell)
        forms = []
        for name in plans:
            path = tmp_path / f"{name}{SUFFIX}"
            if not path.exists():
                save(new_plan(name), path, expected=None)
            forms.append(FormDriver(edit(path).widget))
        return forms

    return run


def is_open(form):
    return form.root.comm is not None


def look_around(form):
    for step in STEPS:
        form.send(BarView, {"step": step.key})


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
        form.send(BarView, {"act": "leave"})
        assert find_views(form.root, StartView)
    assert counts == [counts[0]] * 3


def test_what_was_half_typed_is_in_the_next_form(run):
    (first,) = run("plan")
    first.type("date", "31 februari")
    (second,) = run("plan")
    assert not is_open(first)
    assert second.view(PanelView).values["date"] == "31 februari"


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
        full.setattr("werkbezoek.form.session.file_sync.store.save", refuse)
        first.type("title", "Nog nergens bewaard")
        run("plan")
        assert is_open(first)
        assert first.view(BarView).state == FileState.UNSAVED.value
    (third,) = run("plan")
    assert not is_open(first)
    assert third.view(PanelView).values["title"] == "Nog nergens bewaard"


def test_outside_a_notebook_all_forms_live(run, monkeypatch):
    (first,) = run("plan")
    monkeypatch.setattr(IPython, "get_ipython", lambda: None)
    assert edit(f"plan{SUFFIX}")
    assert is_open(first)
