"""All routes to a document use the same house style: the command, a notebook, a letter, the empty form."""

import datetime as dt
import email
import email.policy
import shutil
from pathlib import Path

import msgspec
import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from werkbezoek.cli import main
from werkbezoek.documents.audiences import blank_opzet, document
from werkbezoek.documents.branding import HouseStyle, Settings, house_style_near, save_logo, save_settings
from werkbezoek.documents.exporters import ProgrammaHTML, ProgrammaPDF
from werkbezoek.documents.form_link import output_bundle, write_link
from werkbezoek.documents.formats import FORMATS
from werkbezoek.plan import Invitee, ItemKind, Name, ProgrammeItem, Role, Status, new_plan
from werkbezoek.store import SUFFIX, load, save

NAME = "bezoek"
LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><script>alert(1)</script>'
    b'<rect width="40" height="20" fill="#7b2d8b"/></svg>'
)


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    """A plan in a working folder with a house style."""
    for folder in ("data/plannen", "notebooks"):
        (tmp_path / folder).mkdir(parents=True)
    style = tmp_path / "data" / "huisstijl"
    save_settings(style, Settings(name="Kadewijk", colour="#7b2d8b", closing="Thuis aan het water"))
    save_logo(style, LOGO)
    guest = Invitee(
        id="g",
        name=Name(last="Akker"),
        roles=(Role.MP,),
        status=Status.CONFIRMED,
        email="akker@kamer.example",
    )
    item = ProgrammeItem(id="i", kind=ItemKind.RECEPTION, title="Ontvangst")
    plan = msgspec.structs.replace(
        new_plan("Bezoek"), date=dt.date(2100, 3, 19), invitees=(guest,), programme=(item,)
    )
    path = tmp_path / "data" / "plannen" / f"{NAME}{SUFFIX}"
    save(plan, path, expected=None)
    return path


def style_of(plan_file: Path) -> HouseStyle:
    style = house_style_near(plan_file.parent).style
    assert style.logo is not None
    assert style.name == "Kadewijk"
    return style


@pytest.mark.parametrize("format_name", list(FORMATS))
def test_the_command_uses_the_house_style(plan_file: Path, tmp_path: Path, format_name: str):
    assert main(["export", str(plan_file), "--to", format_name, "--out", str(tmp_path)]) == 0
    doc = document(load(plan_file), "gasten", style=style_of(plan_file))
    assert (tmp_path / f"{NAME}.gasten.{format_name}").read_bytes() == FORMATS[format_name].render(doc)


@pytest.mark.parametrize(("exporter", "format_name"), [(ProgrammaHTML, "html"), (ProgrammaPDF, "pdf")])
def test_a_notebook_uses_the_house_style(plan_file: Path, tmp_path: Path, exporter, format_name: str):
    notebooks = tmp_path / "notebooks"
    write_link(notebooks, "f1", plan_file)
    shown = new_output("display_data", {**output_bundle("f1"), "text/plain": ""})
    nbformat.write(new_notebook(cells=[new_code_cell("", outputs=[shown])]), notebooks / "plannen.ipynb")
    made, _ = exporter().from_filename(str(notebooks / "plannen.ipynb"))
    assert made == FORMATS[format_name].render(document(load(plan_file), "gasten", style=style_of(plan_file)))


def test_a_letter_uses_the_house_style(plan_file: Path, tmp_path: Path):
    out = tmp_path / "brieven"
    assert main(["invite", str(plan_file), "--occasion", "bevestiging", "--out", str(out)]) == 0
    style = style_of(plan_file)
    for file in out.iterdir():
        mail = email.message_from_bytes(file.read_bytes(), policy=email.policy.strict)
        page = mail.get_body(("html",)).get_content()
        assert '<img src="cid:logo"' in page
        assert 'alt="Kadewijk"' in page
        assert mail.get_body(("plain",)).get_content().rstrip().endswith("Thuis aan het water")
        (logo,) = [part for part in mail.walk() if part["Content-ID"] == "<logo>"]
        assert logo.get_content() == style.logo.png
        (pdf,) = [part for part in mail.iter_attachments() if part.get_content_type() == "application/pdf"]
        audience = pdf.get_filename().split(".")[1]
        assert pdf.get_content() == FORMATS["pdf"].render(document(load(plan_file), audience, style=style))
    assert list(out.iterdir())


def test_the_empty_form_uses_the_house_style(
    plan_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    assert main(["opzet", "--to", "pdf"]) == 0
    made = (tmp_path / "opzet-werkbezoek.pdf").read_bytes()
    assert made == FORMATS["pdf"].render(blank_opzet(style_of(plan_file)))


def test_faults_are_reported_once_and_documents_are_still_made(
    plan_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / "data" / "huisstijl" / "huisstijl.json").write_text('{"kleur": "blauw"}')
    (tmp_path / "data" / "huisstijl" / "logo.png").write_bytes(b"geen plaatje")
    shutil.copy(plan_file, plan_file.with_name("tweede.werkbezoek.json"))
    assert main(["export", str(plan_file.parent), "--out", str(tmp_path)]) == 0
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("Huisstijl: “blauw” is geen kleurcode.")
    assert lines[1].startswith("Huisstijl: logo.png: Dit is geen PNG of SVG.")
    made = (tmp_path / f"{NAME}.gasten.html").read_bytes()
    assert made == FORMATS["html"].render(document(load(plan_file), "gasten"))
