"""Model programmes to start a visit from: the elements of the opzet, in the order of a day-part.

Each one is a plan file in ``model_plans`` with only a programme, its day-part and its start; its name and
description are in ``models.toml``.
"""

import tomllib
from functools import cache
from pathlib import Path

import msgspec

from ..plan import Plan, new_id, new_plan
from ..store import SUFFIX, decode

_FOLDER = Path(__file__).with_name("model_plans")


class ModelProgramme(msgspec.Struct, frozen=True):
    """A model programme: its key, its name and description in Dutch, and a plan with the programme."""

    key: str
    name: str
    description: str
    plan: Plan


@cache
def model_programmes() -> tuple[ModelProgramme, ...]:
    """Return the model programmes, in the order in which they are offered."""
    models = tomllib.loads((_FOLDER / "models.toml").read_text(encoding="utf-8"))
    plans = {key: decode((_FOLDER / f"{key}{SUFFIX}").read_bytes(), Path(f"{key}{SUFFIX}")) for key in models}
    return tuple(ModelProgramme(key, **texts, plan=plans[key]) for key, texts in models.items())


def new_plan_from_model(model: ModelProgramme, title: str = "") -> Plan:
    """Return a new plan with the programme of a model."""
    return apply_model(new_plan(title), model)


def apply_model(plan: Plan, model: ModelProgramme) -> Plan:
    """Return the plan with the programme, the day-part and the start of a model; nothing else changes."""
    programme = tuple(msgspec.structs.replace(item, id=new_id()) for item in model.plan.programme)
    return msgspec.structs.replace(
        plan, programme=programme, day_part=model.plan.day_part, start=model.plan.start
    )
