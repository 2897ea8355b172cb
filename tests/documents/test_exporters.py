import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbconvert.exporters import get_export_names, get_exporter
from nbconvert.utils.exceptions import ConversionException
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from traitlets.config import Config

from werkbezoek.documents.audiences import AUDIENCES, document
from werkbezoek.documents.exporters import ProgrammaHTML, ProgrammaPDF
from werkbezoek.documents.form_link import FOLDER, output_bundle, write_link
from werkbezoek.documents.formats import FORMATS
from werkbezoek.plan import new_plan
from werkbezoek.store import load, save

EXPORTERS = {"html": ProgrammaHTML, "pdf": ProgrammaPDF}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a plan, a link to it, and a notebook that shows the form."""
    plan_path = tmp_path / "één bezoek.werkbezoek.json"
    save(new_plan("Eén bezoek"), plan_path, expected=None)
    write_link(tmp_path, "f1", plan_path)
    nbformat.write(notebook("f1"), tmp_path / "plannen.ipynb")
    return tmp_path


def notebook(*form_ids: str):
    outputs = [
        new_output("display_data", {**output_bundle(form_id), "text/plain": "verborgen tekst"})
        for form_id in form_ids
    ]
    secret = new_code_cell(
        "geheime_code = 1", outputs=[new_output("stream", text="geheime uitvoer"), *outputs]
    )
    return new_notebook(cells=[new_markdown_cell("geheime kop"), secret, new_code_cell("'na het formulier'")])


def exported(folder: Path, nb, exporter=ProgrammaHTML, **traits) -> bytes:
    made, _ = exporter(**traits).from_notebook_node(nb, {"metadata": {"path": str(folder), "name": "x"}})
    return made


@pytest.mark.parametrize("audience", ["gasten", "draaiboek"])
@pytest.mark.parametrize("format_name", list(EXPORTERS))
def test_an_export_is_the_file_of_the_format(folder, audience, format_name):
    plan = load(next(folder.glob("*.werkbezoek.json")))
    expected = FORMATS[format_name].render(document(plan, audience))
    assert exported(folder, notebook("f1"), EXPORTERS[format_name], audience=audience) == expected


def test_nothing_of_the_notebook_is_exported(folder):
    made = exported(folder, notebook("f1")).decode()
    assert not [words for words in ("geheime", "verborgen", "na het formulier") if words in made]


def test_an_export_has_the_extension_and_type_of_its_format(folder):
    for name, exporter in EXPORTERS.items():
        _, resources = exporter().from_notebook_node(notebook("f1"), {"metadata": {"path": str(folder)}})
        assert resources["output_extension"] == f".{FORMATS[name].extension}"
        assert exporter.output_mimetype == FORMATS[name].mime


def test_the_last_form_in_the_notebook_is_exported(folder):
    other = folder / "ander.werkbezoek.json"
    save(new_plan("Het andere plan"), other, expected=None)
    write_link(folder, "f2", other)
    assert "Het andere plan" in exported(folder, notebook("f1", "f2")).decode()
    assert "Het andere plan" not in exported(folder, notebook("f2", "f1")).decode()


def test_an_export_follows_the_form_to_another_plan(folder):
    other = folder / "ander.werkbezoek.json"
    save(new_plan("Het andere plan"), other, expected=None)
    write_link(folder, "f1", other)
    assert "Het andere plan" in exported(folder, notebook("f1")).decode()


def test_an_export_works_in_the_current_folder(folder, monkeypatch):
    monkeypatch.chdir(folder)
    made, _ = ProgrammaHTML().from_filename("plannen.ipynb")
    assert made == exported(folder, notebook("f1"))


def broken_link(folder: Path, content: str) -> None:
    (folder / FOLDER / "f1.json").write_text(content, encoding="utf-8")


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda folder: (folder / FOLDER / "f1.json").unlink(), "niet gevonden"),
        (lambda folder: broken_link(folder, "{"), "niet gevonden"),
        (lambda folder: broken_link(folder, '{"plan": "/etc/passwd"}'), "wijst niet naar een plan"),
        (lambda folder: broken_link(folder, '{"plan": "weg.werkbezoek.json"}'), "weg.werkbezoek.json"),
        (lambda folder: next(folder.glob("*.werkbezoek.json")).write_text("{"), "niet te lezen"),
    ],
)
def test_faults_are_reported_in_dutch(folder, spoil, message):
    spoil(folder)
    with pytest.raises(ConversionException, match=message):
        exported(folder, notebook("f1"))


@pytest.mark.parametrize("data", [{}, [], "f1", {"form": "../../f1"}, {"form": 3}, None])
def test_a_strange_form_output_is_refused(folder, data):
    nb = notebook("f1")
    nb.cells[1].outputs[-1].data["application/vnd.werkbezoek.plan+json"] = data
    with pytest.raises(ConversionException, match="niet gevonden"):
        exported(folder, nb)


def test_a_notebook_without_a_form_is_refused(folder):
    with pytest.raises(ConversionException, match="geen formulier"):
        exported(folder, new_notebook(cells=[new_code_cell("1 + 1")]))


def test_an_unknown_audience_is_refused(folder):
    with pytest.raises(ConversionException, match="geen doelgroep; kies uit"):
        exported(folder, notebook("f1"), audience="pers?")


def test_jupyter_lists_and_configures_the_exporters():
    ours = {"programma_html", "programma_pdf", "draaiboek_html", "draaiboek_pdf"}
    assert ours <= set(get_export_names())
    assert all(name.isidentifier() for name in ours)  # a hyphen shows in Lab's menu and then answers 404
    assert get_exporter("programma_pdf") is ProgrammaPDF
    config = Config({"ProgrammaHTML": {"audience": "draaiboek"}})
    assert ProgrammaHTML(config=config).audience == "draaiboek"


def test_the_help_names_every_audience():
    assert [name for name in AUDIENCES if name not in ProgrammaHTML.audience.help] == []


@pytest.mark.parametrize("format_name", list(EXPORTERS))
def test_the_draaiboek_has_an_exporter_of_its_own(folder, format_name):
    draaiboek = get_exporter(f"draaiboek_{format_name}")
    theirs = exported(folder, notebook("f1"), draaiboek)
    assert theirs == exported(folder, notebook("f1"), EXPORTERS[format_name], audience="draaiboek")


def test_jupyter_nbconvert_exports_on_the_command_line(folder, monkeypatch, capsys):
    monkeypatch.chdir(folder)

    from nbconvert.nbconvertapp import NbConvertApp  # here, since it imports all exporters there are

    def nbconvert():
        NbConvertApp.clear_instance()
        NbConvertApp.launch_instance(["--to", "programma_html", "plannen.ipynb"])

    nbconvert()
    assert (folder / "plannen.html").read_bytes() == exported(folder, notebook("f1"))
    (folder / FOLDER / "f1.json").unlink()
    with pytest.raises(SystemExit, match="1"):
        nbconvert()
    assert "voer het notebook opnieuw uit" in capsys.readouterr().err.splitlines()[-1]


def test_listing_exporters_does_not_import_heavy_libraries():
    code = (
        "import sys; from werkbezoek.documents.exporters import ProgrammaHTML; ProgrammaHTML(); "
        "from werkbezoek.analysis.exporters import VergelijkingHTML; VergelijkingHTML(); "
        "print({'typst', 'matplotlib', 'pandas'} & sys.modules.keys())"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "set()"
