"""Address lists and signatures of mails."""

import pytest
from support.sheets import rows_in

from werkbezoek.plan import new_plan
from werkbezoek.spreadsheets import INVITEES
from werkbezoek.spreadsheets.sources.text_lists import (
    parse_address_list,
    parse_programme_lines,
    parse_signature,
)

EMPTY = new_plan()


def test_an_address_list_becomes_rows_of_people():
    text = 'Jansen, Anna <anna@x.example>; "Akker, Bert van" <bert@x.example>; carla@x.example; niemand'
    read = rows_in(text, INVITEES, EMPTY)
    assert [(person.name.full, person.email) for person in read.rows] == [
        ("Anna Jansen", "anna@x.example"), ("Bert van Akker", "bert@x.example"), ("", "carla@x.example"),
    ]  # fmt: skip
    assert [problem.text for problem in read.problems] == ["“niemand”"]


def test_a_signature_becomes_one_person():
    text = (
        "Met vriendelijke groet,\n\nAnna van der Berg\nBeleidsadviseur\nStichting Thuishaven\n\n"
        "T 050-000 00 12 | E anna@x.example\nKerkstraat 1, Groningen\n"
    )
    read = rows_in(text, INVITEES, EMPTY)
    (anna,) = read.rows
    assert (anna.name.full, anna.function, anna.organisation) == (
        "Anna van der Berg", "Beleidsadviseur", "Stichting Thuishaven",
    )  # fmt: skip
    assert (anna.phone, anna.email) == ("050-000 00 12", "anna@x.example")
    assert {problem.text for problem in read.problems} == {
        "“Met vriendelijke groet,”",
        "“Kerkstraat 1, Groningen”",
    }


@pytest.mark.parametrize(
    "text", ["Anna\ta@x.example\nBo\tb@x.example", "a@x.example", "Anna; Bo; b@x.example"]
)
def test_other_texts_are_no_address_list(text):
    assert parse_address_list(text) is None


def test_a_signature_may_have_only_a_phone_number():
    assert parse_signature("Anna Berg\nT 050 000 00 12")[1] == ["Anna Berg", "", "", "050 000 00 12", ""]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg a@x.example",
        "Anna Berg\nlid",
        "Anna\nT 050 000 00 12" + "\nx" * 14,
        "Anna\tlid\nBo\ta@x.example",
    ],
)
def test_other_texts_are_no_signature(text):
    assert parse_signature(text) is None


@pytest.mark.parametrize(
    "text", ["9:00 Inloop", "9:00 Inloop\n9:30 Lunch\nx\ny", "9 mensen\n3 bussen", "9:00|Inloop\n9:30|Lunch"]
)
def test_other_texts_are_no_programme(text):
    assert parse_programme_lines(text) is None
