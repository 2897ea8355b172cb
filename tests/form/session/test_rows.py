import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbezoek.form.session.rows import add_row, move_row, remove_row, singular, split_row
from werkbezoek.plan import (
    Invitee,
    ItemKind,
    Message,
    Name,
    Outcome,
    Person,
    Press,
    ProgrammeItem,
    Promise,
    get,
    new_plan,
)


def person(key, last, **more):
    return Invitee(id=key, name=Name(last=last), **more)


PLAN = msgspec.structs.replace(
    new_plan(),
    invitees=(person("a", "Veldkamp"), person("b", "Akker", entourage_of="a"), person("c", "Dijk")),
    messages=(Message(id="m1", text="Bouw door"),),
    press=Press(spokesperson=Person(invitee="a")),
    outcome=Outcome(promises=(Promise(owner=Person(invitee="a")),)),
    programme=(
        ProgrammeItem(
            id="i1", kind=ItemKind.TOUR, title="De wijk in", lead=(Person(invitee="a"), Person(invitee="c")),
            messages=("m1",),
        ),
        ProgrammeItem(id="i2", kind=ItemKind.LUNCH, partners=(Person(invitee="a"), Person(text="buren"))),
    ),
)  # fmt: skip


def test_removing_an_invitee_removes_every_reference_to_them_and_says_so():
    plan, moved, note = remove_row(PLAN, "invitees[0]")
    assert [invitee.id for invitee in plan.invitees] == ["b", "c"]
    assert plan.invitees[0].entourage_of is None
    assert plan.press.spokesperson is None
    assert plan.programme[0].lead == (Person(invitee="c"),)
    assert plan.programme[1].partners == (Person(text="buren"),)
    assert moved == {"invitees[0]": "", "invitees[1]": "invitees[0]", "invitees[2]": "invitees[1]"}
    assert note == (
        "Genodigde verwijderd, ook bij: “De wijk in”; programma, onderdeel 2; begeleider Akker; "
        "de woordvoerder; een toezegging."
    )


def test_removing_a_message_removes_it_from_the_items_that_carry_it():
    plan, _, note = remove_row(PLAN, "messages[0]")
    assert plan.programme[0].messages == ()
    assert note == "Boodschap verwijderd, ook bij: “De wijk in”."


def test_removing_what_nothing_refers_to_says_no_more_than_that():
    assert remove_row(PLAN, "programme[1]")[2] == "Onderdeel verwijderd."


@pytest.mark.parametrize(
    "path",
    ["invitees", "programme", "messages", "tasks", "diet_counts", "programme[0].stops", "outcome.promises"],
)
def test_a_row_is_added_at_the_end(path):
    added = add_row(PLAN, path)
    assert len(get(added, path)) == len(get(PLAN, path)) + 1
    assert singular(path)


def test_an_item_is_added_by_its_kind_and_an_ignored_rule_by_its_code():
    assert add_row(PLAN, "programme", "lunch").programme[-1].kind is ItemKind.LUNCH
    assert add_row(PLAN, "programme", "iets").programme[-1].kind is ItemKind.CONVERSATION
    assert add_row(PLAN, "ignored_rules", "INV205").ignored_rules[-1].code == "INV205"


@given(st.integers(0, 2), st.integers(-5, 9))
def test_moving_a_row_keeps_all_rows_and_tells_where_each_went(index, to):
    plan, moved = move_row(PLAN, f"invitees[{index}]", to)
    for old, invitee in enumerate(PLAN.invitees):
        assert get(plan, moved.get(f"invitees[{old}]", f"invitees[{old}]")) == invitee


def test_a_path_that_is_no_row_is_refused():
    with pytest.raises(ValueError, match="not the path of a row"):
        split_row("invitees")
