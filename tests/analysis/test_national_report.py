"""The national report, and the notebook that compares regions."""

import ast
import datetime as dt
import re
import shutil

import msgspec
import nbformat
import pandas as pd
import pytest
from IPython.core.formatters import DisplayFormatter
from support.good_plans import CANDIDATE, MP
from support.many_plans import ROOT
from support.pdf_pages import lowest_texts, texts
from support.pdf_structure import structure

from werkbezoek import read_plans
from werkbezoek.analysis import comparisons, report
from werkbezoek.analysis.comparisons.content import MEMBERS
from werkbezoek.analysis.exporters import VergelijkingHTML
from werkbezoek.analysis.national_report import public_tables
from werkbezoek.plan import ABSENT, Corporation


@pytest.fixture(scope="module")
def made_up_tables(made_up):
    """The tables of the report on a made-up collection, as its Excel file has them, by threshold."""
    plans = read_plans(made_up, findings=True)

    def tables(threshold):
        reached = comparisons.reach(plans)
        return public_tables(plans, "province", reached, threshold)

    tables.plans = plans
    return tables


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


def test_a_report_says_of_when_it_is_and_does_not_count_as_a_party_what_is_not_filled_in(put_plan, tmp_path):
    no_party = msgspec.structs.replace(CANDIDATE, party="")
    for name in "ab":
        put_plan(name, id=name, invitees=(MP, no_party), date=dt.date(2027, 2, 5), folder=tmp_path / "in")
    html, *_ = report(read_plans(tmp_path / "in"), tmp_path, seats={"Partij Z": 5}, threshold=1)
    page = html.read_text(encoding="utf-8")
    assert "Uitgenodigd: 2 (kandidaat-)Kamerleden van 1 partij; bevestigd: 2." in page
    assert "<strong>Drie dingen om te doen</strong>" in page
    assert "De bezoeken met een datum zijn in februari 2027." in page
    assert "Er zijn bezoeken met dezelfde corporatie, dag en titel. Die tellen allemaal mee." in page


@pytest.mark.parametrize("by", ["party", "theme", "month", ("province", "day_part")])
def test_the_tables_of_a_report_can_be_about_any_groups(made_up_tables, by):
    plans = made_up_tables.plans
    tables = public_tables(plans, by, comparisons.reach(plans), 2)
    assert {"uitnodigingen", "groep"} <= {name for name, table in tables.items() if len(table) > 3}


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
    assert "Niet getekend, want weggelaten: SP, " in page
    assert len(texts(pdf.read_bytes())) == 1


@pytest.mark.parametrize("threshold", [3, 5, 8])
def test_no_withheld_number_of_the_report_can_be_worked_out(made_up_tables, threshold):
    """The attacker adds up every row and column of every table, with the totals that are printed anywhere.

    No withheld number is in two of these sums. Of people, how many did not confirm is not told either.
    """
    tables = made_up_tables(threshold)
    lines = [
        (tables["kort"].loc[row, "aantal"], tables["partijen"][row]) for row in ("uitgenodigd", "bevestigd")
    ]
    lines.append((len(made_up_tables.plans), tables["bezoeken"]["bezoeken"]))
    for name in ("themas", "uitnodigingen"):
        rows = tables[name].drop(index="totaal")
        lines += [(tables[name].loc["totaal", column], rows[column]) for column in rows]
    counts, coming = comparisons.invitation_status(made_up_tables.plans), tables["uitnodigingen"]
    coming = coming.drop(index="totaal", columns=[status.label for status in ABSENT])
    # how many (candidate) MPs come follows from their averages in “groep” and the number of visits
    averages = tables["groep"][MEMBERS].dropna()
    lines += [(counts.loc[group, coming.columns].sum(), coming.loc[group]) for group in averages.index]
    people = pd.DataFrame(tables["groep"].attrs["publish"].counts).drop(columns="bezoeken")
    told = tables["groep"][people.columns].notna()
    assert not (told & people.gt(0) & people.lt(threshold)).any(axis=None)
    lines += [(people.loc[group].sum(), people.loc[group].where(told.loc[group])) for group in people.index]
    rules = tables["regels"].drop(columns="totaal")
    lines += [(tables["regels"].loc[rule, "totaal"], rules.loc[rule]) for rule in rules.index]
    hidden = 0
    for total, cells in lines:
        known, unknown = cells.dropna().sum(), cells.isna().sum()
        hidden += unknown
        assert not pd.notna(total) or unknown == 0 or (unknown > 1 and total - known > unknown), cells.name
    assert hidden > 3
    steps = ["uitgenodigd", "bevestigd"]
    for invited, confirmed in (*tables["partijen"][steps].to_numpy(), tables["kort"].loc[steps, "aantal"]):
        if pd.notna(invited) and pd.notna(confirmed) and confirmed:
            assert not 0 < invited - confirmed < threshold


def test_a_template_that_was_mailed_around_is_told_first(put_plan, tmp_path):
    put_plan("a", revision=2)
    put_plan("b", revision=1, corporation=Corporation(name="Stadswerf"))
    html, *_ = report(read_plans(tmp_path), tmp_path / "uit")
    page = html.read_text(encoding="utf-8")
    assert "Let op: 1 plan telt niet mee." in page
    assert "zelfde kenmerk als een plan van een andere corporatie (1)" in page


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
