"""Recess tables as users write them, and on which days the Tweede Kamer meets."""

import datetime as dt
from pathlib import Path

import pytest

from werkbezoek.rules import chamber_meets_on, holiday_on, read_recess, recess_for, shipped_recess
from werkbezoek.spreadsheets import UserCsvError


@pytest.mark.parametrize(
    ("date", "meets"),
    [
        (dt.date(2027, 2, 10), True),
        (dt.date(2027, 2, 12), False),
        (dt.date(2027, 2, 23), False),
        (dt.date(2027, 4, 27), False),
        (dt.date(2028, 2, 8), None),
        (dt.date(2028, 2, 7), False),
    ],
)
def test_whether_the_chamber_meets(date: dt.date, meets: bool | None) -> None:
    assert chamber_meets_on(date, shipped_recess()) is meets


def test_public_holidays_have_a_dutch_name() -> None:
    assert holiday_on(dt.date(2027, 4, 27)) == "Koningsdag"
    assert holiday_on(dt.date(2027, 4, 28)) is None


def test_a_table_as_a_spreadsheet_writes_it(tmp_path: Path) -> None:
    table = tmp_path / "reces.csv"
    rows = "Naam;Begin;Einde;Bron\r\n# één remark\r\nvóór kerst;8-2-2027;12-02-2027;zelf\r\n;;;\r\n"
    table.write_bytes(rows.encode("cp1252"))
    recess = read_recess(table)
    assert [period.name for period in recess.periods] == ["vóór kerst"]
    assert recess.at(dt.date(2027, 2, 8)) == recess.periods[0]
    assert recess.known_until == dt.date(2027, 2, 12)
    for missing in ("# nog niets\n", "naam;begin;bron\nx;8-2-2027;zelf\n"):
        table.write_text(missing, encoding="utf-8")
        with pytest.raises(UserCsvError, match="ontbreekt de kolom"):
            read_recess(table)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("zomer,2027-07-02,31 aug,ik", "In “reces.csv”, regel 2, is “31 aug” geen datum"),
        ("zomer,2027-07-02,2027-06-01,ik", "In “reces.csv”, regel 2, eindigt zomer voordat het begint"),
        ("zomer", "regel 2 niet helemaal ingevuld"),
        ("goed,2027-07-02,2027-07-03,ik\n\n# let op\nzomer,x", "regel 5 niet helemaal"),
    ],
)
def test_a_table_with_a_mistake_is_refused_with_the_line(tmp_path: Path, line: str, text: str) -> None:
    table = tmp_path / "reces.csv"
    table.write_text(f"name,start,end,source\n{line}\n", encoding="utf-8")
    with pytest.raises(UserCsvError, match=text):
        read_recess(table)


def test_a_table_beside_the_folder_with_plans_replaces_that_of_the_kit(tmp_path: Path) -> None:
    plans = tmp_path / "data" / "plannen"
    plans.mkdir(parents=True)
    assert recess_for(plans) is shipped_recess()
    table = tmp_path / "data" / "reces.csv"
    table.write_text("name,start,end,source\nproef,2030-02-08,2030-02-12,zelf\n", encoding="utf-8")
    assert recess_for(plans).knows(dt.date(2030, 2, 9))
    table.write_bytes(b"name,start\n\xff")
    with pytest.raises(UserCsvError, match="ontbreekt de kolom"):
        recess_for(plans)
    table.unlink()
    table.mkdir()
    with pytest.raises(UserCsvError, match="niet te lezen"):
        recess_for(plans)
