"""Paths into a plan, such as ``invitees[3].name.last``: read there, replace there, and say it in Dutch.

Rules, the reader and the form all point at a place in a plan by such a path.
"""

import re
import types
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

import msgspec
from msgspec import Meta

from .values import PlanObject
from .visit import Plan

Steps = tuple[str | int, ...]

_STEP = re.compile(r"\.?([A-Za-z_]\w*)|\[(\d+)\]")
_ROW_WORDS = {"programme": "onderdeel", "stops": "stop"}


class Field(msgspec.Struct, frozen=True):
    """What a plan field is: its Dutch title and description, and its bare type (without ``None``)."""

    title: str
    description: str
    type: Any
    optional: bool


def steps(path: str) -> Steps:
    """The steps of a path: ``steps("invitees[3].name") == ("invitees", 3, "name")``."""
    found, end = [], 0
    for match in _STEP.finditer(path):
        if match.start() != end:
            break
        name, index = match.groups()
        found.append(name if name else int(index))
        end = match.end()
    if end != len(path):
        raise ValueError(f"no path into a plan: {path!r}")
    return tuple(found)


def join(path: str, step: str | int) -> str:
    """The path one step further: ``join("invitees", 3) == "invitees[3]"``."""
    if isinstance(step, int):
        return f"{path}[{step}]"
    return f"{path}.{step}" if path else step


def get(plan: Plan, path: str) -> Any:
    """The value at a path; None where something on the way is not filled in."""
    value: Any = plan
    for step in steps(path):
        if value is None:
            return None
        value = value[step] if isinstance(step, int) else getattr(value, step)
    return value


def put(plan: Plan, path: str, value: Any) -> Plan:
    """The plan with another value at a path; objects on the way that are not there yet are made."""
    replaced: Plan = _put(plan, Plan, steps(path), value)
    return replaced


def _put(here: Any, type_: Any, rest: Steps, value: Any) -> Any:
    if not rest:
        return value
    step, rest = rest[0], rest[1:]
    if isinstance(step, int):
        return (*here[:step], _put(here[step], item_type(type_), rest, value), *here[step + 1 :])
    field = fields(type_)[step]
    if here is None:
        return type_(**{step: _put(None, field.type, rest, value)})
    return msgspec.structs.replace(here, **{step: _put(getattr(here, step), field.type, rest, value)})


@cache
def fields(struct: type[PlanObject]) -> dict[str, Field]:
    """The fields of a plan object by name."""
    return {info.name: _field(info.type) for info in msgspec.structs.fields(struct)}


def _field(type_: Any) -> Field:
    title = description = ""
    optional = False
    while True:
        if get_origin(type_) is Annotated:
            type_, *metas = get_args(type_)
            for meta in metas:
                if isinstance(meta, Meta):
                    title, description = title or meta.title or "", description or meta.description or ""
        elif get_origin(type_) in (Union, types.UnionType):
            (type_,) = (arg for arg in get_args(type_) if arg is not type(None))
            optional = True
        else:
            return Field(title, description, type_, optional)


def item_type(type_: Any) -> Any:
    """The type of the items of a tuple field: ``item_type(tuple[Role, ...]) is Role``."""
    return _field(get_args(type_)[0]).type


def field_at(path: str) -> Field:
    """The field that a path leads to; of a row in a list, the row's own type under the title of the list."""
    field = Field("Plan", "", Plan, optional=False)
    for step in steps(path):
        if isinstance(step, int):
            field = Field(field.title, field.description, item_type(field.type), optional=False)
        else:
            field = fields(field.type)[step]
    return field


def describe(path: str) -> str:
    """The place in Dutch: ``describe("invitees[3].roles") == "Genodigden, regel 4, rollen"``."""
    words: list[str] = []
    type_: Any = Plan
    row_word = "regel"
    for step in steps(path):
        if isinstance(step, int):
            words.append(f"{row_word} {step + 1}")
            type_ = item_type(type_) if get_origin(type_) is tuple else None
        else:
            field = (
                fields(type_).get(step) if isinstance(type_, type) and issubclass(type_, PlanObject) else None
            )
            words.append(field.title if field else f"“{step}”")
            type_ = field.type if field else None
            row_word = _ROW_WORDS.get(step, "regel")
    first, *rest = words or ["Plan"]
    return ", ".join([first, *map(_within, rest)])


def _within(word: str) -> str:
    """A word within a sentence: without its capital, but for an abbreviation (“BHV”; not “E-mailadres”)."""
    is_abbreviation = word[:2].isalpha() and word[:2].isupper()
    return word if is_abbreviation else word[0].lower() + word[1:]
