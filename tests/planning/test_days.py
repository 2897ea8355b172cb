"""Days for the visit: which suit, which are excluded and why, what is not known, and which are busy."""

import datetime as dt

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbezoek.plan import Corporation, DayPart, Limits, Province, new_plan
from werkbezoek.planning import (
    DayReason,
    DialogueSession,
    busy_days_from_sessions,
    busy_days_from_visits,
    read_dialogue_sessions,
    suggest_days,
)
from werkbezoek.rules import Tables, holiday_on
from werkbezoek.rules.tables import Period, Recess, SpecialDay, SpecialDays, shipped_special_days
from werkbezoek.spreadsheets import UserCsvError
from werkbezoek.store import save

TODAY = dt.date(2027, 1, 4)
SUMMER = "bijna iedereen is weg, midden in de zomervakantie"
CHRISTMAS = "bijna iedereen is vrij, rond Kerst en Nieuwjaar"
BRABANT = Corporation(name="y", province=Province.NOORD_BRABANT)
HERE = Corporation(
    name="x", municipalities=("Doetinchem",), province=Province.GELDERLAND, regions=("Oost Nederland",)
)


def plan(**other):
    return msgspec.structs.replace(new_plan(), **{"corporation": HERE, **other})


def days(first, last, *, today=TODAY, busy=(), **other):
    found = suggest_days(
        plan(**other),
        dt.date.fromisoformat(first),
        dt.date.fromisoformat(last),
        today=today,
        busy=busy,
    )
    return found, [day.date.isoformat()[5:] for day in found.suggested]


def test_monday_and_friday_outside_recess():
    found, dates = days("2027-02-01", "2027-02-06")
    assert dates == ["02-01", "02-05"]
    assert {day.reason for day in found.suggested} == {"meestal geen vergaderdag"}
    assert (found.excluded, found.remarks) == ((), ())


def test_without_a_province_it_says_that_days_of_one_are_not_known():
    found, _ = days("2027-02-08", "2027-02-08", corporation=Corporation(name="z"))
    assert [day.reason for day in found.suggested] == ["meestal geen vergaderdag"]
    assert [remark for remark in found.remarks if "carnaval" in remark]


def test_any_working_day_in_a_recess():
    found, dates = days("2027-02-22", "2027-02-28")
    assert dates == ["02-22", "02-23", "02-24", "02-25", "02-26"]
    assert {day.reason for day in found.suggested} == {"reces (verwacht)"}
    assert found.remarks == (
        "De recesdagen zijn een verwachting. Kijk op tweedekamer.nl voor je zo’n dag kiest.",
    )


def test_recess_days_that_were_looked_up_are_no_expectation():
    looked_up = Recess((Period("proef", dt.date(2027, 2, 15), dt.date(2027, 2, 19), "gepubliceerd"),))
    found = suggest_days(
        plan(), dt.date(2027, 2, 16), dt.date(2027, 2, 17), today=TODAY, tables=Tables(recess=looked_up)
    )
    assert ([day.reason for day in found.suggested], found.remarks) == (["reces", "reces"], ())


def test_no_public_holidays():
    found, dates = days("2027-04-26", "2027-05-07")
    assert "04-27" not in dates
    assert tuple(
        day.reason for day in found.excluded if day.date in (dt.date(2027, 4, 27), dt.date(2027, 5, 6))
    ) == ("Koningsdag", "Hemelvaartsdag")


@pytest.mark.parametrize(
    ("period", "other", "suggested", "excluded"),
    [
        (("2027-03-15", "2027-03-19"), {}, ["03-15", "03-19"], {}),  # Wednesday is no day to suggest anyway
        (
            ("2027-05-03", "2027-05-04"),
            {"day_part": DayPart.EVENING},
            ["05-03"],
            {"05-04": "Dodenherdenking"},
        ),
        (("2027-05-03", "2027-05-04"), {"day_part": DayPart.MORNING}, ["05-03", "05-04"], {}),
        (("2027-02-08", "2027-02-08"), {"corporation": BRABANT}, [], {"02-08": "carnaval"}),
        (
            ("2027-07-12", "2027-07-16"),
            {},
            ["07-12", "07-13", "07-14"],
            dict.fromkeys(("07-15", "07-16"), SUMMER),
        ),
        (
            ("2027-12-17", "2028-01-03"),
            {},
            ["12-17", "01-03"],
            dict.fromkeys(("12-20", "12-24", "12-27", "12-31"), CHRISTMAS),
        ),
    ],
)
def test_special_days_and_weeks_of_holidays_are_left_out_with_the_reason(period, other, suggested, excluded):
    found, dates = days(*period, today=dt.date(2027, 1, 1), **other)
    assert dates == suggested
    assert {day.date.isoformat()[5:]: day.reason for day in found.excluded} == excluded


def test_an_event_in_parts_of_the_province_is_said_and_does_not_exclude_the_day():
    found, _ = days("2027-02-08", "2027-02-08")
    assert [day.reason for day in found.suggested] == [
        "meestal geen vergaderdag; carnaval in delen van Gelderland"
    ]


def test_a_table_of_the_user_excludes_days_too():
    fair = SpecialDay(name="de kermis", start=dt.date(2027, 2, 1), end=dt.date(2027, 2, 5))
    own = SpecialDays((*shipped_special_days().rows, fair))
    first, last = dt.date(2027, 2, 1), dt.date(2027, 2, 12)
    found = suggest_days(plan(), first, last, today=TODAY, tables=Tables(special_days=own))
    assert [(day.date.day, day.reason) for day in found.excluded] == [(1, "de kermis"), (5, "de kermis")]


def test_what_does_not_give_four_weeks_notice_is_left_out_and_said():
    found, dates = days("2027-01-04", "2027-02-05")
    assert dates == ["02-01", "02-05"]
    assert found.remarks[0] == (
        "Dagen voor maandag 1 februari 2027 zijn weggelaten: die vallen binnen 28 dagen, "
        "en dan ben je te laat met uitnodigen."
    )
    assert days("2027-01-04", "2027-01-15", limits=Limits(notice_days=5))[1] == ["01-11", "01-15"]


def test_a_day_that_is_taken_is_left_out_and_by_what():
    found, dates = days("2027-02-01", "2027-02-07", busy=[DayReason(dt.date(2027, 2, 5), "“Buurt op orde”")])
    assert dates == ["02-01"]
    assert [(day.date.day, day.reason) for day in found.excluded] == [(5, "“Buurt op orde”")]


def test_past_what_the_recess_table_knows_it_says_so_and_keeps_to_monday_and_friday():
    found, dates = days("2027-08-23", "2027-09-10")
    assert dates[-4:] == ["08-30", "09-03", "09-06", "09-10"]
    assert found.remarks[1:] == (
        "Of de Tweede Kamer na maandag 30 augustus 2027 reces heeft, is niet bekend. "
        "Het recesrooster gaat daar niet over.",
    )
    assert "in deze periode" in days("2029-01-01", "2029-01-31")[0].remarks[0]


def test_an_odd_period_is_said():
    assert days("2027-03-02", "2027-03-01")[0].remarks == (
        "De laatste dag van de periode ligt voor de eerste.",
    )
    found, dates = days("2027-02-01", "2099-01-01")
    assert "tot en met dinsdag 1 februari 2028" in found.remarks[0]
    assert len(dates) < 200


@given(st.dates(dt.date(2026, 1, 1), dt.date(2029, 1, 1)), st.integers(0, 500), st.integers(-50, 50))
def test_no_day_is_a_weekend_a_holiday_too_soon_or_a_meeting_day(first, length, ahead):
    today = first - dt.timedelta(days=ahead)
    found = suggest_days(plan(), first, first + dt.timedelta(days=length), today=today)
    for day in found.suggested:
        assert day.date.weekday() < 5
        assert holiday_on(day.date) is None
        assert (day.date - today).days >= 28
        assert day.date.weekday() in (0, 4) or Tables().recess.at(day.date)


def test_other_visits_in_the_region_take_their_day(tmp_path):
    def other(name, date, corporation, **more):
        made = plan(title=name, date=date, corporation=corporation, **more)
        save(made, tmp_path / f"{name}.werkbezoek.json", expected=None)

    day = dt.date(2027, 2, 5)
    other("zelfde provincie", day, Corporation(province=Province.GELDERLAND))
    other("zelfde gemeente", day, Corporation(municipalities=("gemeente Doetinchem",)))
    other("ver weg", day, Corporation(province=Province.ZEELAND))
    other("zonder datum", None, HERE)
    mine = plan(title="dit plan", date=day)
    save(mine, tmp_path / "dit plan.werkbezoek.json", expected=None)
    save(plan(date=day), tmp_path / "zonder titel.werkbezoek.json", expected=None)
    (tmp_path / "kapot.werkbezoek.json").write_text("{")
    assert {day.reason for day in busy_days_from_visits(mine, tmp_path)} == {
        "“zelfde provincie”",
        "“zelfde gemeente”",
        "een ander bezoek in de regio",
    }


def test_a_visit_in_the_same_municipality_is_near_also_if_its_province_is_not_known(tmp_path):
    bergen = Corporation(municipalities=("Bergen",))  # there are two
    other = plan(title="zelfde gemeente", date=TODAY, corporation=bergen)
    save(other, tmp_path / "ander.werkbezoek.json", expected=None)
    assert busy_days_from_visits(plan(corporation=bergen), tmp_path)
    assert not busy_days_from_visits(plan(corporation=Corporation(municipalities=("",))), tmp_path)


def test_dialogue_sessions_in_the_region_take_their_day():
    day = dt.date(2027, 3, 19)
    sessions = [
        DialogueSession(day, "Oost Nederland", "Enschede"),
        DialogueSession(day, "gelderland", "Ulft"),
        DialogueSession(day, "Regio 4", "Arnhem"),
        DialogueSession(day, "Zuid", "Eindhoven"),
        DialogueSession(day, "Limburg", "Nijmegen"),
    ]
    assert [day.reason for day in busy_days_from_sessions(plan(), sessions)] == [
        "de dialoogsessie van Aedes in Enschede",
        "de dialoogsessie van Aedes in Ulft",
        "de dialoogsessie van Aedes in Arnhem",
    ]
    both = plan(corporation=Corporation(municipalities=("Ede", "Rhenen"), province=Province.GELDERLAND))
    assert busy_days_from_sessions(both, [DialogueSession(day, "Utrecht", "Zwolle")])


@pytest.mark.parametrize(
    "data",
    [
        "date,region,place\n2027-03-19,Fryslân,Sneek\n".encode(),
        "Datum;Regio;Plaats;Zaal\r\n19-03-2027;Fryslân;Sneek;3\r\n\r\n".encode("cp1252"),
        "\ufeffplaats,regio,datum\nSneek,Fryslân,2027-03-19".encode(),
    ],
)
def test_the_table_of_sessions_is_read_however_excel_saves_it(tmp_path, data):
    (tmp_path / "s.csv").write_bytes(data)
    assert read_dialogue_sessions(tmp_path / "s.csv") == [
        DialogueSession(dt.date(2027, 3, 19), "Fryslân", "Sneek")
    ]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", "ontbreekt de kolom datum"),
        (b"date,region\n", "ontbreekt de kolom plaats"),
        (b"date,region,place\n31 maart,x,y\n", "regel 2, is “31 maart” geen datum"),
        (b"PK\x03\x04", "niet te lezen als CSV"),
        (b"date,region,place\n\n2027-13-01,x,y", "regel 3"),
        (b"date,region,place\n2027-03-19,x\n", "regel 2 niet helemaal ingevuld"),
    ],
)
def test_a_broken_table_of_sessions_says_where(tmp_path, data, text):
    (tmp_path / "s.csv").write_bytes(data)
    with pytest.raises(UserCsvError, match=text):
        read_dialogue_sessions(tmp_path / "s.csv")
