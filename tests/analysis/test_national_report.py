"""The national report, and the notebook that compares regions."""

import ast
import datetime as dt
import re
import shutil

import msgspec
import nbformat
import pandas as pd
from IPython.core.formatters import DisplayFormatter
from support.good_plans import CANDIDATE, MP
from support.many_plans import ROOT
from support.pdf_pages import lowest_texts, texts
from support.pdf_structure import structure

from werkbezoek import read_plans
from werkbezoek.analysis import report
from werkbezoek.analysis.exporters import VergelijkingHTML
from werkbezoek.plan import Corporation

SEATS = {"D66": 26, "GL PvdA": 20, "Partij Z": 5}


def test_the_report_is_one_call(examples, tmp_path):
    html, pdf, excel = report(examples, tmp_path, seats=SEATS, seats_as_at="2026-11-24", threshold=2)
    page = html.read_text(encoding="utf-8")
    assert "<script" not in page
    assert "default-src 'none'" in page
    assert page.count("<h1>") == 1
    assert "Te klein om te noemen, of anders te herleiden: “zonder datum”." in page
    assert 'Zetels op <span class="whole">24 november 2026</span>' in page
    assert ">Hoe een gast de tijd besteedt</h2>" in page
    assert "Het vaakst (voor zover vermeld) gaat het over “Leefbare wijken”: in 9 bezoeken." in page
    for heading in ("Wat er gebeurt", "Wat er ontbreekt", "Wat te doen"):
        assert f"<strong>{heading}</strong>" in page
    assert "16 bezoeken van 16 corporaties, in 12 van de 12 provincies." in page
    assert "http" not in page.replace("http://www.w3.org", "").replace("http-equiv", "")
    for name in set(examples.invitees["name"].dropna()):
        assert name not in page
    assert min(lowest_texts(pdf.read_bytes())) >= 0.5
    assert structure(pdf.read_bytes()).of_kind("H1")
    assert "Werkbezoeken in Nederland" in texts(pdf.read_bytes())[0]
    sheets = pd.read_excel(excel, sheet_name=None, index_col=0)
    assert sheets["bezoeken"]["bezoeken"][["Overijssel", "Zeeland"]].tolist() == [2, "–"]
    assert {"kort", "partijen", "ontbreekt", "niet-meegeteld"} <= set(sheets)
    assert [*sheets["uitleg"].index] == [*sheets][1:]
    assert sheets["uitleg"]["eenheid"]["tijd"] == "minuten per bezoek"


def test_a_report_says_of_when_it_is_and_does_not_count_copies_or_parties_that_are_not_filled_in(
    put_plan, tmp_path
):
    no_party = msgspec.structs.replace(CANDIDATE, party="")
    common = {"invitees": (MP, no_party), "date": dt.date(2027, 2, 5), "folder": tmp_path / "in"}
    put_plan("a", id="a", revision=2, **common)
    put_plan("b", id="b", **common)
    put_plan("copy", id="a", corporation=Corporation(name="Stadswerf"), **common)
    html, *_ = report(read_plans(tmp_path / "in"), tmp_path, seats={"Partij Z": 5}, threshold=1)
    page = html.read_text(encoding="utf-8")
    assert "Let op: 1 plan telt niet mee." in page
    assert "voor zover vermeld" not in page  # nothing is withheld
    assert "zelfde kenmerk als een plan van een andere corporatie (1)" in page
    assert "Uitgenodigd: 2 (kandidaat-)Kamerleden van 1 partij; bevestigd: 2." in page
    assert "<strong>Drie dingen om te doen</strong>" in page
    assert "De bezoeken met een datum zijn in februari 2027." in page
    assert "Er zijn bezoeken met dezelfde corporatie, dag en titel. Die tellen allemaal mee." in page


def test_a_report_of_very_few_plans_can_be_made(three, tmp_path):
    html, *_ = report(three, tmp_path, seats=SEATS)
    page = html.read_text(encoding="utf-8")
    assert "<svg" not in page
    assert "Te klein om te noemen, of anders te herleiden: “uitgenodigd”" in page
    assert "Alle bestanden tellen mee." in page
    assert 'De regels zijn nagekeken op <span class="whole">24 november 2026</span>.' in page


def test_a_report_says_what_is_too_small_to_show_instead_of_showing_empty_drawings(examples, tmp_path):
    html, pdf, _ = report(examples, tmp_path, threshold=5)
    page = html.read_text(encoding="utf-8")
    assert ">Hoe een gast de tijd besteedt</h2>" not in page
    too_small = page.partition("Niet getekend, want het gaat overal om minder dan 5: ")[2]
    for heading in ("Waar de bezoeken zijn", "Hoe ver de uitnodigingen zijn", "Wat bewust anders gaat"):
        assert f"“{heading}" in too_small
        assert f">{heading}" not in page
    assert ">Wie we bereiken</h2>" in page
    assert "Niet getekend, want weggelaten: BBB, " in page
    assert len(texts(pdf.read_bytes())) == 1


def shown_by(cell, names):
    """Run a cell as a kernel does, and return what its last line shows, by kind."""
    code = ast.parse(cell.source)
    last = code.body.pop() if isinstance(code.body[-1], ast.Expr) else None
    exec(compile(code, "cell", "exec"), names)
    if last is None:
        return {}
    return DisplayFormatter().format(eval(compile(ast.Expression(last.value), "cell", "eval"), names))[0]


def test_the_notebook_runs_and_answers_every_question(tmp_path, monkeypatch):
    shutil.copytree(ROOT / "data" / "voorbeelden", tmp_path / "data" / "voorbeelden")
    shutil.copytree(ROOT / "data" / "vergelijken", tmp_path / "data" / "vergelijken")
    (tmp_path / "notebooks").mkdir()
    monkeypatch.chdir(tmp_path / "notebooks")
    notebook = nbformat.read(ROOT / "notebooks" / "regios_vergelijken.ipynb", as_version=4)
    assert "report(" in notebook.cells.pop().source  # another test makes one
    names = {}
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = [nbformat.v4.new_output("display_data", shown_by(cell, names))]
    texts = [cell.source for cell in notebook.cells]
    questions = [at for at, text in enumerate(texts) if re.match(r"\*\*\d+\. ", text)]
    assert len(questions) == 20
    for at in questions:
        answer = notebook.cells[at + 1]
        assert len(answer.source.splitlines()) <= 2
        shown = answer.outputs[-1]["data"]["text/plain"]
        assert not re.match(r"Empty|Series\(\[\]", shown), texts[at]
    page, _ = VergelijkingHTML().from_notebook_node(notebook)
    assert b"plans." not in page
    assert b"<script" not in page
    assert "Wat om afstemming vraagt" in page.decode()
    assert b"Run All Cells" not in page
