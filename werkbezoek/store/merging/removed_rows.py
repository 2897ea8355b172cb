"""Rows that one person removed while the other referred to them in something new."""

from collections.abc import Iterable
from typing import Any

from ...plan import Plan, describe, references
from ...plan.paths import Steps
from ...text.wording import quoted
from .difference import row_title

RowKey = tuple[str, str]
"""A row: its list and its id."""


def keys_of_rows(plan: Plan) -> set[RowKey]:
    """Return the rows of a plan that can be referred to."""
    return {(rows, row.id) for rows in ("invitees", "messages") for row in getattr(plan, rows)}


def still_in_use(ancestors: Iterable[Plan], ours: Plan, theirs: Plan) -> dict[RowKey, list[str]]:
    """Return the rows that one version removed and the other refers to in something that it changed.

    The value of each row has what refers to it, in Dutch.
    """
    found: dict[RowKey, list[str]] = {}
    for ancestor in ancestors:
        for kept, other in ((ours, theirs), (theirs, ours)):
            removed = keys_of_rows(ancestor) & keys_of_rows(kept) - keys_of_rows(other)
            for reference in references(kept) if removed else ():
                key, holder = (reference.rows, reference.id), holder_name(reference.field, kept)
                is_new = key in removed and _is_changed(reference.field, kept, ancestor, other)
                if is_new and holder not in found.setdefault(key, []):
                    found[key].append(holder)
    return found


def _is_changed(field: Steps, kept: Plan, ancestor: Plan, other: Plan) -> bool:
    """Return whether ``kept`` changed this field, or any field of its row if ``other`` removed that row."""
    if field[0] == "press":
        return kept.press.spokesperson != ancestor.press.spokesperson
    if field[0] == "outcome":
        return kept.outcome.promises != ancestor.outcome.promises
    rows, place, name = str(field[0]), int(field[1]), str(field[2])
    row = getattr(kept, rows)[place]
    old = _row_with_id(ancestor, rows, row.id)
    if old is None or getattr(old, name) != getattr(row, name):
        return True
    return row != old and _row_with_id(other, rows, row.id) is None


def _row_with_id(plan: Plan, rows: str, key: str) -> Any:
    return next((row for row in getattr(plan, rows) if row.id == key), None)


def holder_name(field: Steps, plan: Plan) -> str:
    """Return in Dutch what has a field with a reference: an item, entourage, a promise or the press."""
    if field[0] == "press":
        return "de woordvoerder"
    if field[0] == "outcome":
        return "een toezegging"
    rows, place = str(field[0]), int(field[1])
    title = row_title(getattr(plan, rows)[place])
    if rows == "invitees":
        return f"begeleider {title or place + 1}"
    return quoted(title) if title else describe(f"{rows}[{place}]").lower()
