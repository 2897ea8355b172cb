"""Conversion between the text of a cell and a value of the plan."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.strategies import invitees, items

from werkbezoek.plan import Invitee, Name, ProgrammeItem, Role, Status, Theme, fields, new_plan, put
from werkbezoek.spreadsheets import INVITEES, PROGRAMME
from werkbezoek.spreadsheets.cells import read_cell, read_phone, show_cell
from werkbezoek.text.errors import ParseError

PLAN = put(new_plan(), "invitees", (Invitee(id="a", name=Name(first="Anna", last="Berg")),))
ROLES, STATUS = fields(Invitee)["roles"], fields(Invitee)["status"]
START, MINUTES = fields(ProgrammeItem)["start"], fields(ProgrammeItem)["minutes"]
CONSENT, SOURCE_DATE = fields(Invitee)["needs_consent"], fields(Invitee)["source_date"]


@given(invitees("x"), items(), st.data())
def test_a_shown_value_is_read_back(person, item, data):
    table, row = data.draw(st.sampled_from([(INVITEES, person), (PROGRAMME, item)]))
    column = data.draw(st.sampled_from([column for column in table.columns if "." not in column.path]))
    if column.path in ("name", "lead", "speakers", "partners", "entourage_of"):  # names, read otherwise
        return
    value = getattr(row, column.path)
    if isinstance(value, tuple):
        value = tuple(dict.fromkeys(value))
    shown = show_cell(value, PLAN)
    expected = type(value)() if shown == "" and isinstance(value, str | tuple) else value
    assert read_cell(shown, column.field, PLAN) == expected


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Wethouder en raadslid", ROLES, (Role.ALDERMAN, Role.COUNCILLOR)),
        ("Tweede Kamerlid", ROLES, (Role.MP,)),
        ("komt niet", STATUS, Status.DECLINED),
        ("09.30", START, "9:30"),
        ("09:30", START, "09:30"),
        ("1:15", MINUTES, 75),
        ("Ja", CONSENT, True),
        ("0", CONSENT, False),
        (" ", CONSENT, None),
        ("leefbare wijken", fields(ProgrammeItem)["themes"], (Theme.NEIGHBOURHOODS,)),
    ],
)
def test_a_cell_is_read_however_people_write_it(text, field, value):
    assert read_cell(text, field, PLAN) == value


@pytest.mark.parametrize(
    ("text", "field", "message"),
    [
        ("half tien", START, "“half tien” is geen tijd. Schrijf de tijd als 9:30."),
        ("31-2-2026", SOURCE_DATE, "“31-2-2026” is geen datum. Schrijf de datum als 20-3-2026."),
        ("lang", MINUTES, "“lang” is geen aantal minuten. Schrijf de duur als 45 of als 1 uur 15."),
        ("1441", MINUTES, "“1441” is langer dan een dag."),
        ("soms", CONSENT, "“soms” is geen ja of nee."),
        ("koning", STATUS, "“koning” is niet herkend. Kies uit Nog niet uitgenodigd, Uitgenodigd, "
         "Geen reactie, Onder voorbehoud, Bevestigd, Afgemeld, Was aanwezig en Niet gekomen."),
    ],
)  # fmt: skip
def test_a_cell_that_means_nothing_says_what_to_write(text, field, message):
    with pytest.raises(ParseError) as caught:
        read_cell(text, field, PLAN)
    assert str(caught.value) == message


def test_people_are_separated_by_semicolons():
    lead = fields(ProgrammeItem)["lead"]
    people = read_cell("anna berg; team Wijk", lead, PLAN)
    assert [person.invitee or person.text for person in people] == ["a", "team Wijk"]
    assert show_cell(people, PLAN) == "Anna Berg; team Wijk"


def test_a_phone_number_gets_back_the_zero_that_excel_dropped():
    assert read_phone("600000123") == "0600000123"
    assert read_phone("06 0000 01 23") == "06 0000 01 23"
