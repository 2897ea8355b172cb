"""Busy days in the region: other visits, and dialogue sessions of Aedes."""

import datetime as dt

import msgspec
import pytest

from werkbezoek.plan import Corporation, Province, new_plan
from werkbezoek.planning import (
    DialogueSession,
    busy_days_from_sessions,
    busy_days_from_visits,
    read_dialogue_sessions,
)
from werkbezoek.spreadsheets import UserCsvError
from werkbezoek.store import save

HERE = Corporation(
    name="x", municipalities=("Doetinchem",), province=Province.GELDERLAND, regions=("Oost Nederland",)
)


def plan(**other):
    return msgspec.structs.replace(new_plan(), **{"corporation": HERE, **other})


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
    (tmp_path / "kapot.werkbezoek.json").write_text("{")
    assert {day.reason for day in busy_days_from_visits(mine, tmp_path)} == {
        "“zelfde provincie”",
        "“zelfde gemeente”",
    }


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
