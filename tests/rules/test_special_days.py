"""Special days: those of every year, those of the kit's table, and a table as users write it."""

import datetime as dt
from pathlib import Path

import pytest

from werkbezoek.plan import Province
from werkbezoek.rules import SPECIAL_DAYS_TABLE, shipped_special_days, special_days_for
from werkbezoek.spreadsheets import UserCsvError

LIMBURG = frozenset({Province.LIMBURG})


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
def test_a_table_with_a_mistake_is_refused_with_the_line(tmp_path: Path, row: str, text: str) -> None:
    plans = tmp_path / "plannen"
    (tmp_path / SPECIAL_DAYS_TABLE).write_text(f"name,start,end,where,source\n{row}\n", encoding="utf-8")
    with pytest.raises(UserCsvError, match=text):
        special_days_for(plans)
