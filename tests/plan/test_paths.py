"""Paths into a plan: get, put and describe."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.strategies import plans

from werkbezoek.plan import Invitee, Name, Person, Plan, describe, get, new_plan, put
from werkbezoek.plan.paths import field_at, join, steps


def every_path(value: object, path: str = "") -> list[str]:
    """The paths to everything in a plan; a person in an item is one thing, either an invitee or a text."""
    found = [path] if path else []
    if isinstance(value, msgspec.Struct) and not isinstance(value, Person):
        for name in value.__struct_fields__:
            found += every_path(getattr(value, name), join(path, name))
    elif isinstance(value, tuple):
        for index, row in enumerate(value):
            found += every_path(row, join(path, index))
    return found


@given(st.data())
def test_putting_the_same_value_changes_nothing(data: st.DataObject) -> None:
    plan = data.draw(plans())
    path = data.draw(st.sampled_from(every_path(plan)))
    assert put(plan, path, get(plan, path)) == plan


@given(st.data())
def test_put_changes_only_the_value_at_its_path(data: st.DataObject) -> None:
    plan, other = data.draw(plans()), data.draw(plans())
    path = data.draw(st.sampled_from(sorted(set(every_path(plan)) & set(every_path(other)))))
    changed = put(plan, path, get(other, path))
    assert get(changed, path) == get(other, path)
    assert put(changed, path, get(plan, path)) == plan


@given(plans())
def test_every_place_has_a_dutch_name(plan: Plan) -> None:
    for path in every_path(plan):
        assert "“" not in describe(path)
        assert field_at(path).title
        assert path == "".join(
            f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps(path)
        ).removeprefix(".")


def test_a_place_is_described_in_dutch() -> None:
    assert describe("") == "Plan"
    assert describe("invitees[3].roles") == "Genodigden, regel 4, rollen"
    assert describe("programme[0].stops[1].label") == "Programma, onderdeel 1, stops, stop 2, omschrijving"
    assert describe("nergens[2].dit") == "“nergens”, regel 3, “dit”"
    assert describe("title.dit") == "Titel van het bezoek, “dit”"
    assert describe("crew.first_aid") == "Voor de organisatie, BHV"
    assert describe("corporation.l_number") == "Corporatie, L-nummer"
    assert describe("contact.email").endswith(", e-mailadres")


def test_put_creates_the_objects_on_the_way() -> None:
    invitee = Invitee(id="a")
    plan = put(msgspec.structs.replace(new_plan(), invitees=(invitee,)), "invitees[0].name.last", "Akker")
    assert plan.invitees == (msgspec.structs.replace(invitee, name=Name(last="Akker")),)
    pressed = put(plan, "press.spokesperson.text", "de directeur")
    assert pressed.press.spokesperson == Person(text="de directeur")
    assert get(plan, "press.spokesperson.text") is None


@pytest.mark.parametrize("path", ["invitees[x]", "invitees[0", "a..b", "a b", "[0]]"])
def test_a_text_that_is_not_a_path_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match="not a path into a plan"):
        steps(path)
