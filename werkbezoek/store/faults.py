"""All that is wrong with a broken plan, in Dutch, each fault with its place.

The typed decoder stops at its first error. So when it fails, ``structural_faults`` goes through the data,
piece by piece, and says what each should have been. ``link_faults`` looks at what types can't say: ids that
stand twice, and references to nobody.
"""

import difflib
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, get_args, get_origin

import msgspec

from ..plan import CLOCK, ID, RULE_CODE, Plan, PlanObject, ProgrammeItem, describe
from ..plan.paths import fields, item_type, join

_PATTERNS = {
    CLOCK: "een tijd als “9:30”",
    ID: "een kenmerk van letters, cijfers, streepjes en lage streepjes",
    RULE_CODE: "een regelcode als “WIE101”",
}
_KINDS: dict[type[msgspec.inspect.Type], str] = {
    msgspec.inspect.BoolType: "true of false",
    msgspec.inspect.DateType: "een bestaande datum als “2027-03-19”",
    msgspec.inspect.DateTimeType: "een tijdstip als “2027-03-19T09:30:00Z”",
    msgspec.inspect.StrType: "tekst",
    msgspec.inspect.VarTupleType: "een lijst",
}


MOST_FAULTS = 100
"""Faults to name; who has mended so many looks again."""


class Fault(msgspec.Struct, frozen=True):
    """One thing wrong: a path into the plan (empty for the file as a whole) and a Dutch sentence."""

    path: str
    message: str

    def __str__(self) -> str:
        return f"{describe(self.path)}: {self.message}" if self.path else self.message


def structural_faults(data: Any, type_: type[PlanObject] = Plan) -> list[Fault]:
    """The places in ``data``, as decoded from JSON, that do not fit the type: all, or the first hundred."""
    return _first(_object_faults(data, type_, ""))


def _first(faults: Iterator[Fault]) -> list[Fault]:
    found = list(islice(faults, MOST_FAULTS))
    if next(faults, None):
        found.append(Fault("", "en er is nog meer mis; kijk opnieuw als dit is opgelost"))
    return found


def _object_faults(data: Any, type_: type[PlanObject], path: str) -> Iterator[Fault]:
    if not isinstance(data, dict):
        yield Fault(path, f"hier hoort een groep velden te staan, maar er staat {_shown(data)}")
        return
    known = {info.name: info for info in msgspec.structs.fields(type_)}
    for name in data:
        if name not in known:
            yield Fault(path, _unknown_field(name, known))
    found = 0
    for name, info in known.items():
        here = join(path, name)
        if name in data:
            for fault in _value_faults(data[name], info.type, fields(type_)[name].type, here):
                found += 1
                yield fault
        elif info.required:
            found += 1
            yield Fault(here, "dit veld is verplicht, maar ontbreekt")
    if not found:
        yield from _own_fault(data, type_, path)


def _own_fault(data: dict[str, Any], type_: type[PlanObject], path: str) -> Iterator[Fault]:
    """The Dutch sentence of an object's own check, for data whose every field is right by itself."""
    try:
        msgspec.convert({name: value for name, value in data.items() if name in fields(type_)}, type_)
    except msgspec.ValidationError as error:
        if isinstance(error.__cause__, ValueError):
            yield Fault(path, str(error.__cause__))


def _value_faults(data: Any, annotation: Any, type_: Any, path: str) -> Iterator[Fault]:
    """The faults of one value: of its parts where it has parts, else that it isn't what its type asks."""
    if _fits(data, annotation):
        return
    if get_origin(type_) is tuple and isinstance(data, list):
        part, part_type = get_args(type_)[0], item_type(type_)
        for index, item in enumerate(data):
            if not _fits(item, part):  # looked at here, since a list may have a million items
                yield from _value_faults(item, part, part_type, join(path, index))
    elif isinstance(type_, type) and issubclass(type_, PlanObject):
        yield from _object_faults(data, type_, path)
    else:
        wanted = _wanted(msgspec.inspect.type_info(annotation))
        yield Fault(path, f"hier hoort {wanted}, maar er staat {_shown(data)}")


def _fits(data: Any, annotation: Any) -> bool:
    try:
        msgspec.convert(data, annotation)
    except msgspec.ValidationError:
        return False
    return True


def _wanted(info: msgspec.inspect.Type) -> str:
    """What a type asks for, in Dutch."""
    match info:
        case msgspec.inspect.Metadata():
            return _wanted(info.type)
        case msgspec.inspect.UnionType():
            return next(
                _wanted(kind) for kind in info.types if not isinstance(kind, msgspec.inspect.NoneType)
            )
        case msgspec.inspect.IntType():
            least, most = info.ge, info.le
            return "een geheel getal" + (f" van {least} tot en met {most}" if most is not None else "")
        case msgspec.inspect.EnumType():
            return "een van " + ", ".join(f"“{word.value}”" for word in info.cls)
        case msgspec.inspect.StrType(pattern=str() as pattern):
            return _PATTERNS[pattern]
        case msgspec.inspect.StrType(min_length=1):  # a reference
            return _PATTERNS[ID]
        case _:
            return _KINDS[type(info)]


def _shown(data: Any) -> str:
    """What stands there, in Dutch and short."""
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
    alike = difflib.get_close_matches(name[:40], known, n=1)
    hint = f"; bedoel je “{alike[0]}”?" if alike else "; haal het weg of kijk in het schema"
    return f"onbekend veld “{name[:40]}”{hint}"


def link_faults(plan: Plan) -> list[Fault]:
    """Ids that stand twice, and references to invitees or messages that are not in the plan."""
    return _first(_link_faults(plan))


def _link_faults(plan: Plan) -> Iterator[Fault]:
    people = {invitee.id for invitee in plan.invitees}
    messages = {message.id for message in plan.messages}
    items, tasks = {item.id for item in plan.programme}, {task.id for task in plan.tasks}
    for name, ids in (("invitees", people), ("programme", items), ("messages", messages), ("tasks", tasks)):
        rows = getattr(plan, name)
        if len(ids) < len(rows):
            yield from _repeated_ids(name, [row.id for row in rows])
    for path, id_ in _broken_references(plan, people, messages):
        yield Fault(path, f"verwijst naar “{id_}”, maar dat staat niet in dit plan")


def _repeated_ids(path: str, ids: list[str]) -> Iterator[Fault]:
    seen: set[str] = set()
    for index, id_ in enumerate(ids):
        if id_ in seen:
            yield Fault(
                f"{path}[{index}].id", f"kenmerk “{id_}” komt al eerder voor; geef elk een eigen kenmerk"
            )
        seen.add(id_)


def _broken_references(plan: Plan, people: set[str], messages: set[str]) -> Iterator[tuple[str, str | None]]:
    """The path and the id of every reference to someone, or a message, that is not in the plan."""
    known = {*people, None}
    for index, invitee in enumerate(plan.invitees):
        if invitee.entourage_of not in known:
            yield f"invitees[{index}].entourage_of", invitee.entourage_of
    for index, item in enumerate(plan.programme):
        for person in item.people:
            if person.invitee not in known:
                yield from _strangers(f"programme[{index}]", item, known)
                break
        if not messages.issuperset(item.messages):
            for row, message in enumerate(item.messages):
                if message not in messages:
                    yield f"programme[{index}].messages[{row}]", message
    if plan.press.spokesperson and plan.press.spokesperson.invitee not in known:
        yield "press.spokesperson", plan.press.spokesperson.invitee


def _strangers(path: str, item: ProgrammeItem, known: set[str | None]) -> Iterator[tuple[str, str | None]]:
    """The path and the id of everyone in an item who is not in the plan."""
    for role in ("lead", "speakers", "partners"):
        for row, person in enumerate(getattr(item, role)):
            if person.invitee not in known:
                yield f"{path}.{role}[{row}]", person.invitee
