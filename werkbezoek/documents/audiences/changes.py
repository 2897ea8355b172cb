"""“Gewijzigd sinds”: what is different in a programme that readers got before.

Two documents for the same audience are compared, so it says nothing that the audience may not see.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from ...plan import Plan
from ...store import plan_on
from ...text import wording
from ...text.errors import UserError
from ..blocks import Document, Fact, FactList, Notice, Programme, ProgrammeEntry, Section
from .assembly import document

_UNCHANGED = "Datum, tijden, plaatsen, onderdelen en namen zijn niet gewijzigd."


class NoProgramme(UserError, ValueError):
    """The document has no list of items to compare."""


def changed_since(
    doc: Document, path: Path, plan: Plan, day: dt.date, group: str | None = None
) -> tuple[Document, str]:
    """Return a document of the plan at ``path`` with what changed since a day, and a Dutch remark.

    The changes are its first section. The remark says with which version it was compared. Raises NoProgramme
    without items, and NoVersion if no version of that day or before it is kept.
    """
    old = plan_on(path, plan, day)
    if not any(_entries(doc)):
        raise NoProgramme("“Gewijzigd sinds” kan alleen bij een document met een programma erin.")
    facts = tuple(_changes(document(old, doc.audience, style=doc.style, group=group), doc))
    block = FactList(facts) if facts else Notice(_UNCHANGED)
    section = Section(f"Gewijzigd sinds {wording.day(day)}", (block,))
    remark = f"Vergeleken met de versie van {wording.moment(old.saved_at)}." if old.saved_at else ""
    return replace(doc, sections=(section, *doc.sections)), remark


def _changes(before: Document, after: Document) -> Iterator[Fact]:
    """Yield what changed: date, hours, address, whom to call, and each item that is new, other or gone."""
    heads = (
        ("Datum", "when"),
        ("Tijd", "hours"),
        ("Adres van ontvangst", "address"),
        (after.call_heading, "call"),
    )
    for name, field in heads:
        if text := _change(getattr(before, field), getattr(after, field)):
            yield Fact(name, text)
    old = {entry.key: entry for entry in _entries(before)}
    new = {entry.key: entry for entry in _entries(after)}
    for key, entry in new.items():
        if key not in old:
            yield Fact(entry.title, f"Nieuw, {entry.time}")
        elif lines := list(_differences(old[key], entry)):
            yield Fact(entry.title, "\n".join(lines))
    for key, entry in old.items():
        if key not in new:
            yield Fact(entry.title, f"Vervallen (was {entry.time})")


def _differences(old: ProgrammeEntry, new: ProgrammeEntry) -> Iterator[str]:
    pairs = (
        ("", old.time, new.time),
        ("Titel: ", old.title, new.title),
        ("Groep: ", old.group, new.group),
        ("Waar: ", wording.listed(old.places), wording.listed(new.places)),
        ("Met: ", *(wording.listed(person.name for person in entry.people) for entry in (old, new))),
    )
    for label, was, now in pairs:
        if change := _change(was, now):
            yield f"{label}{change}"
    if old.text != new.text:
        yield "De tekst is gewijzigd."


def _change(was: str, now: str) -> str:
    return "" if was == now else f"{now or 'vervallen'} (was {was or 'niet ingevuld'})"


def _entries(doc: Document) -> Iterator[ProgrammeEntry]:
    for block in doc.blocks:
        if isinstance(block, Programme):
            yield from block.entries
