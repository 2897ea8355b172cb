"""References: all of them are found, and taken out of a plan when what they refer to goes."""

import msgspec
from msgspec.structs import astuple

from werkbezoek.plan import (
    Invitee,
    ItemKind,
    Message,
    Outcome,
    Person,
    Press,
    ProgrammeItem,
    Promise,
    new_plan,
    references,
    without_references,
)

PLAN = msgspec.structs.replace(
    new_plan(),
    invitees=(Invitee(id="a"), Invitee(id="b", entourage_of="a")),
    messages=(Message(id="m"),),
    programme=(
        ProgrammeItem(
            id="i",
            kind=ItemKind.TOUR,
            lead=(Person(invitee="a"), Person(text="team"), Person(invitee="b")),
            partners=(Person(invitee="b"),),
            messages=("m",),
        ),
    ),
    press=Press(spokesperson=Person(invitee="a")),
    outcome=Outcome(promises=(Promise(owner=Person(text="team")), Promise(owner=Person(invitee="a")))),
)


def test_every_reference_is_found_with_its_place() -> None:
    assert [astuple(reference) for reference in references(PLAN)] == [
        ("invitees", "a", ("invitees", 1, "entourage_of")),
        ("invitees", "a", ("programme", 0, "lead", 0)),
        ("invitees", "b", ("programme", 0, "lead", 2)),
        ("invitees", "b", ("programme", 0, "partners", 0)),
        ("invitees", "a", ("press", "spokesperson")),
        ("invitees", "a", ("outcome", "promises", 1, "owner")),
        ("messages", "m", ("programme", 0, "messages", 0)),
    ]


def test_references_to_what_is_gone_are_left_out_and_nothing_else() -> None:
    plan, places = without_references(PLAN, {("invitees", "a"), ("messages", "m")})
    assert [astuple(reference) for reference in references(plan)] == [
        ("invitees", "b", ("programme", 0, "lead", 1)),
        ("invitees", "b", ("programme", 0, "partners", 0)),
    ]
    assert plan.programme[0].lead[0] == Person(text="team")
    assert plan.press == Press()
    assert places == [
        ("invitees", 1, "entourage_of"),
        ("programme", 0, "lead"),
        ("press", "spokesperson"),
        ("outcome", "promises", 1, "owner"),
        ("programme", 0, "messages"),
    ]
    assert plan.outcome.promises[1].owner is None
    assert without_references(PLAN, {("messages", "a")}) == (PLAN, [])
