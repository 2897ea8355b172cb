import datetime as dt

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.form_fields import value_paths

from werkbezoek.form.session.kinds import FieldType, Kind, type_at
from werkbezoek.form.session.parse import format_value, parse_value
from werkbezoek.plan import Invitee, Message, Name, Person, Theme, clock, new_plan
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
    assert parse_value(FieldType(Kind.CLOCK, is_optional=True), text, PLAN) == time


@pytest.mark.parametrize("text", ["25:00", "9:75", "half tien", "9:3", "9:30:15", "٩:٣٠", "", "-1"])
def test_a_text_that_is_not_a_time_says_how_to_write_one(text):
    with pytest.raises(ParseError, match="Schrijf de tijd als 9:30 of 13:05"):
        parse_value(FieldType(Kind.CLOCK), text, PLAN)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("45", 45), ("45 min", 45), ("1 uur", 60), ("1u15", 75), ("1:15", 75), ("1,5 uur", 90), ("1 uur 15", 75),
     ("1 uur en 15 minuten", 75), ("0", 0), ("90 minuten", 90), ("", None)],
)  # fmt: skip
def test_a_length_of_time_is_read_however_it_is_written(text, minutes):
    assert parse_value(FieldType(Kind.DURATION, is_optional=True, most=1440), text, PLAN) == minutes


@pytest.mark.parametrize("text", ["lang", "1 uur of zo", "-5", "uur", "٤٥", "1441", "99 uur", "4" * 5000])
def test_what_is_no_length_of_time_is_not_yet_one(text):
    with pytest.raises(ParseError):
        parse_value(FieldType(Kind.DURATION, most=1440), text, PLAN)


@pytest.mark.parametrize("text", ["", "vijftien", "1.5", "-3", "٣", "10001", "9" * 5000])
def test_what_is_no_number_is_not_yet_one(text):
    with pytest.raises(ParseError):
        parse_value(FieldType(Kind.NUMBER, most=10_000), text, PLAN)


@pytest.mark.parametrize(("text", "number"), [("-28", -28), ("− 28", -28), ("14", 14), ("0", 0), ("", None)])
def test_a_number_may_be_negative_where_its_field_says_so(text, number):
    type_ = FieldType(Kind.NUMBER, is_optional=True, most=30, least=-30)
    assert parse_value(type_, text, PLAN) == number
    for beyond in ("-31", "31", "--3", "-"):
        with pytest.raises(ParseError):
            parse_value(type_, beyond, PLAN)


def test_a_number_below_the_lowest_is_refused_too_where_it_has_no_minus():
    mark = type_at("outcome.reviews[0].mark")
    assert (parse_value(mark, "1", PLAN), parse_value(mark, "10", PLAN)) == (1, 10)
    for beyond in ("0", "11", "-1"):
        with pytest.raises(ParseError):
            parse_value(mark, beyond, PLAN)


def test_names_may_stand_on_one_line():
    assert parse_value(FieldType(Kind.NAMES), "Assen, Emmen\nCoevorden;", PLAN) == (
        "Assen",
        "Emmen",
        "Coevorden",
    )


def test_people_are_invitees_by_id_or_unmistakable_name_and_else_text():
    given = [{"invitee": "a"}, {"text": "sanne veldkamp"}, {"text": "Joris van den Akker"}, {"text": " "}]
    assert parse_value(FieldType(Kind.PEOPLE), given, PLAN) == (
        Person(invitee="a"),
        Person(text="Joris van den Akker"),
    )
    assert parse_value(FieldType(Kind.PERSON), [{"invitee": "gone"}], PLAN) is None


def test_choices_stand_in_their_own_order_whatever_order_they_are_ticked_in():
    type_ = type_at("themes")
    assert parse_value(type_, ["anders", "leefbare-wijken", "x"], PLAN) == (Theme.NEIGHBOURHOODS, Theme.OTHER)
    assert parse_value(FieldType(Kind.MESSAGES), ["m2", "weg"], PLAN) == ("m2",)


def test_text_loses_only_what_no_file_can_hold():
    given = "  <script> {{ #let $ 😀 \u202eabc\u202c a\x00b \ud83d\r\nregel 2 "
    assert (
        parse_value(FieldType(Kind.TEXT), given, PLAN) == "<script> {{ #let $ 😀 \u202eabc\u202c ab \nregel 2"
    )


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
    type_ = type_at(data.draw(st.sampled_from(value_paths())))
    if type_.kind in {Kind.ROWS, Kind.FIXED}:
        return
    if type_.words:
        word = st.sampled_from(list(type_.words))
        values = word if type_.kind is Kind.CHOICE else st.just(tuple(type_.words)[1:3])
    else:
        values = VALUES[type_.kind]
    if type_.is_optional:
        values = values.filter(lambda value: value != "") | st.none()
    value = data.draw(values)
    assert parse_value(type_, format_value(type_, value), PLAN) == value
