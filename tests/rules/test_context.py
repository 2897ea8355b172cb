"""What rules know about a plan, and how their messages name people and groups."""

import datetime as dt

import pytest
from support.small_plans import item, plan

from werkbezoek.plan import DayPart, Invitee, ItemKind, Name, Person, Role
from werkbezoek.rules import RuleContext
from werkbezoek.rules.context import group_phrase, names_of

TODAY = dt.date(2027, 1, 4)
YESTERDAY = dt.date(2027, 1, 3)


@pytest.mark.parametrize(
    ("names", "text"),
    [("A", "A"), ("ABC", "A, B en C"), ("ABCD", "A, B, C en anderen"), (" ", "Kamerlid zonder naam")],
)
def test_three_people_are_named(names: str, text: str) -> None:
    people = [Invitee(id=name, name=Name(last=name.strip()), roles=(Role.MP,)) for name in names]
    assert names_of(people) == text


@pytest.mark.parametrize(
    ("lane", "text"), [("", ""), ("(intern)", ""), ("Groep A", " in Groep A"), ("rood", " in groep rood")]
)
def test_a_group_is_called_a_group(lane: str, text: str) -> None:
    assert group_phrase(lane) == text


def test_a_visit_without_a_date_is_not_past() -> None:
    for options, is_past in (
        ((), False),
        ((TODAY,), False),
        ((YESTERDAY,), True),
        ((YESTERDAY, TODAY), False),
    ):
        assert RuleContext(plan(date_options=options), TODAY).is_past == is_past


@pytest.mark.parametrize(
    ("role", "kinds", "joins"),
    [
        (Role.DIRECTOR, [ItemKind.TOUR], True),
        (Role.STAFF, [], True),
        (Role.STAFF, [ItemKind.TOUR], False),
        (Role.STAFF, [ItemKind.TOUR, ItemKind.INTERNAL], False),
        (Role.STAFF, [ItemKind.TOUR, ItemKind.CLOSING], True),
    ],
)
def test_a_host_who_is_needed_for_one_item_does_not_join_the_visit(
    role: Role, kinds: list[ItemKind], joins: bool
) -> None:
    host = Invitee(id="h", roles=(role,))
    items = tuple(item(kind, lead=(Person(invitee="h"),)) for kind in kinds)
    context = RuleContext(plan(invitees=(host,), programme=(*items, item(ItemKind.LUNCH))), TODAY)
    assert context.joins_whole_visit(host) == joins


@pytest.mark.parametrize(
    ("fields", "is_special"),
    [
        ({"day_part": DayPart.EVENING}, True),
        ({"start": "18:00", "programme": (item(minutes=61),)}, True),
        ({"start": "18:00", "programme": (item(minutes=60),)}, False),
        ({"programme": (item(minutes=660),)}, False),  # it may begin earlier than 9:00
        ({}, False),
    ],
)
def test_a_visit_in_the_evening_ends_after_seven(fields: dict, is_special: bool) -> None:
    context = RuleContext(plan(**fields), TODAY)
    assert (context.special_day_on(dt.date(2027, 5, 4)) is not None) == is_special
