from support.form_driver import FormDriver

from werkbezoek.form.views.app import Form
from werkbezoek.form.views.bar_view import BarView
from werkbezoek.form.views.start_view import StartView
from werkbezoek.store import SUFFIX, load


def test_a_copy_is_another_visit(form, path):
    form.send(BarView, {"act": "leave"})
    form.send(StartView, {"copy": str(path)})
    copy = load(path.parent / f"werkbezoek-kopie{SUFFIX}")
    assert copy.title == "Werkbezoek (kopie)"
    assert copy.id != load(path).id
    assert copy.programme == load(path).programme


def test_a_file_that_can_not_be_read_shows_all_its_faults_and_stays(tmp_path):
    path = tmp_path / f"kapot{SUFFIX}"
    path.write_text('{"id": "a", "schema_version": 1, "title": 3, "date": "gisteren"}', encoding="utf-8")
    start = FormDriver(Form(path, tmp_path).widget).view(StartView)
    assert len(start.problem["faults"]) == 2
    assert path.read_text(encoding="utf-8").startswith('{"id"')
