"""What goes out: small numbers, drawings, and the report."""

import re
import shutil
from xml.etree import ElementTree

import pandas as pd
import pypdf
import pytest
from support.many_plans import ROOT

from werkbezoek import read_plans
from werkbezoek.analysis import charts, comparisons, report, show, withheld
from werkbezoek.analysis.captions import described
from werkbezoek.analysis.disclosure import Publish
from werkbezoek.analysis.drawing import SERIES, SHADES, Sheet, contrast, ink_on
from werkbezoek.analysis.exporters import VergelijkingHTML, is_harmless
from werkbezoek.documents.blocks import Table

SEATS = {"D66": 26, "GL PvdA": 20, "Partij Z": 5}


def table_of(publish, **columns):
    table = pd.DataFrame(columns)
    table.attrs = {"title": "t", "unit": "aantal bezoeken", "source": "Bron: s", "publish": publish}
    return table


@pytest.mark.parametrize(("number", "is_told"), [(0, True), (1, False), (4, False), (5, True)])
def test_a_number_is_told_from_the_threshold_on(number, is_told):
    assert withheld(table_of(Publish(), x=[number, 20]), 5)["x"].notna()[0] == is_told


def test_small_numbers_are_withheld_and_zero_is_told():
    table = table_of(Publish(), x=[2, 9, 0], y=[8, 4, 7])
    public = withheld(table, 5)
    assert public.isna().to_numpy().tolist() == [[True, False], [False, True], [False, False]]
    assert public.attrs["withheld"].startswith(
        "2 getallen zijn weggelaten (–), omdat het om minder dan 5 gaat"
    )
    assert withheld(table, 1).attrs["withheld"] == ""
    assert table.loc[0, "x"] == 2


@pytest.mark.parametrize("adds_up", ["across", "down", "both"])
def test_no_total_gives_a_withheld_number_away(adds_up):
    table = table_of(Publish(adds_up=adds_up), x=[2, 9, 30], y=[8, 7, 0], z=[50, 60, 70])
    hidden = withheld(table, 5).isna()
    could = (table > 0).to_numpy()
    if adds_up in ("across", "both"):
        assert not (hidden.sum(axis=1) == 1).any()
    if adds_up in ("down", "both"):
        assert not (hidden.sum(axis=0) == 1).any()
    assert not hidden.to_numpy()[~could].any()


def test_averages_of_few_visits_and_what_follows_from_a_small_number_are_withheld():
    averages = table_of(Publish(needs="bezoeken"), bezoeken=[2, 9], gemiddeld=[3.5, 4.5])
    assert withheld(averages, 5).isna().all(axis=1).tolist() == [True, False]
    seats = table_of(
        Publish(known=("zetels",), follows={"per 10": "n"}),
        n=[2, 9],
        zetels=[1, 3],
        **{"per 10": [20.0, 30.0]},
    )
    assert withheld(seats, 5).isna().to_numpy().tolist() == [[True, False, True], [False] * 3]


def test_each_drawing_has_title_unit_source_and_words(examples, three):
    for by in ("province", "party"):
        for name in (
            "visits",
            "visits_by_theme",
            "time_by_kind",
            "group_size",
            "invitation_status",
            "findings_by_rule",
        ):
            table = getattr(comparisons, name)(examples, by)
            drawing = getattr(charts, name)(table)
            ElementTree.fromstring(drawing.svg)
            assert drawing.caption.startswith(
                f"{table.attrs['title']}, {table.attrs['unit']}. Bron: 16 plannen"
            )
            assert drawing.description.startswith(table.attrs["title"])
    for drawing in (
        charts.reach(comparisons.reach(three, SEATS)),
        charts.uncovered(comparisons.uncovered(three, parties=SEATS)),
        charts.changes(comparisons.changes(three.only(["a"]), three)),
        charts.ignored_rules(comparisons.ignored_rules(examples)),
    ):
        assert is_harmless(drawing.svg)
        assert "Bron:" in drawing.caption


def test_drawings_and_words_survive_what_is_withheld(three):
    counts = withheld(comparisons.visits(three), 5)
    assert "Niet ingevuld: –" in charts.province_map(counts).caption
    assert charts.province_map(counts).description == "Bezoeken per provincie. Zonder: 11 van de 13."
    moved = comparisons.changes(three.only(["a"]), three)
    assert is_harmless(charts.changes(withheld(moved, 5)).svg)
    empty = three.only([])
    for name in (
        "visits",
        "visits_by_theme",
        "time_by_kind",
        "group_size",
        "invitation_status",
        "findings_by_rule",
    ):
        assert is_harmless(getattr(charts, name)(getattr(comparisons, name)(empty)).svg)


def test_what_is_withheld_is_not_described_as_nothing():
    table = pd.DataFrame({"n": pd.array([7, None, 0], "Int64")}, index=["a", "b", "c"])
    assert described(table, "T") == "T. Het meest: a 7. Zonder: 1 van de 3."
    assert described(table.loc[["c"]], "T") == "T. Nergens iets."


def test_a_drawing_of_hundreds_of_groups_shows_the_largest():
    table = table_of(Publish(), bezoeken=range(300))
    drawing = charts.visits(table)
    assert "de tabel heeft alles" in drawing.caption
    assert 'height="1080' in drawing.svg or len(drawing.svg) < 60_000


@pytest.mark.parametrize("fill", [*SHADES, *(fill for fill, _ in SERIES)])
def test_numbers_can_be_read_on_every_fill(fill):
    assert contrast(ink_on(fill), fill) >= 4.5


def test_the_report_is_one_call(made_up, tmp_path):
    html, pdf = report(read_plans(made_up), tmp_path, seats=SEATS, seats_as_at="2026-11-24")
    page = html.read_text(encoding="utf-8")
    assert "<script" not in page
    assert "default-src 'none'" in page
    assert page.count("<h1>") == 1
    assert "weggelaten (–)" in page
    assert "zetels op 24 november 2026" in page
    assert "http" not in page.replace("http://www.w3.org", "").replace("http-equiv", "")
    for name in set(read_plans(made_up).invitees["name"].dropna()):
        assert name not in page
    reader = pypdf.PdfReader(pdf)
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "Werkbezoeken in Nederland" in reader.pages[0].extract_text()


def test_a_shown_table_has_no_script_and_escapes_what_it_shows():
    table = pd.DataFrame({"naam": ["<script>alert(1)</script>"], "aantal": [3]})
    held = show(table, caption="<b>")._repr_mimebundle_()["text/html"]
    assert "<script" not in held
    assert "&lt;script&gt;" in held


def test_a_shown_table_has_its_own_paper_in_a_dark_notebook_and_days_in_one_line():
    days = pd.DataFrame({"wie": ["a", "b"], "dag": pd.to_datetime(["2027-02-05", None]), "wat": ["x", "y z"]})
    held = show(days, caption="Dagen")._repr_mimebundle_()["text/html"]
    key = re.search('<div id="(wb[0-9a-f]{8})"', held)[1]
    assert f"#{key} .gt_table_body tr {{ background-color: #fff; }}" in held
    assert held.count("white-space: nowrap") == 2


@pytest.mark.parametrize(
    "svg",
    [
        '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg" onload="1"/>',
        '<svg xmlns="http://www.w3.org/2000/svg"><use href="https://voorbeeld.example/x"/></svg>',
        '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>',
        "<p>geen svg</p>",
    ],
)
def test_a_drawing_from_elsewhere_is_refused(svg):
    assert not is_harmless(svg)


def test_a_report_of_very_few_plans_can_be_made(three, tmp_path):
    html, _ = report(three, tmp_path, seats=SEATS)
    page = html.read_text(encoding="utf-8")
    assert "<svg" not in page
    assert 'data-label="aantal">–</td>' in page


def test_the_notebook_runs_and_answers_every_question(tmp_path):
    from nbclient import NotebookClient
    from nbformat import read

    shutil.copytree(ROOT / "data" / "voorbeelden", tmp_path / "data" / "voorbeelden")
    shutil.copytree(ROOT / "data" / "vergelijken", tmp_path / "data" / "vergelijken")
    (tmp_path / "notebooks").mkdir()
    notebook = read(ROOT / "notebooks" / "regios_vergelijken.ipynb", as_version=4)
    assert "report(" in notebook.cells.pop().source  # another test makes one
    NotebookClient(notebook, resources={"metadata": {"path": str(tmp_path / "notebooks")}}).execute()
    texts = [cell.source for cell in notebook.cells]
    questions = [at for at, text in enumerate(texts) if re.match(r"\*\*\d+\. ", text)]
    assert len(questions) == 10
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
    notebook.cells[0].source = "# Titel\n\nVan **alle** `plannen`."
    assert "Van alle plannen." in VergelijkingHTML().from_notebook_node(notebook)[0].decode()


def test_columns_of_numbers_are_told_from_text():
    rows = (("Drenthe", "1,5", "–", "", "ma 9"), ("Zeeland", "1.200", "3", "4", "7"))
    assert Table("t", ("a", "b", "c", "d", "e"), rows).numeric == (False, True, True, False, False)
    assert Table("t", (), (("9", "x"),)).numeric == (True, False)
    assert Table("t", ("a",), ()).numeric == (False,)


def test_a_column_keeps_its_fill_when_another_is_empty():
    whole = charts.invitation_status(table_of(Publish(), Eerst=[1, 2], Daarna=[3, 4])).svg
    part = charts.invitation_status(table_of(Publish(), Eerst=[0, 0], Daarna=[3, 4])).svg
    assert SERIES[0][0] in whole
    assert SERIES[0][0] not in part
    assert SERIES[1][0] in part


def test_slanted_headings_and_labels_have_room_in_a_wide_typeface():
    name = "Voldoende en betaalbare woningen"
    svg = charts.visits_by_theme(table_of(Publish(), **{name: [1]})).svg
    top = float(re.search(rf'y="([\d.]+)"[^>]*>{name}', svg)[1])
    assert top - 0.57 * 7 * len(name) > 0
    rule = "WIE104 Je kiest voor een dwarsdoorsnede, maar je hebt partijen vergeten"
    label = re.search(
        r">(WIE104[^<]*)<", charts.visits(table_of(Publish(), bezoeken=[1]).set_axis([rule])).svg
    )
    assert len(label[1]) * 7.9 < 320


def test_no_two_fills_are_alike_in_grey():
    looks = [(fill, hatch) for fill, hatch in SERIES[:7]]
    for at, (fill, hatch) in enumerate(looks):
        for other, other_hatch in looks[:at]:
            assert hatch != other_hatch or contrast(fill, other) > 1.3, (fill, other)


def test_what_is_drawn_later_lies_on_top():
    sheet = Sheet(40)
    sheet.text(10, 10, "eerst")
    sheet.dot(10, 10, 5, "#123456")
    sheet.line(0, 10, 20, 10, "#654321")
    svg = sheet.svg()
    assert svg.index("eerst") < svg.index("#123456") < svg.index("#654321")


def test_a_report_says_what_is_too_small_to_show_instead_of_showing_empty_drawings(examples, tmp_path):
    html, pdf = report(examples, tmp_path, threshold=5)
    page = html.read_text(encoding="utf-8")
    assert ">Hoe de tijd besteed wordt</h2>" not in page
    too_small = page.partition("Te klein om te laten zien, omdat het overal om minder dan 5 gaat: ")[2]
    for heading in ("Bezoeken per provincie", "Waar het over ging", "De uitnodigingen", "Wat bewust anders"):
        assert f"“{heading}" in too_small
        assert f">{heading}" not in page
    assert ">Wie we bereiken</h2>" in page
    assert len(pypdf.PdfReader(pdf).pages) <= 3
    whole, _ = report(examples, tmp_path, threshold=1, name="alles")
    assert ">Hoe de tijd besteed wordt</h2>" in whole.read_text(encoding="utf-8")
