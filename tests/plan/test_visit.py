"""The plan as a whole."""

import json

import msgspec
import pytest
from hypothesis import given
from support.strategies import plans

from werkbezoek import plan as room
from werkbezoek.plan import Plan, PlanObject, new_plan, put


@given(plans())
def test_any_plan_is_the_same_after_encoding_and_decoding(plan: Plan) -> None:
    assert msgspec.json.decode(msgspec.json.encode(plan), type=Plan) == plan


def test_a_plan_is_frozen() -> None:
    plan = new_plan("Bezoek")
    with pytest.raises(AttributeError):
        plan.title = "Anders"  # type: ignore[misc]
    assert isinstance(plan.invitees, tuple)


def test_a_second_host_is_one_if_anything_of_it_is_filled_in() -> None:
    plan = put(new_plan(), "corporation.name", "De Turfkade")
    assert plan.hosts == (plan.corporation,)
    both = put(plan, "second_host.municipalities", ("Emmen",))
    assert both.hosts == (plan.corporation, both.second_host)


def test_each_new_plan_has_an_id_of_its_own() -> None:
    assert new_plan().id != new_plan().id


def test_fields_with_their_default_are_not_written() -> None:
    """So a plan file is short, and shows what was filled in."""
    for type_ in [
        cls for cls in vars(room).values() if isinstance(cls, type) and issubclass(cls, PlanObject)
    ]:
        # a person without an invitee must have a text
        given = {f.name: "x" for f in msgspec.structs.fields(type_) if f.required or f.name == "text"}
        assert json.loads(msgspec.json.encode(type_(**given))).keys() == given.keys()
