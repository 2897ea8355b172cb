"""A place where two versions of a plan differ, in Dutch."""

import datetime as dt
from enum import Enum
from typing import Any, NamedTuple

import msgspec

from ...plan import NAMELESS, Field, Invitee, Person, Plan, PlanObject, Word, describe, fields, get, row_key
from ...plan.paths import join_steps
from ...text.wording import day, shortened

EMPTY = "(leeg)"
PRESENT, ABSENT = "staat er", "staat er niet"
"""The texts of the two versions for a row that only one of them has."""

ORDER = "(volgorde)"
"""The last step of the key of a difference in the order of rows."""

Key = tuple[str, ...]
"""The steps to a place in a plan, with the ids of rows instead of their indexes."""


class Side(Enum):
    """One of the two versions that are merged."""

    OURS = "ours"
    THEIRS = "theirs"


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """A place where two versions differ, and the texts that show what each version has there.

    ``key`` is the path with ids, such as ``programme/a1b2/title``, which stays the same if rows move.
    ``path`` is the place in the merged plan, or the list if the row is not in that plan. ``before`` is the
    text of the common ancestor, or None if there is no certain one.
    """

    key: str
    path: str
    place: str
    ours: str
    theirs: str
    before: str | None = None

    @property
    def change(self) -> str:
        """The text of theirs on one line, or in Dutch that a row was added or removed."""
        return {PRESENT: "erbij", ABSENT: "weg"}.get(self.theirs) or on_one_line(self.theirs)


class RawDifference(NamedTuple):
    """A difference before the merged plan exists, so without its path; ``title`` is the title of its row."""

    key: Key
    title: str
    ours: str
    theirs: str
    before: str | None = None

    def in_plan(self, plan: Plan) -> Difference:
        """Return the difference with its place in the merged plan."""
        steps: list[str | int] = []
        value: Any = plan
        for step in self.key:
            at: str | int = step
            if isinstance(value, tuple):
                keys = [row_key(row) for row in value]
                if step not in keys:
                    break
                at = keys.index(step)
                value = value[at]
            else:
                value = getattr(value, step, None)
            steps.append(at)
        path = join_steps(tuple(steps))
        place = _place(path, self.title) + ", volgorde" * (self.key[-1] == ORDER)
        key, _, ours, theirs, before = self
        return Difference(key="/".join(key), path=path, place=place, ours=ours, theirs=theirs, before=before)


def _place(path: str, title: str) -> str:
    """Return the place in Dutch, with the title of its row: ``Programma, onderdeel 3 (Lunch), titel``."""
    row, bracket, _ = path.rpartition("]")
    if not title:
        return describe(path)
    if not bracket:  # the row is not in the plan
        return f"{describe(path)} ({title})"
    start = describe(f"{row}]")
    return f"{start} ({title}){describe(path).removeprefix(start)}"


def place_in(plan: Plan, path: str) -> str:
    """Return the place in Dutch, with the title of its row: ``Genodigden, regel 4 (Anna Smit), telefoon``."""
    row, bracket, _ = path.rpartition("]")
    return _place(path, row_title(get(plan, f"{row}]")) if bracket else "")


def on_one_line(text: str) -> str:
    """Return the text of a value, shortened, with a dot between its lines."""
    return shortened(text.replace("\n", " · "))


def row_title(row: Any) -> str:
    """Return what the user calls a row: its name, title or text, or the code of its rule; it may be ""."""
    if isinstance(row, Invitee):
        return row.name.full.strip()
    names = ("title", "text", "code")
    return shortened(next((text for name in names if (text := getattr(row, name, ""))), ""))


def value_text(value: Any, field: Field, plan: Plan) -> str:
    """Return the text that shows a value of a field; ``plan`` is the version that the value is from."""
    match value:
        case None | "" | ():
            return EMPTY
        case bool():
            return "ja" if value else "nee"
        case Word():
            return value.label
        case dt.date():
            return day(value)
        case Person():
            return plan.name_of(value)
        case PlanObject():
            parts = fields(type(value)).items()
            texts = (value_text(getattr(value, name), part, plan) for name, part in parts)
            return ", ".join(text for text in texts if text != EMPTY) or EMPTY
        case tuple():
            row = field.row or field
            are_objects = issubclass(row.type, PlanObject) and row.type is not Person
            return ("\n" if are_objects else "; ").join(value_text(part, row, plan) for part in value)
        case str() if field.is_reference:
            referred = next((row for row in (*plan.messages, *plan.invitees) if row.id == value), None)
            return (referred and row_title(referred)) or NAMELESS
    return str(value)
