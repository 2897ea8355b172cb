import datetime as dt

import msgspec
import pytest

from werkbezoek.plan import DayPart, Plan, new_plan
from werkbezoek.planning import (
    ModelProgramme,
    apply_model,
    model_programmes,
    new_plan_from_model,
)
from werkbezoek.rules import check
from werkbezoek.store import decode, encode, load
from werkbezoek.timing.scheduling import schedule

TODAY = dt.date(2026, 11, 24)
each_model = pytest.mark.parametrize("model", model_programmes(), ids=lambda model: model.key)


def codes(plan: Plan) -> set[str]:
    return {finding.code for finding in check(plan, today=TODAY)}


def test_there_is_a_model_for_each_day_part_and_for_two_groups() -> None:
    assert {model.plan.day_part for model in model_programmes()} == set(DayPart)
    assert ["groep A", "groep B"] in [sorted(schedule(model.plan).groups) for model in model_programmes()]


def test_each_model_has_its_own_key_name_and_description() -> None:
    for words in zip(
        *((model.key, model.name, model.description) for model in model_programmes()), strict=True
    ):
        assert all(words)
        assert len(set(words)) == len(words)


@each_model
def test_all_that_a_model_raises_is_that_its_texts_have_to_be_replaced(model: ModelProgramme) -> None:
    found = codes(new_plan_from_model(model, "Werkbezoek"))
    assert [code for code in found if code.startswith(("INV", "TIJ"))] == ["INV211"]


@each_model
def test_a_model_holds_a_programme_and_nothing_else(model: ModelProgramme) -> None:
    bare = Plan(id=model.plan.id, schema_version=model.plan.schema_version)
    kept = {name for name in model.plan.__struct_fields__ if getattr(model.plan, name) != getattr(bare, name)}
    assert kept == {"programme", "day_part", "start"}


@each_model
def test_guests_follow_one_another_without_pins(model: ModelProgramme) -> None:
    """So that another start moves the whole visit; only the crew's own preparation has a time."""
    later = msgspec.structs.replace(model.plan, start="10:10")
    here, there = schedule(model.plan).guest_slots, schedule(later).guest_slots
    shift = there[0].start - here[0].start
    assert shift != 0
    assert [slot.start + shift for slot in here] == [slot.start for slot in there]


@pytest.mark.parametrize("model", [model for model in model_programmes() if " uur" in model.description])
def test_a_description_with_times_has_the_right_ones(model: ModelProgramme) -> None:
    start, end = schedule(model.plan).visit_time or (0, 0)
    for time in (start, end):
        assert f"{time // 60}.{time % 60:02d}" in model.description


@each_model
def test_two_visits_from_one_model_share_no_id(model: ModelProgramme) -> None:
    first, other = new_plan_from_model(model, "Eén"), new_plan_from_model(model, "Twee")
    ids = [first.id, other.id, *(item.id for plan in (first, other) for item in plan.programme)]
    assert len(set(ids)) == len(ids)
    assert model.plan.id not in ids
    assert (first.title, other.title) == ("Eén", "Twee")


@each_model
def test_a_model_replaces_the_programme_and_keeps_all_else(model: ModelProgramme) -> None:
    plan = msgspec.structs.replace(new_plan("Ons bezoek"), date=TODAY, ask="Kom kijken.", start="7:00")
    applied = apply_model(plan, model)
    assert [item.title for item in applied.programme] == [item.title for item in model.plan.programme]
    assert (applied.day_part, applied.start) == (model.plan.day_part, model.plan.start)
    back = msgspec.structs.replace(applied, programme=(), day_part=None, start=plan.start)
    assert back == plan


@each_model
def test_a_visit_from_a_model_saves_and_loads(model: ModelProgramme, tmp_path) -> None:
    plan = new_plan_from_model(model, "Bezoek")
    path = tmp_path / "bezoek.werkbezoek.json"
    path.write_bytes(encode(plan))
    assert load(path) == plan == decode(encode(plan), path)
