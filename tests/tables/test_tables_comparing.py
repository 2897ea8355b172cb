"""Comparisons, coordination, small numbers, divisions, files and drawings."""

import datetime as dt
import re
from xml.etree import ElementTree

import msgspec
import pandas as pd
import pypdf
import pytest
from good_plans import CANDIDATE, MP, TODAY

from werkbezoek import read_plans
from werkbezoek.cli import main
from werkbezoek.plan import Corporation, Province, Status
from werkbezoek.tables import (
    TablesError,
    charts,
    comparisons,
    coordination,
    read_divisions,
    read_sessions,
    read_tables,
    report,
    show,
    ways,
    withheld,
    write_tables,
)
from werkbezoek.tables.exporters import is_harmless

SEATS = {"Partij A": 20, "Partij B": 10, "Partij Z": 5}


@pytest.fixture
def three(put_plan, tmp_path):
    """Three visits: two in Gelderland within a week with the same MP, and one elsewhere."""
    by_initial = msgspec.structs.replace(MP, name=msgspec.structs.replace(MP.name, first="N."))
    put_plan("a", id="a", date=dt.date(2027, 2, 5))
    put_plan(
        "b", id="b", date=dt.date(2027, 2, 5), invitees=(by_initial, CANDIDATE),
        corporation=Corporation(name="Stadswerf", municipalities=("Ede",), province=Province.GELDERLAND),
    )  # fmt: skip
    declined = msgspec.structs.replace(MP, status=Status.DECLINED)
    put_plan(
        "c", id="c", date=dt.date(2027, 5, 5), invitees=(declined,), corporation=Corporation(name="Ver Weg")
    )
    return read_plans(tmp_path, today=TODAY)


def test_every_comparison_goes_by_every_way_to_group(examples):
    for by in ways(examples):
        for compare in (
            comparisons.visits,
            comparisons.visits_by_theme,
            comparisons.time_by_kind,
            comparisons.group_size,
            comparisons.invitation_status,
            comparisons.findings_by_rule,
        ):
            table = compare(examples, by)
            assert len(table), (by, compare)
            assert table.attrs["source"].startswith("Bron: 16 plannen")
            drawing = getattr(charts, compare.__name__)(table)
            ElementTree.fromstring(drawing.svg)
            assert "Bron:" in drawing.caption
            assert drawing.description


def test_visits_without_a_region_stay_in_sight(three):
    counts = comparisons.visits(three)["bezoeken"]
    assert counts["Gelderland"] == 2
    assert counts["niet ingevuld"] == 1
    assert counts["Zeeland"] == 0


def test_reach_counts_a_person_once_and_who_declined_not(three):
    table = comparisons.reach(three, SEATS)
    assert table.loc["Partij A", ["uitgenodigd", "bevestigd", "bezoeken", "zetels"]].tolist() == [1, 1, 2, 20]
    assert table.loc["Partij A", "bevestigd per 10 zetels"] == 0.5
    assert table.loc["Partij Z", "uitgenodigd"] == 0


def test_uncovered_names_regions_themes_and_parties(three):
    table = comparisons.uncovered(three, parties=SEATS)
    found = set(table.itertuples(index=False, name=None))
    assert {("provincie", "Zeeland"), ("thema", "Opgave en middelen"), ("partij", "Partij Z")} <= found
    assert ("provincie", "Gelderland") not in found


def test_time_sets_telling_against_seeing(three):
    row = comparisons.time_by_kind(three).loc["Gelderland"]
    assert row["Presentatie"] == 30
    assert row["Rondleiding"] == 75
    assert row["% presentatie"] == round(100 * 30 / 205)


def test_coordination_says_whom_to_call(three, tmp_path):
    sessions = tmp_path / "sessies.csv"
    sessions.write_text("date;region;place\n5-2-2027;Gelderland;Arnhem\n", encoding="utf-8-sig")
    table = coordination(three, read_sessions(sessions))
    assert list(dict.fromkeys(table["wat"])) == [
        "zelfde (kandidaat-)Kamerlid, zelfde dag",
        "bezoek op de dag van een dialoogsessie",
        "zelfde (kandidaat-)Kamerlid",
        "bezoeken vlak na elkaar in één provincie",
    ]
    assert table["advies"].str.startswith("Bel De Zonnehoek en Stadswerf").all()


def test_sessions_that_cannot_be_read_are_told(tmp_path):
    path = tmp_path / "s.csv"
    path.write_text("date,region\n")
    with pytest.raises(TablesError, match="ontbreekt de kolom place"):
        read_sessions(path)
    path.write_text("date,region,place\n31-2-2027,Drenthe,Assen\n")
    with pytest.raises(TablesError, match="regel 2, is “31-2-2027” geen datum"):
        read_sessions(path)


def test_changes_between_two_dates(three):
    before = three.only(["a", "c"])
    table = comparisons.changes(before, three)
    assert table.loc["Gelderland"].tolist() == [1, 2, 2, 4]
    moved = comparisons.changed_plans(before, three)
    assert moved[["plan_id", "wat"]].values.tolist() == [["b", "nieuw"]]
    assert "→" in charts.changes(table).svg


def test_divisions_report_what_is_odd(three, tmp_path):
    path = tmp_path / "indeling.csv"
    path.write_text(
        "indeling,regio,gemeente\nwoningmarktregio,Food Valley,ede\nwoningmarktregio,Oost,Doetinchem\n"
        "woningmarktregio,West,doetinchem\n"
    )
    divisions = read_divisions(path)
    assert divisions.problems.values.tolist() == [["woningmarktregio", "doetinchem", "Oost en West"]]
    unplaced = divisions.unplaced(three.visits)
    assert dict(zip(unplaced["plan_id"], unplaced["reason"], strict=True)) == {
        "a": "de gemeente staat in Oost en West",
        "b": "de gemeente staat in Oost en West",
        "c": "de gemeente staat in Oost en West",
    }
    placed = three.divided(divisions)
    counts = comparisons.visits(placed, "woningmarktregio")["bezoeken"]
    assert counts.sum() == 3
    assert counts["niet ingevuld"] >= 1
    assert len(placed.where(woningmarktregio="food valley")) == counts["Food Valley"]


def test_small_numbers_are_withheld_and_cannot_be_worked_out():
    table = pd.DataFrame({"x": [2, 9, 30], "y": [8, 7, 0], "z": [50, 60, 70]}, index=["a", "b", "c"])
    table.attrs = {"title": "t", "unit": "bezoeken", "source": "Bron: s", "averages": False}
    public = withheld(table, 5)
    assert pd.isna(public.loc["a", "x"])
    assert pd.isna(public.loc["a", "y"])
    assert pd.isna(public.loc["b", "x"])
    assert public.loc["c", "y"] == 0
    assert "3 getallen zijn weggelaten" in public.attrs["withheld"]
    assert withheld(table, 1).attrs["withheld"] == ""
    assert table.loc["a", "x"] == 2


@pytest.mark.parametrize("kind", ["parquet", "csv", "xlsx"])
def test_tables_come_back_from_files_as_they_were(examples, put_plan, tmp_path, kind):
    put_plan(
        "a", id="a", title="=1+1", regional_issue="'=echt", ask="- streep", date=None, folder=tmp_path / "in"
    )
    for number, plans in enumerate((examples, read_plans(tmp_path / "in", today=TODAY))):
        written = write_tables(plans, tmp_path / f"{kind}{number}", kind)
        again = read_tables(written[0] if kind == "xlsx" else tmp_path / f"{kind}{number}")
        for name, frame in plans.frames().items():
            pd.testing.assert_frame_equal(frame, again.frames()[name], check_dtype=True)


def test_no_formula_gets_into_a_spreadsheet(put_plan, tmp_path):
    from openpyxl import load_workbook

    put_plan("a", title="=HYPERLINK(1)", ask="@SUM(1)")
    plans = read_plans(tmp_path)
    (xlsx,) = write_tables(plans, tmp_path / "uit", "xlsx")
    cells = [cell for sheet in load_workbook(xlsx) for row in sheet.iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    csv = (write_tables(plans, tmp_path / "csv", "csv")[0]).read_text(encoding="utf-8-sig")
    assert not re.search(r"(?m)(^|,)[=@]", csv)


def test_the_report_is_one_call(made_up, tmp_path):
    html, pdf = report(read_plans(made_up), tmp_path, seats=SEATS)
    page = html.read_text(encoding="utf-8")
    assert "<script" not in page
    assert "default-src 'none'" in page
    assert page.count("<h1>") == 1
    assert "getallen zijn weggelaten" in page
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


def test_our_own_drawings_are_harmless(examples):
    assert is_harmless(charts.group_size(comparisons.group_size(examples)).svg)
    assert is_harmless(charts.province_map(comparisons.visits(examples)).svg)


def test_share_and_table_on_the_command_line(put_plan, tmp_path, capsys):
    path = put_plan()
    target = tmp_path / "uit" / "bezoek.gedeeld.json"
    assert main(["share", str(path), "--out", str(tmp_path / "verkeerd.json")]) == 1
    assert main(["share", str(path), "--out", str(target)]) == 0
    assert "Lees die nog eens na" in capsys.readouterr().out
    assert main(["table", str(target), "--to", "csv", "--out", str(tmp_path / "tabellen")]) == 0
    assert len(read_tables(tmp_path / "tabellen")) == 1
    assert main(["table", str(target), str(tmp_path / "weg.json"), "--out", str(tmp_path / "t2")]) == 1
    assert "Niet meegeteld" in capsys.readouterr().err
