"""On which days the Tweede Kamer meets, days that are special, and tables as users write them."""

import datetime as dt
from pathlib import Path

import pytest

from werkbezoek.plan import Province
from werkbezoek.rules.tables import (
    SPECIAL_DAYS_TABLE,
    chamber_meets_on,
    holiday_on,
    read_recess,
    recess_for,
    shipped_recess,
    shipped_special_days,
    special_days_for,
)
from werkbezoek.spreadsheets import UserCsvError

LIMBURG = frozenset({Province.LIMBURG})


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
def test_a_recess_table_with_a_mistake_is_refused_with_the_line(tmp_path: Path, line: str, text: str) -> None:
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


def name_on(date: dt.date, provinces: frozenset[Province] = LIMBURG, *, in_the_evening: bool = False) -> str:
    """Return what is special about a day according to the table of the kit."""
    found = shipped_special_days().on(date, provinces, in_the_evening=in_the_evening)
    return found.phrase(provinces) if found else ""


@pytest.mark.parametrize(
    ("date", "name"),
    [
        (dt.date(2026, 9, 15), "Prinsjesdag"),
        (dt.date(2027, 9, 21), "Prinsjesdag"),
        (dt.date(2027, 9, 14), ""),
        (dt.date(2027, 12, 24), "kerstavond"),
        (dt.date(2027, 12, 31), "oudejaarsdag"),
        (dt.date(2027, 2, 5), ""),
        (dt.date(2027, 2, 6), "carnaval"),
        (dt.date(2027, 2, 9), "carnaval"),
        (dt.date(2027, 2, 10), ""),  # Ash Wednesday
        (dt.date(2024, 2, 13), "carnaval"),
        (dt.date(2027, 3, 17), "de verkiezing van Provinciale Staten en waterschappen"),
        (dt.date(2029, 6, 7), "naar verwachting de verkiezing van het Europees Parlement"),
    ],
)
def test_what_is_special_about_a_day(date: dt.date, name: str) -> None:
    assert name_on(date) == name


def test_carnival_is_not_everywhere() -> None:
    date = dt.date(2027, 2, 8)
    assert name_on(date, frozenset({Province.FRYSLAN})) == ""
    assert name_on(date, frozenset()) == ""
    assert name_on(date, frozenset({Province.ZEELAND})) == "carnaval in delen van Zeeland"
    assert name_on(date, frozenset({Province.ZEELAND, Province.NOORD_BRABANT})) == "carnaval"


def test_4_may_matters_in_the_evening() -> None:
    assert name_on(dt.date(2027, 5, 4)) == ""
    assert name_on(dt.date(2027, 5, 4), in_the_evening=True) == "Dodenherdenking"


def test_elections_are_on_a_wednesday_and_those_for_europe_on_a_thursday() -> None:
    for election in shipped_special_days().rows:
        assert election.start == election.end
        assert election.start.weekday() == (3 if "Europees" in election.name else 2)


def test_a_table_of_the_user_adds_to_that_of_the_kit_and_corrects_it(tmp_path: Path) -> None:
    plans = tmp_path / "data" / "plannen"
    plans.mkdir(parents=True)
    assert special_days_for(plans) is shipped_special_days()
    table = plans.parent / SPECIAL_DAYS_TABLE
    rows = [
        "naam;begin;einde;waar;bron",
        "de zomerfeesten;17-7-2027;23-7-2027;Gelderland, Limburg;gemeente",
        "de verkiezing van de gemeenteraden;21-3-2030;21-3-2030;nederland;Kiesraad",
    ]
    table.write_text("\n".join(rows), encoding="utf-8")
    days = special_days_for(plans)
    found = days.on(dt.date(2027, 7, 20), LIMBURG, in_the_evening=False)
    assert found is not None
    assert found.name == "de zomerfeesten"
    assert days.on(dt.date(2027, 7, 20), {Province.ZEELAND}, in_the_evening=False) is None
    assert days.on(dt.date(2030, 3, 20), LIMBURG, in_the_evening=False) is None
    assert days.on(dt.date(2030, 3, 21), LIMBURG, in_the_evening=False) is not None
    assert days.on(dt.date(2026, 3, 18), LIMBURG, in_the_evening=False) is not None


@pytest.mark.parametrize(
    ("row", "text"),
    [
        (
            "feest,2027-07-02,2027-07-03,Twente,ik",
            "is “twente” geen provincie; schrijf een provincie of Nederl",
        ),
        ("feest,2027-07-02,2027-06-01,Nederland,ik", "regel 2, eindigt feest voordat het begint"),
        ("feest,morgen,2027-06-01,Nederland,ik", "is “morgen” geen datum"),
    ],
)
def test_a_table_of_special_days_with_a_mistake_is_refused_with_the_line(
    tmp_path: Path, row: str, text: str
) -> None:
    plans = tmp_path / "plannen"
    (tmp_path / SPECIAL_DAYS_TABLE).write_text(f"name,start,end,where,source\n{row}\n", encoding="utf-8")
    with pytest.raises(UserCsvError, match=text):
        special_days_for(plans)
