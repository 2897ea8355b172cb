"""All that is wrong with a broken plan, in Dutch, each fault with its place; and the errors of this room.

The typed decoder stops at its first error. When it fails, ``structural_faults`` checks the data part by part
and says what each should have been. ``link_faults`` checks what types cannot say: ids that occur twice, and
references to ids that are not in the plan.

This is not left to jsonschema and the shipped schema: a list of a million texts took it 6.7 s instead of
0.02 s, its import takes 0.3 s, and its errors (``anyOf`` of a value and null) need as much code to put into
Dutch.
"""

import datetime as dt
import difflib
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Any

import msgspec

from ..plan import CLOCK, ID, RULE_CODE, Field, Plan, PlanObject, Word, describe, fields, references
from ..plan.paths import join, join_steps
from ..text.errors import UserError

MOST_FAULTS = 100
"""How many faults are reported at once; the user repairs them and opens the file again."""

_PATTERNS = {
    CLOCK: "een tijd als “9:30”",
    ID: "een kenmerk van letters, cijfers, streepjes en lage streepjes",
    RULE_CODE: "een regelcode als “WIE101”",
}
_TYPES = {
    bool: "true of false",
    dt.date: "een bestaande datum als “2027-03-19”",
    dt.datetime: "een tijdstip als “2027-03-19T09:30:00Z”",
    int: "een geheel getal",
    str: "tekst",
    tuple: "een lijst",
}


class Fault(msgspec.Struct, frozen=True):
    """One fault: a path into the plan (empty for the file as a whole) and a Dutch sentence."""

    path: str
    message: str

    def __str__(self) -> str:
        return f"{describe(self.path)}: {self.message}" if self.path else self.message


class StoreError(UserError):
    """Base of the errors of this package."""


class PlanFileError(StoreError):
    """A file cannot be read as a plan; ``faults`` has all that is wrong with it."""

    def __init__(self, path: Path, faults: tuple[Fault, ...]) -> None:
        self.path = path
        self.faults = faults
        super().__init__("\n".join([f"{path.name} is niet te lezen als plan:", *(f"- {f}" for f in faults)]))


class SaveError(StoreError):
    """A plan cannot be written; the file on disk is unchanged."""


class Conflict(StoreError):
    """The file has changed since it was read, so the plan was not written over it."""

    def __init__(self, path: Path, found: str) -> None:
        self.path = path
        super().__init__(
            f"{path.name} {found}. Je eigen versie is er niet overheen bewaard: laad het bestand opnieuw, "
            "of bewaar je versie als kopie."
        )


def structural_faults(data: Any, type_: type[PlanObject] = Plan) -> list[Fault]:
    """Return the places in data decoded from JSON that do not fit the type; at most the first hundred."""
    return _first(_faults(data, Field(annotation=type_, type=type_), ""))


def _first(faults: Iterator[Fault]) -> list[Fault]:
    found = list(islice(faults, MOST_FAULTS))
    if next(faults, None):
        found.append(Fault("", "en er is nog meer mis; kijk opnieuw als dit is opgelost"))
    return found


def _faults(data: Any, field: Field, path: str) -> Iterator[Fault]:
    """Yield the faults of the parts of a value, or one fault if the value itself has a wrong type."""
    error = _error(data, field)
    if error is None:
        return
    if field.row and isinstance(data, list):
        for index, row in enumerate(data):
            if _error(row, field.row):  # a generator only for a wrong row: there may be a million rows
                yield from _faults(row, field.row, join(path, index))
    elif issubclass(field.type, PlanObject) and isinstance(data, dict):
        of_parts = _faults_of_parts(data, fields(field.type), path)
        yield next(of_parts, Fault(path, str(error.__cause__)))  # else its own check refused it
        yield from of_parts
    elif issubclass(field.type, PlanObject):
        yield Fault(path, f"hier hoort een groep velden te staan, maar er staat {_data_text(data)}")
    else:
        yield Fault(path, f"hier hoort {_wanted(field)}, maar er staat {_data_text(data)}")


def _error(data: Any, field: Field) -> msgspec.ValidationError | None:
    try:
        msgspec.convert(data, field.annotation)
    except msgspec.ValidationError as error:
        return error
    return None


def _faults_of_parts(data: dict[str, Any], known: dict[str, Field], path: str) -> Iterator[Fault]:
    for name in data:
        if name not in known:
            yield Fault(path, _unknown_field(name, known))
    for name, field in known.items():
        if name in data:
            yield from _faults(data[name], field, join(path, name))
        elif field.is_required:
            yield Fault(join(path, name), "dit veld is verplicht, maar ontbreekt")


def _wanted(field: Field) -> str:
    if issubclass(field.type, Word):
        return "een van " + ", ".join(f"“{word.value}”" for word in field.type)
    if field.pattern:
        return _PATTERNS[field.pattern]
    limits = "" if field.most is None else f" van {field.least} tot en met {field.most}"
    return _TYPES[field.type] + limits


def _data_text(data: Any) -> str:
    match data:
        case None:
            return "niets (null)"
        case bool():
            return "true" if data else "false"
        case dict():
            return "een groep velden"
        case list():
            return "een lijst"
        case str():
            return f"“{data[:40]}…”" if len(data) > 40 else f"“{data}”"
        case _:
            return f"het getal {str(data)[:40]}"


def _unknown_field(name: str, known: Iterable[str]) -> str:
    similar = difflib.get_close_matches(name[:40], known, n=1)
    hint = f"; bedoel je “{similar[0]}”?" if similar else "; haal het weg of kijk in het schema"
    return f"onbekend veld “{name[:40]}”{hint}"


def link_faults(plan: Plan) -> list[Fault]:
    """Return the ids that occur twice, and the references to invitees or messages that do not exist."""
    return _first(chain(_repeated_ids(plan), _broken_references(plan)))


def _repeated_ids(plan: Plan) -> Iterator[Fault]:
    for name in ("invitees", "programme", "messages", "tasks"):
        seen: set[str] = set()
        for index, row in enumerate(getattr(plan, name)):
            if row.id in seen:
                message = f"kenmerk “{row.id}” komt al eerder voor; geef elk een eigen kenmerk"
                yield Fault(f"{name}[{index}].id", message)
            seen.add(row.id)


def _broken_references(plan: Plan) -> Iterator[Fault]:
    known = {
        "invitees": {invitee.id for invitee in plan.invitees},
        "messages": {message.id for message in plan.messages},
    }
    for reference in references(plan):
        if reference.id not in known[reference.rows]:
            message = f"verwijst naar “{reference.id}”, maar dat staat niet in dit plan"
            yield Fault(join_steps(reference.steps), message)
