"""Plan objects: frozen, compared by content, and reached by paths."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.strategies import clocks, plans

from werkbezoek.plan import (
    Invitee,
    Name,
    Person,
    Plan,
    Role,
    Status,
    clock,
    describe,
    get,
    minutes,
    new_plan,
    put,
)
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


@given(plans())
def test_an_arbitrary_plan_is_one_that_a_file_can_hold(plan: Plan) -> None:
    assert msgspec.json.decode(msgspec.json.encode(plan), type=Plan) == plan


@given(st.data())
def test_putting_back_what_is_there_changes_nothing(data: st.DataObject) -> None:
    plan = data.draw(plans())
    path = data.draw(st.sampled_from(every_path(plan)))
    assert put(plan, path, get(plan, path)) == plan


@given(st.data())
def test_what_is_put_is_what_is_got_and_the_rest_stays(data: st.DataObject) -> None:
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


def test_a_place_in_words() -> None:
    assert describe("") == "Plan"
    assert describe("invitees[3].roles") == "Genodigden, regel 4, rollen"
    assert describe("programme[0].stops[1].label") == "Programma, onderdeel 1, stops, stop 2, omschrijving"
    assert describe("nergens[2].dit") == "“nergens”, regel 3, “dit”"
    assert describe("crew.first_aid") == "Voor de organisatie, BHV"
    assert describe("contact.email").endswith(", e-mailadres")


def test_objects_on_the_way_are_made() -> None:
    invitee = Invitee(id="a")
    plan = put(msgspec.structs.replace(new_plan(), invitees=(invitee,)), "invitees[0].name.last", "Akker")
    assert plan.invitees == (msgspec.structs.replace(invitee, name=Name(last="Akker")),)
    pressed = put(plan, "press.spokesperson.text", "de directeur")
    assert pressed.press.spokesperson == Person(text="de directeur")
    assert get(plan, "press.spokesperson.text") is None


@pytest.mark.parametrize("path", ["invitees[x]", "invitees[0", "a..b", "a b", "[0]]"])
def test_what_is_no_path_says_so(path: str) -> None:
    with pytest.raises(ValueError, match="not a path into a plan"):
        steps(path)


def test_a_plan_is_frozen() -> None:
    plan = new_plan("Bezoek")
    with pytest.raises(AttributeError):
        plan.title = "Anders"  # type: ignore[misc]
    assert isinstance(plan.invitees, tuple)


def test_each_new_plan_has_an_id_of_its_own() -> None:
    assert new_plan().id != new_plan().id


def test_a_name_from_its_parts() -> None:
    assert Name(titles="drs.", first="Noor", prefix="van den", last="Akker").full == "drs. Noor van den Akker"
    assert Name(first=" ", last="Akker").full == "Akker"
    assert Name().full == ""


def test_what_someone_is() -> None:
    both = Invitee(id="a", roles=(Role.ALDERMAN, Role.CANDIDATE), status=Status.NO_ANSWER)
    assert both.is_mp
    assert both.is_politician
    assert both.takes_part
    assert not both.is_host
    assert not Invitee(id="b", status=Status.DECLINED).takes_part


def test_someone_in_an_item_is_an_invitee_or_a_text() -> None:
    for fields in ({}, {"invitee": "a", "text": "team"}):
        with pytest.raises(ValueError, match="niet allebei"):
            Person(**fields)


@given(clocks())
def test_clock_times_and_minutes(at: str) -> None:
    assert minutes(clock(minutes(at))) == minutes(at) < 24 * 60


def test_a_clock_goes_round() -> None:
    assert clock(570) == "9:30"
    assert clock(24 * 60 + 5) == "0:05"
