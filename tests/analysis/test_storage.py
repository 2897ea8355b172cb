"""Tables as files and back, and the two commands for it."""

import datetime as dt
import os
import re

import pandas as pd
import pytest
from support.good_plans import TODAY, morning

from werkbezoek import read_plans
from werkbezoek.analysis import read_tables, write_tables
from werkbezoek.cli import main


@pytest.mark.parametrize(
    ("kind", "dutch"), [("parquet", False), ("csv", False), ("csv", True), ("xlsx", False)]
)
def test_tables_come_back_from_files_as_they_were(examples, put_plan, tmp_path, kind, dutch):
    put_plan(
        "a", id="a", title="＝1+1", regional_issue="'=echt", ask="- streep", date=None, folder=tmp_path / "in"
    )
    some = examples.only((examples.visits["guest_mark"] % 1 > 0) | (examples.visits.index < 5))
    for number, plans in enumerate((some, read_plans(tmp_path / "in", today=TODAY))):
        written = write_tables(plans, tmp_path / f"{kind}{number}", kind, dutch=dutch)
        again = read_tables(written[0] if kind == "xlsx" else tmp_path / f"{kind}{number}")
        for name, frame in plans.frames().items():
            pd.testing.assert_frame_equal(frame, again.frames()[name], check_dtype=True)


def test_tables_are_of_the_day_that_they_were_written_and_the_newest_in_their_folder(three, tmp_path):
    for day, (kind, plans) in enumerate((("parquet", three), ("csv", three.only("a")), ("xlsx", three)), 1):
        written = write_tables(plans, tmp_path, kind)
        os.utime(written[0], (dt.datetime(2026, 11, day, 12, tzinfo=dt.UTC).timestamp(),) * 2)
        again = read_tables(tmp_path)
        assert len(again) == len(plans)
        assert again.origin.endswith(f"gelezen op {day} november 2026")


def test_no_formula_gets_into_a_spreadsheet(put_plan, tmp_path):
    from openpyxl import load_workbook

    put_plan("a", title="=HYPERLINK(1)", ask="@SUM(1)", aedes_question="＝1+1")
    plans = read_plans(tmp_path)
    (xlsx,) = write_tables(plans, tmp_path / "uit", "xlsx")
    cells = [cell for sheet in load_workbook(xlsx) for row in sheet.iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    heads, row = load_workbook(xlsx)["visits"].iter_rows()
    visit = {head.value: cell.value for head, cell in zip(heads, row, strict=True)}
    assert (visit["date"].date(), visit["start_minute"]) == (dt.date(2027, 2, 5), dt.timedelta(hours=9))
    csv = (write_tables(plans, tmp_path / "csv", "csv")[0]).read_text(encoding="utf-8-sig")
    assert not re.search(r"(?m)(^|,)[=@＝]", csv)


def test_an_excel_file_holds_control_characters_and_cuts_off_what_is_too_long(put_plan, tmp_path):
    put_plan("a", title="a\x01b _x0041_", ask="x" * 40_000)
    (xlsx,) = write_tables(read_plans(tmp_path), tmp_path / "uit", "xlsx")
    visit = read_tables(xlsx).visits.iloc[0]
    assert visit["title"] == "a\x01b _x0041_"
    assert len(visit["ask"]) == 32_767
    assert visit["ask"].endswith("…")


def test_share_and_table_on_the_command_line(put_plan, tmp_path, capsys):
    path = put_plan()
    target = tmp_path / "uit" / "bezoek.gedeeld.json"
    assert main(["share", str(path), "--out", str(tmp_path / "verkeerd.json")]) == 1
    assert main(["share", str(tmp_path / "leeg"), "--out", str(target)]) == 1
    assert not target.exists()
    assert "niets te delen" in capsys.readouterr().err
    assert main(["share", str(path), "--out", str(target)]) == 0
    said = capsys.readouterr().out
    assert "Lees deze teksten na" in said
    assert f"\n{morning().title} (De Zonnehoek)\n  – " in said
    assert main(["table", str(target), "--to", "csv", "--out", str(tmp_path / "tabellen")]) == 0
    assert len(read_tables(tmp_path / "tabellen")) == 1
    dutch = tmp_path / "nederlands"
    assert main(["table", str(target), "--to", "csv", "--dutch", "--out", str(dutch)]) == 0
    assert (dutch / "visits.csv").read_text(encoding="utf-8-sig").startswith("plan_id;source;")
    assert len(read_tables(dutch)) == 1
    assert main(["table", str(target), str(tmp_path / "weg.json"), "--out", str(tmp_path / "t2")]) == 1
    assert "Niet meegeteld" in capsys.readouterr().err
