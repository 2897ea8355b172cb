"""Parsing what people type: dates, clock times, durations, people; and finding mail addresses."""

import datetime as dt
import time

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbezoek.plan import Invitee, Name, Person, new_plan
from werkbezoek.text.errors import ParseError
from werkbezoek.text.parsing import (
    ANY_YEAR,
    MAIL_IN_TEXT,
    is_mail_address,
    parse_date,
    parse_duration,
    parse_people,
    parse_time,
)
from werkbezoek.text.wording import day, today_in_amsterdam


@pytest.mark.parametrize(
    "text",
    [
        "20 maart 2026", "20 mrt 2026", "20 mrt. 2026", "vr 20 maart 2026", "Vrijdag 20 maart 2026",
        "20-3-2026", "20/03/2026", "20.3.26", "20 3 2026", "2026-03-20", " vr. 20-3-2026 ",
    ],
)  # fmt: skip
def test_a_date_is_read_however_it_is_written(text):
    assert parse_date(text) == dt.date(2026, 3, 20)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("31 februari 2026", "31 februari 2026 bestaat niet: februari heeft dan 28 dagen."),
        ("0-1-2026", "0 januari 2026 bestaat niet: januari heeft dan 31 dagen."),
        ("12-13-2026", "Een maand is een getal van 1 tot en met 12. Schrijf de datum als 20-3-2026."),
        ("20 brrr 2026", "“brrr” is geen maand. Schrijf de datum als 20 maart 2026."),
        ("ma 20 maart 2026", "20 maart 2026 is een vrijdag, geen maandag. Welke dag bedoel je?"),
        ("xx 20 maart 2026", "“xx” is geen dag van de week. Schrijf de datum als 20 maart 2026."),
        ("20-3-1026", "Kies een jaar tussen 2000 en 2100."),
        ("morgen", "Schrijf de datum als 20 maart 2026 of 20-3-2026."),
        ("²⁰ maart 2026", "Schrijf de datum als 20 maart 2026 of 20-3-2026."),
    ],
)
def test_a_text_that_is_not_a_date_says_in_dutch_why(text, message):
    with pytest.raises(ParseError) as caught:
        parse_date(text)
    assert str(caught.value) == message


def test_a_date_without_a_year_asks_for_it():
    with pytest.raises(ParseError, match="Zet het jaar erbij, bijvoorbeeld 31 februari"):
        parse_date("31 februari")
    yesterday = today_in_amsterdam() - dt.timedelta(days=1)
    with pytest.raises(ParseError, match=rf" {yesterday.year + 1}\.$"):
        parse_date(f"{yesterday.day}-{yesterday.month}")


@given(st.dates(dt.date(2000, 1, 1), dt.date(2100, 12, 31)))
def test_a_date_in_words_is_read_back(date):
    assert parse_date(day(date)) == date


@given(st.dates())
def test_a_table_may_hold_a_date_of_any_year(date):
    assert parse_date(date.isoformat(), years=ANY_YEAR) == date
    assert parse_date(f"{date.day}-{date.month}-{date.year:04d}", years=ANY_YEAR) == date


@pytest.mark.parametrize("text", ["", "0000-01-01", "1-1-0000", "2027-02-29", "2027-3", "١-١-٢٠٢٧ x"])
def test_a_text_that_is_not_a_date_of_any_year_is_refused(text):
    with pytest.raises(ParseError):
        parse_date(text, years=ANY_YEAR)


@pytest.mark.parametrize(
    ("text", "clock_time"),
    [("9:30", "9:30"), ("0930", "9:30"), ("9.30", "9:30"), ("9u30", "9:30"), ("9 uur", "9:00"),
     ("9u", "9:00"), ("14", "14:00"), ("14.05 uur", "14:05"), ("930", "9:30"), ("09:05", "9:05"),
     ("9:30:00", "9:30")],
)  # fmt: skip
def test_a_time_is_read_however_it_is_written(text, clock_time):
    assert parse_time(text) == clock_time


@pytest.mark.parametrize("text", ["25:00", "9:75", "half tien", "9:3", "9:30:15", "٩:٣٠", "", "-1"])
def test_a_text_that_is_not_a_time_says_how_to_write_one(text):
    with pytest.raises(ParseError, match=r"^Schrijf de tijd als 9:30 of 13:05\.$"):
        parse_time(text)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("45", 45), ("45 min", 45), ("1 uur", 60), ("1u15", 75), ("1:15", 75), ("1,5 uur", 90), ("1 uur 15", 75),
     ("1 uur en 15 minuten", 75), ("0", 0), ("90 minuten", 90)],
)  # fmt: skip
def test_a_duration_is_read_however_it_is_written(text, minutes):
    assert parse_duration(text) == minutes


@pytest.mark.parametrize("text", ["", "lang", "1 uur of zo", "-5", "uur", "٤٥", "4" * 5000])
def test_a_text_that_is_not_a_duration_says_how_to_write_one(text):
    with pytest.raises(ParseError, match=r"^Vul het aantal minuten in, bijvoorbeeld 45, of schrijf 1 uur 15"):
        parse_duration(text)


def test_the_full_name_of_one_invitee_refers_to_that_invitee():
    anna, jo = Name(first="Anna", last="Berg"), Name(first="Jo", last="Smit")
    people = (Invitee(id="a", name=anna), Invitee(id="b", name=jo), Invitee(id="c", name=jo))
    plan = msgspec.structs.replace(new_plan(), invitees=people)
    assert parse_people(["anna berg", "Jo Smit", "team Wijk"], plan) == (
        Person(invitee="a"), Person(text="Jo Smit"), Person(text="team Wijk"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mail <anna.berg+werk@x.example>, of bel", ["anna.berg+werk@x.example"]),
        ("mailto:berg&co@x.example.", ["berg&co@x.example"]),
        ("anna@x.example/bert@y.example", ["anna@x.example", "bert@y.example"]),
        ("anna@x, @x.example, anna @ x.example", []),
    ],
)
def test_mail_addresses_are_found_in_a_text(text, found):
    assert MAIL_IN_TEXT.findall(text) == found


def test_a_search_for_a_mail_address_in_a_very_long_word_is_fast():
    start = time.process_time()
    assert not MAIL_IN_TEXT.search("a" * 1_000_000)
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    ("text", "is_valid"),
    [(" anna@x.example ", True), ("o'neil@x.example", True), ("anna@x", False),
     ("a@x.example, b@x.example", False), ("anna@x.example\nBcc: b@x.example", False), ("é@x.example", False),
     (f"{'a' * 65}@x.example", False)],
)  # fmt: skip
def test_an_address_is_valid_if_a_mail_can_be_sent_to_it(text, is_valid):
    assert is_mail_address(text) is is_valid
