"""What the fields of plan objects hold, read from their annotations: titles, types and limits."""

import types
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

import msgspec
from msgspec import Meta

from .values import PlanObject


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """A field of a plan object, or a row of a list."""

    annotation: Any
    """The annotation as written; `msgspec.convert` checks values against it."""
    type: type
    """The type without title, limits and ``None``; ``tuple`` for a list."""
    title: str = ""
    """The name of the field in Dutch."""
    description: str = ""
    is_optional: bool = False
    """Whether the value may be None."""
    is_required: bool = False
    """Whether every file must have the field."""
    row: "Field | None" = None
    """What each row of a list holds."""
    pattern: str | None = None
    """The regular expression that a text must match; a reference has the pattern of an id."""
    is_reference: bool = False
    """Whether the value is the id of another object in the plan."""
    least: int | None = None
    most: int | None = None
    """The smallest and the largest number that the value may be."""


@cache
def fields(struct: type[PlanObject]) -> dict[str, Field]:
    """Return the fields of a class of plan objects by name."""
    return {
        info.name: field_of(info.type, is_required=info.required) for info in msgspec.structs.fields(struct)
    }


def field_of(annotation: Any, *, is_required: bool = False) -> Field:
    """Return what a field with this annotation holds."""
    metas: list[Meta] = []
    bare, is_optional = annotation, False
    while (origin := get_origin(bare)) in (Annotated, Union, types.UnionType):
        if origin is Annotated:
            bare, *found = get_args(bare)
            metas += found
        else:
            (bare,) = (member for member in get_args(bare) if member is not types.NoneType)
            is_optional = True
    reference = _first(metas, "extra_json_schema") or {}  # only references have that
    return Field(
        annotation=annotation,
        type=origin or bare,
        title=_first(metas, "title") or "",
        description=_first(metas, "description") or "",
        is_optional=is_optional,
        is_required=is_required,
        row=field_of(get_args(bare)[0]) if origin is tuple else None,
        pattern=_first(metas, "pattern") or reference.get("pattern"),
        is_reference=bool(reference),
        least=_first(metas, "ge"),
        most=_first(metas, "le"),
    )


def _first(metas: list[Meta], name: str) -> Any:
    return next((value for meta in metas if (value := getattr(meta, name)) is not None), None)
