"""Paths to any place in a plan, such as ``invitees[3].name.last``: get, replace, describe in Dutch."""

import re
from functools import reduce
from typing import Any

import msgspec

from .reflection import Field, fields
from .values import PlanObject
from .visit import Plan

Steps = tuple[str | int, ...]

_STEP = r"\.?([A-Za-z_]\w*)|\[(\d+)\]"
_PLAN = Field(annotation=Plan, type=Plan, title="Plan")
_ROW_WORDS = {"programme": "onderdeel", "stops": "stop"}


def steps(path: str) -> Steps:
    """Return the steps of a path: ``("invitees", 3)`` for ``invitees[3]``. Raises ValueError otherwise."""
    if not re.fullmatch(rf"(?:{_STEP})*", path):
        raise ValueError(f"not a path into a plan: {path!r}")
    return tuple(name or int(index) for name, index in re.findall(_STEP, path))


def join(path: str, step: str | int) -> str:
    """Return the path one step further: ``join("invitees", 3) == "invitees[3]"``."""
    if isinstance(step, int):
        return f"{path}[{step}]"
    return f"{path}.{step}" if path else step


def join_steps(steps: Steps) -> str:
    """Return the path of steps: ``join_steps(("invitees", 3, "name")) == "invitees[3].name"``."""
    return reduce(join, steps, "")


def get(plan: Plan, path: str) -> Any:
    """Return the value at a path, or None if an object on the way to it is None."""
    value: Any = plan
    for step in steps(path):
        if value is None:
            return None
        value = value[step] if isinstance(step, int) else getattr(value, step)
    return value


def put(plan: Plan, path: str, value: Any) -> Plan:
    """Return the plan with another value at a path; objects on the way that are None are created."""
    replaced: Plan = _put(plan, _PLAN, steps(path), value)
    return replaced


def _put(current: Any, field: Field, rest: Steps, value: Any) -> Any:
    if not rest:
        return value
    step, after = rest[0], rest[1:]
    if isinstance(step, int):
        assert field.row, field
        return (*current[:step], _put(current[step], field.row, after, value), *current[step + 1 :])
    part = fields(field.type)[step]
    if current is None:
        return field.type(**{step: _put(None, part, after, value)})
    return msgspec.structs.replace(current, **{step: _put(getattr(current, step), part, after, value)})


def field_at(path: str) -> Field:
    """Return the field at a path; for a row of a list, what the row holds under the title of the list."""
    field = _PLAN
    for step in steps(path):
        if isinstance(step, int):
            assert field.row, path
            field = msgspec.structs.replace(field.row, title=field.title, description=field.description)
        else:
            field = fields(field.type)[step]
    return field


def describe(path: str) -> str:
    """Return the place in Dutch: ``describe("invitees[3].roles") == "Genodigden, regel 4, rollen"``."""
    words: list[str] = []
    field: Field | None = _PLAN
    row_word = "regel"
    for step in steps(path):
        if isinstance(step, int):
            words.append(f"{row_word} {step + 1}")
            field = field and field.row
        else:
            field = fields(field.type).get(step) if field and issubclass(field.type, PlanObject) else None
            words.append(field.title if field else f"“{step}”")
            row_word = _ROW_WORDS.get(step, "regel")
    first, *rest = words or ["Plan"]
    return ", ".join([first, *map(inside_sentence, rest)])


def inside_sentence(title: str) -> str:
    """Return the title without its capital, unless it needs it: “BHV” and “L-nummer”, not “E-mailadres”."""
    return title if title[1:2].isupper() or title.startswith("L-") else title[:1].lower() + title[1:]
