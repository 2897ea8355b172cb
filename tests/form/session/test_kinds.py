import datetime as dt

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.form_fields import value_paths

from werkbezoek.form.session.kinds import Kind, format_value, kind_at, parse_value, words_in
from werkbezoek.plan import Invitee, Message, Name, Person, Theme, clock, new_plan
from werkbezoek.plan.paths import field_at
from werkbezoek.text.errors import ParseError

PLAN = msgspec.structs.replace(
    new_plan(),
    invitees=(
        Invitee(id="a", name=Name(first="Sanne", last="Veldkamp")),
        Invitee(id="b", name=Name(first="Joris", prefix="van den", last="Akker")),
        Invitee(id="c", name=Name(first="Joris", prefix="van den", last="Akker")),
    ),
    messages=(Message(id="m1", text="Bouw door"), Message(id="m2", text="Houd het betaalbaar")),
)


@pytest.mark.parametrize(
    ("text", "time"),
    [("9:30", "9:30"), ("0930", "9:30"), ("9.30", "9:30"), ("9u30", "9:30"), ("9 uur", "9:00"),
     ("9u", "9:00"), ("14", "14:00"), ("14.05 uur", "14:05"), ("930", "9:30"), ("09:05", "9:05"),
     ("9:30:00", "9:30"), ("", None)],
)  # fmt: skip
def test_a_time_is_read_however_it_is_written(text, time):
    assert parse_value("start", text, PLAN) == time


@pytest.mark.parametrize("text", ["25:00", "9:75", "half tien", "9:3", "9:30:15", "٩:٣٠", "-1"])
def test_a_text_that_is_not_a_time_says_how_to_write_one(text):
    with pytest.raises(ParseError, match="Schrijf de tijd als 9:30 of 13:05"):
        parse_value("start", text, PLAN)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("45", 45), ("45 min", 45), ("1 uur", 60), ("1u15", 75), ("1:15", 75), ("1,5 uur", 90), ("1 uur 15", 75),
     ("1 uur en 15 minuten", 75), ("0", 0), ("90 minuten", 90), ("", None)],
)  # fmt: skip
def test_a_length_of_time_is_read_however_it_is_written(text, minutes):
    assert parse_value("programme[0].travel_minutes", text, PLAN) == minutes


@pytest.mark.parametrize("text", ["lang", "1 uur of zo", "-5", "uur", "٤٥", "1441", "99 uur", "4" * 5000])
def test_what_is_no_length_of_time_is_not_yet_one(text):
    with pytest.raises(ParseError):
        parse_value("programme[0].minutes", text, PLAN)


@pytest.mark.parametrize("text", ["", "vijftien", "1.5", "-3", "٣", "10001", "9" * 5000])
def test_what_is_no_number_is_not_yet_one(text):
    with pytest.raises(ParseError):
        parse_value("limits.group_size", text, PLAN)


@pytest.mark.parametrize(("text", "number"), [("-28", -28), ("− 28", -28), ("14", 14), ("0", 0), ("", None)])
def test_a_number_may_be_negative_where_its_field_says_so(text, number):
    path = "tasks[0].days"
    assert parse_value(path, text, PLAN) == number
    for beyond in ("-9999", "9999", "--3", "-"):
        with pytest.raises(ParseError):
            parse_value(path, beyond, PLAN)


def test_a_number_below_the_lowest_is_refused_too_where_it_has_no_minus():
    mark = "outcome.reviews[0].mark"
    assert (parse_value(mark, "1", PLAN), parse_value(mark, "10", PLAN)) == (1, 10)
    for beyond in ("0", "11", "-1"):
        with pytest.raises(ParseError):
            parse_value(mark, beyond, PLAN)


def test_names_may_stand_on_one_line():
    names = parse_value("corporation.municipalities", "Assen, Emmen\nCoevorden;", PLAN)
    assert names == ("Assen", "Emmen", "Coevorden")


def test_people_are_invitees_by_id_or_unmistakable_name_and_else_text():
    given = [{"invitee": "a"}, {"text": "sanne veldkamp"}, {"text": "Joris van den Akker"}, {"text": " "}]
    assert parse_value("programme[0].speakers", given, PLAN) == (
        Person(invitee="a"),
        Person(text="Joris van den Akker"),
    )
    assert parse_value("press.spokesperson", [{"invitee": "gone"}], PLAN) is None


def test_choices_stand_in_their_own_order_whatever_order_they_are_ticked_in():
    ticked = ["anders", "leefbare-wijken", "x"]
    assert parse_value("themes", ticked, PLAN) == (Theme.NEIGHBOURHOODS, Theme.OTHER)
    assert parse_value("programme[0].messages", ["m2", "weg"], PLAN) == ("m2",)


def test_text_loses_only_what_no_file_can_hold():
    given = "  <script> {{ #let $ 😀 \u202eabc\u202c a\x00b \ud83d\r\nregel 2 "
    assert parse_value("ask", given, PLAN) == "<script> {{ #let $ 😀 \u202eabc\u202c ab \nregel 2"


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(lambda t: t.strip() == t)
VALUES = {
    Kind.TEXT: TEXT | st.just(""),
    Kind.CLOCK: st.integers(0, 1439).map(clock),
    Kind.NUMBER: st.integers(0, 10_000),
    Kind.DURATION: st.integers(0, 1440),
    Kind.DATE: st.dates(dt.date(2000, 1, 1), dt.date(2100, 12, 31)),
    Kind.DATES: st.lists(st.dates(dt.date(2000, 1, 1), dt.date(2100, 12, 31)), max_size=4).map(tuple),
    Kind.NAMES: st.lists(TEXT.filter(lambda t: not set(t) & {",", ";"}), max_size=4).map(tuple),
    Kind.TICK: st.booleans(),
    Kind.YES_NO: st.sampled_from([True, False, None]),
    Kind.INVITEE: st.sampled_from(["a", "b", None]),
    Kind.MESSAGES: st.sampled_from([(), ("m1",), ("m1", "m2")]),
    Kind.PERSON: st.sampled_from([None, Person(invitee="a"), Person(text="team Wijk")]),
    Kind.PEOPLE: st.sampled_from([(), (Person(invitee="b"), Person(text="team Wijk"))]),
}


@given(st.data())
def test_what_the_form_shows_is_read_back_as_the_same_value(data):
    path = data.draw(st.sampled_from(value_paths()))
    kind, field = kind_at(path), field_at(path)
    if kind in {Kind.ROWS, Kind.FIXED}:
        return
    if words := words_in(field):
        values = st.sampled_from(words) if kind is Kind.CHOICE else st.just(words[1:3])
    else:
        values = VALUES[kind]
    if field.is_optional:
        values = values.filter(lambda value: value != "") | st.none()
    value = data.draw(values)
    assert parse_value(path, format_value(path, value), PLAN) == value
