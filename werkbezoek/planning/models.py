"""Model programmes to start a visit from: the elements of the opzet, in the order of a day-part.

Each is a plan file in ``model_plans`` that holds only a programme, its day-part and its start.
"""

from functools import cache
from importlib.resources import files
from pathlib import Path

import msgspec

from ..plan import Plan, new_id, new_plan
from ..store import SUFFIX, decode

_MODELS = {
    "ochtend": (
        "Ochtend, lunch achteraf",
        "Van 9.00 tot 12.50 uur: presentatie, de wijk in, gesprek met bewoners en lunch.",
    ),
    "middag": (
        "Middag, lunch vooraf",
        "Van 12.15 tot 15.55 uur: lunch, presentatie, de wijk in en verdieping.",
    ),
    "avond": ("Avond", "Van 19.00 tot 21.40 uur: de wijk op het moment dat iedereen thuis is."),
    "twee-groepen": (
        "Twee groepen naast elkaar",
        "Een ochtend waarin de ene groep de wijk in gaat terwijl de andere met bewoners praat.",
    ),
}
"""Name and description of each model, in the order in which they are offered."""


class ModelProgramme(msgspec.Struct, frozen=True):
    """A model programme: its key, its name and description in Dutch, and a plan with the programme."""

    key: str
    name: str
    description: str
    plan: Plan


@cache
def model_programmes() -> tuple[ModelProgramme, ...]:
    """Return the model programmes, in the order in which they are offered."""
    return tuple(ModelProgramme(key, *texts, _read_plan(key)) for key, texts in _MODELS.items())


def new_plan_from_model(model: ModelProgramme, title: str = "") -> Plan:
    """Return a new plan with the programme of a model."""
    return apply_model(new_plan(title), model)


def apply_model(plan: Plan, model: ModelProgramme) -> Plan:
    """Return the plan with the programme, the day-part and the start of a model; nothing else changes."""
    programme = tuple(msgspec.structs.replace(item, id=new_id()) for item in model.plan.programme)
    return msgspec.structs.replace(
        plan, programme=programme, day_part=model.plan.day_part, start=model.plan.start
    )


def _read_plan(key: str) -> Plan:
    file = files(__package__) / "model_plans" / f"{key}{SUFFIX}"
    return decode(file.read_bytes(), Path(file.name))
