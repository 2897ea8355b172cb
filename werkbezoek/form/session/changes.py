"""What differs between two plans in a few Dutch words, to say what an undo would undo."""

from collections.abc import Iterator
from typing import Any

import msgspec

from ...plan import Invitee, Plan, PlanObject, get
from ...plan.paths import field_at, join
from ...plan.paths import steps as path_steps
from ...text.wording import counted, listed, quoted
from .kinds import Kind, parts_of, types_of
from .rows import called, many, split

_KEPT = {"revision", "saved_at", "schema_version", "id"}
"""What belongs to the file rather than to the visit."""
_MOST = 3
"""So many fields by name; more are a number."""


class Change(msgspec.Struct, frozen=True):
    """What changed: a Dutch text that follows on "Ongedaan maken: ", and the path where to look for it."""

    text: str
    path: str
    is_of_rows: bool = False
    """Whether rows came or went, so that all else is a consequence."""


def change(before: Plan, after: Plan) -> Change | None:
    """What an edit changed; None if it changed nothing that the user can see."""
    found = list(_changes(before, after, "", after))
    if not found:
        return None
    first = next((one for one in found if one.is_of_rows), found[0])
    if first.is_of_rows and len({path_steps(one.path)[0] for one in found if one.is_of_rows}) == 1:
        return first
    texts = list(dict.fromkeys(one.text for one in found))
    if len(texts) > _MOST:
        return Change(counted(len(texts), "wijziging", "wijzigingen", in_digits=True), first.path)
    return Change(listed(texts), first.path)


def named(plan: Plan, path: str) -> str:
    """What to call the field at a path: ``duur in minuten van “De wijk in”``."""
    title = _lower(field_at(path).title)
    if "]" in path:
        row = path[: path.rindex("]") + 1]
        return f"{title} van {_row_name(get(plan, row), row)}"
    part = path.rpartition(".")[0]
    return f"{title} ({_lower(field_at(part).title)})" if part else title


def _changes(before: PlanObject, after: PlanObject, prefix: str, plan: Plan) -> Iterator[Change]:
    """The differences between two versions of the same object; ``plan`` is the later plan as a whole."""
    for name, type_ in types_of(type(after)).items():
        if name in _KEPT or getattr(before, name) == getattr(after, name):
            continue
        if type_.kind is Kind.ROWS:
            yield from _in_rows(getattr(before, name), getattr(after, name), f"{prefix}{name}", plan)
        else:
            yield Change(named(plan, f"{prefix}{name}"), f"{prefix}{name}")
    for name, struct in parts_of(type(after)).items():
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            yield from _changes(old or struct(), new or struct(), f"{prefix}{name}.", plan)


def _in_rows(
    before: tuple[PlanObject, ...], after: tuple[PlanObject, ...], rows: str, plan: Plan
) -> Iterator[Change]:
    old, new = _keys(before), _keys(after)
    gone, come = [key for key in old if key not in new], [key for key in new if key not in old]
    if gone and come:
        yield Change(f"{_lower(field_at(rows).title)} vervangen", rows, is_of_rows=True)
    elif gone or come:
        count = len(gone or come)
        word = called(rows) if count == 1 else f"{count} {many(rows)}"
        if count == 1 and gone:
            word = f"{word} {_quoted_title(before[old.index(gone[0])])}".strip()
        path = join(rows, new.index(come[0])) if come else rows
        yield Change(f"{word} {'verwijderen' if gone else 'toevoegen'}", path, is_of_rows=True)
    elif old != new:
        yield Change(f"volgorde van {_lower(field_at(rows).title)}", rows)
    for key in new:
        if key in old and (row := before[old.index(key)]) != after[new.index(key)]:
            yield from _changes(row, after[new.index(key)], f"{join(rows, new.index(key))}.", plan)


def _keys(rows: tuple[PlanObject, ...]) -> list[Any]:
    """What each row is known by: its id or code, else its place."""
    return [getattr(row, "id", None) or getattr(row, "code", None) or place for place, row in enumerate(rows)]


def _row_name(row: PlanObject, path: str) -> str:
    rows, place = split(path)
    return _quoted_title(row) or f"{called(rows)} {place + 1}"


def _quoted_title(row: PlanObject) -> str:
    title = (
        row.name.full if isinstance(row, Invitee) else getattr(row, "title", "") or getattr(row, "code", "")
    )
    return quoted(title) if title.strip() else ""


def _lower(title: str) -> str:
    """A field's title inside a sentence; abbreviations stay as they are."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]
