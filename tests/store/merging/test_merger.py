"""Merging: a few examples of each kind, and what holds for any two people's edits of a plan."""

import datetime as dt
from typing import Any

import msgspec
import pytest
from hypothesis import given
from support.good_plans import two_groups
from support.plan_edits import LISTS, edited, edits

from werkbezoek.plan import (
    IgnoredRule,
    Invitee,
    Message,
    Name,
    Person,
    Place,
    Plan,
    PlanObject,
    Promise,
    Task,
    describe,
    get,
    new_plan,
    put,
    references,
)
from werkbezoek.store.faults import link_faults
from werkbezoek.store.merging import OtherVisit, Side, differences, merge

BASE = msgspec.structs.replace(
    two_groups(),
    messages=(Message(id="rust", text="Bouw door"), Message(id="zon", text="Zon op het dak")),
    tasks=(Task(id="bus", title="Bus huren"), Task(id="zaal", title="Zaal huren")),
    ignored_rules=(IgnoredRule(code="INV205", reason="zo willen we het"),),
)


def keys(rows: Any) -> list[str]:
    return [getattr(row, "id", "") or row.code for row in rows]


def conflict(ours: Plan, theirs: Plan, ancestor: Plan = BASE) -> tuple[str, str, str, str | None]:
    """Return the only conflict between two versions: its place, both texts, and what was there before."""
    (found,) = merge([ancestor], ours, theirs).conflicts
    return found.place, found.ours, found.theirs, found.before


def without(plan: Plan, rows: str, place: int) -> Plan:
    found = get(plan, rows)
    return put(plan, rows, (*found[:place], *found[place + 1 :]))


# Examples


def test_edits_of_different_fields_go_together_without_a_question() -> None:
    ours = put(put(BASE, "title", "Van ons"), "programme[1].title", "Anders")
    theirs = put(put(BASE, "ask", "Bouw meer"), "programme[1].minutes", 50)
    merged = merge([BASE], ours, theirs)
    assert merged.conflicts == ()
    assert (merged.plan.title, merged.plan.ask) == ("Van ons", "Bouw meer")
    assert (merged.plan.programme[1].title, merged.plan.programme[1].minutes) == ("Anders", 50)


def test_the_merged_plan_has_the_later_save() -> None:
    early, late = dt.datetime(2026, 11, 1, tzinfo=dt.UTC), dt.datetime(2026, 11, 2, tzinfo=dt.UTC)
    ours = msgspec.structs.replace(BASE, revision=5, saved_at=late)
    theirs = msgspec.structs.replace(BASE, revision=7, saved_at=early)
    merged = merge([BASE], ours, theirs)
    assert (merged.plan.revision, merged.plan.saved_at, merged.conflicts) == (7, late, ())


def test_a_row_that_one_removes_goes_and_a_row_that_one_adds_stays_without_a_question() -> None:
    theirs = put(BASE, "messages", (*BASE.messages, Message(id="tuin", text="Meer groen")))
    merged = merge([BASE], without(BASE, "tasks", 0), theirs)
    assert (keys(merged.plan.tasks), keys(merged.plan.messages)) == (["zaal"], ["rust", "zon", "tuin"])
    assert (merged.conflicts, merged.one_sided) == ((), ())


def test_a_list_whose_rows_have_no_id_is_compared_as_a_whole() -> None:
    ours, theirs = (put(BASE, "outcome.promises", (Promise(text=text),)) for text in ("Meer bos", "Meer zon"))
    place, *texts, _ = conflict(ours, theirs)
    assert place == describe("outcome.promises")
    assert [text.partition(",")[0] for text in texts] == ["Meer bos", "Meer zon"]


def test_two_values_for_a_field_are_a_conflict_that_says_where_in_dutch() -> None:
    ours, theirs = put(BASE, "programme[1].minutes", 50), put(BASE, "programme[1].minutes", 55)
    title, before = BASE.programme[1].title, BASE.programme[1].minutes
    place = f"Programma, onderdeel 2 ({title}), duur in minuten"
    assert conflict(ours, theirs) == (place, "50", "55", str(before))
    key = f"programme/{BASE.programme[1].id}/minutes"
    assert merge([BASE], ours, theirs, {key: Side.THEIRS}).plan.programme[1].minutes == 55
    assert conflict(put(BASE, "title", "A"), put(BASE, "title", ""))[:3] == (describe("title"), "A", "(leeg)")


def test_a_row_that_one_removes_and_the_other_edits_is_a_conflict() -> None:
    theirs = put(BASE, "messages[1].text", "Zon op elk dak")
    ours = without(BASE, "messages", 1)
    assert conflict(ours, theirs) == (
        "Boodschappen (Zon op elk dak)",
        "weggehaald",
        "aangepast: boodschap",
        None,
    )
    assert merge([BASE], ours, theirs).plan.messages == BASE.messages[:1]
    kept = merge([BASE], ours, theirs, {"messages/zon": Side.THEIRS}).plan
    assert kept.messages == theirs.messages
    assert merge([BASE], ours, BASE).conflicts == ()


@pytest.mark.parametrize(
    ("path", "referring", "holder"),
    [
        ("programme[0].lead", (Person(invitee="nieuw"),), f"“{BASE.programme[0].title}”"),
        ("outcome.promises", (Promise(text="Belt", owner=Person(invitee="nieuw")),), "een toezegging"),
    ],
)
def test_a_row_that_one_removes_and_the_other_newly_refers_to_is_a_conflict(
    path: str, referring: tuple[PlanObject, ...], holder: str
) -> None:
    base = put(BASE, "invitees", (*BASE.invitees, Invitee(id="nieuw", name=Name(last="Bos"))))
    ours = put(base, path, referring)
    theirs = without(base, "invitees", len(base.invitees) - 1)
    (found,) = merge([base], ours, theirs).conflicts
    assert (found.ours, found.theirs) == (f"nog genoemd bij {holder}", "weggehaald")
    gone = merge([base], ours, theirs, {"invitees/nieuw": Side.THEIRS}).plan
    assert [reference for reference in references(gone) if reference.id == "nieuw"] == []
    assert not link_faults(gone)


def test_rows_that_both_add_are_all_kept_in_their_place() -> None:
    ours = put(BASE, "messages", (Message(id="a"), *BASE.messages, Message(id="o")))
    theirs = put(BASE, "messages", (*BASE.messages[:1], Message(id="t"), *BASE.messages[1:], Message(id="u")))
    assert keys(merge([BASE], ours, theirs).plan.messages) == ["a", "rust", "t", "zon", "o", "u"]


def test_an_order_that_both_changed_is_a_conflict() -> None:
    base = put(BASE, "messages", tuple(Message(id=key, text=key.upper()) for key in "abc"))
    order = {
        text: put(base, "messages", tuple(Message(id=k, text=k.upper()) for k in text))
        for text in ("bac", "acb")
    }
    ours, theirs = order.values()
    assert conflict(ours, theirs, base) == (
        "Boodschappen, volgorde",
        "1. B\n2. A\n3. C",
        "1. A\n2. C\n3. B",
        "1. A\n2. B\n3. C",
    )
    assert merge([base], base, theirs).plan == theirs
    longer = put(ours, "messages", (*ours.messages, Message(id="d")))
    assert keys(merge([base], longer, base).plan.messages) == ["b", "a", "c", "d"]


def test_fields_of_a_place_that_both_filled_in_become_one_place() -> None:
    base = put(BASE, "programme[0].place", None)
    ours = put(base, "programme[0].place", Place(label="Buurthuis"))
    theirs = put(base, "programme[0].place", Place(address="Brink 4"))
    assert merge([base], ours, theirs).plan.programme[0].place == Place(label="Buurthuis", address="Brink 4")


def test_where_possible_ancestors_differ_the_user_decides() -> None:
    older, newer = put(BASE, "title", "Eerst"), put(put(BASE, "title", "Later"), "ask", "Bouw meer")
    theirs = put(put(older, "closing", "Tot ziens"), "ask", "Bouw meer")
    merged = merge([older, newer], newer, theirs)
    assert [(each.key, each.before) for each in merged.conflicts] == [("title", None)]
    assert merged.plan.closing == "Tot ziens"


def test_without_an_ancestor_each_difference_is_asked_and_every_row_stays() -> None:
    ours = without(put(BASE, "title", "Van ons"), "tasks", 0)
    theirs = put(BASE, "messages", (*BASE.messages, Message(id="t", text="Erbij")))
    merged = merge([], ours, theirs)
    assert [(each.place, each.before) for each in merged.conflicts] == [(describe("title"), None)]
    assert {(each.key, each.ours, each.theirs) for each in merged.one_sided} == {
        ("tasks/bus", "staat er niet", "staat er"),
        ("messages/t", "staat er niet", "staat er"),
    }
    assert merged.plan.messages == theirs.messages
    assert len(merged.plan.tasks) == len(BASE.tasks)


def test_versions_of_different_plans_are_refused() -> None:
    with pytest.raises(OtherVisit, match=f"twee verschillende bezoeken: “{BASE.title}” en “zonder titel”"):
        merge([], BASE, new_plan())


# Any edits


@given(edits("n"))
def test_what_only_one_changed_is_what_comes_out(made: list[Any]) -> None:
    plan = msgspec.structs.replace(edited(BASE, made), revision=BASE.revision + 3)
    assert merge([BASE], BASE, plan) == merge([BASE], plan, BASE) == merge([BASE], plan, plan)
    assert merge([BASE], BASE, plan).plan == plan
    assert merge([BASE], BASE, plan).conflicts == ()
    assert differences(plan, plan) == ()


@given(edits("n"), edits("m"))
def test_it_does_not_matter_which_version_is_ours(made: list[Any], others: list[Any]) -> None:
    ours, theirs = edited(BASE, made), edited(BASE, others)
    for ancestors in ([BASE], [], [BASE, ours]):
        one = merge(ancestors, ours, theirs, otherwise=Side.OURS)
        other = merge(ancestors, theirs, ours, otherwise=Side.THEIRS)
        assert one.plan == other.plan
        assert [(each.key, each.ours, each.theirs) for each in one.conflicts] == [
            (each.key, each.theirs, each.ours) for each in other.conflicts
        ]


@given(edits("n"), edits("m"))
def test_the_result_is_a_valid_plan_that_has_every_row_of_one_of_them(
    made: list[Any], others: list[Any]
) -> None:
    ours, theirs = edited(BASE, made), edited(BASE, others)
    for ancestors in ([BASE], []):
        for side in Side:
            merged = merge(ancestors, ours, theirs, otherwise=side)
            plan = merged.plan
            assert link_faults(plan) == []
            assert msgspec.json.decode(msgspec.json.encode(plan), type=Plan) == plan
            decided = {each.key for each in merged.conflicts}
            for rows in LISTS:
                old, result = keys(get(BASE, rows)), keys(get(plan, rows))
                assert len(set(result)) == len(result)
                for key in {*keys(get(ours, rows)), *keys(get(theirs, rows))}:
                    in_both = key in keys(get(ours, rows)) and key in keys(get(theirs, rows))
                    if in_both or key not in old or ancestors == []:
                        assert key in result
                    elif f"{rows}/{key}" not in decided:
                        assert key not in result


@given(edits("n"), edits("n"), edits("m"))
def test_no_edit_is_lost_but_in_what_was_decided(made: list[Any], more: list[Any], others: list[Any]) -> None:
    """Also if the ancestor is not known for sure: in truth it is the first of the two."""
    between = edited(BASE, made)
    ours, theirs = edited(between, [(*edit[:4], "m") for edit in more]), edited(BASE, others)
    for side in Side:
        for ancestors in ([BASE], [BASE, between], [between, BASE]):
            merged = merge(ancestors, ours, theirs, otherwise=side)
            decided = {each.key for each in (*merged.conflicts, *merged.one_sided)}
            referred = {"lead", "spokesperson"} if any("invitees/" in key for key in decided) else set()
            for version in (ours, theirs):
                changed = {each.key for each in differences(BASE, version)}
                for lost in changed & {each.key for each in differences(merged.plan, version)}:
                    steps = lost.split("/")
                    is_decided = any("/".join(steps[: end + 1]) in decided for end in range(len(steps)))
                    assert is_decided or steps[-1] in {"(volgorde)", *referred}
