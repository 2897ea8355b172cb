"""What has to go once the terms for personal details have ended: in the plan, and in files made from it."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import msgspec

from ..plan import Plan, describe
from ..rules.retention import Expired, TextToRead, expired_details, next_term, texts_to_read
from ..store import residual_files
from ..store.merging import place_in
from ..text.wording import counted, day, listed, quoted

WHAT_STAYS = (
    "Wat blijft: namen van politici met een functie, rollen, partijen, programma en opbrengst. Een kandidaat "
    "die is gekozen, houdt zijn naam als je eerst bij Genodigden die rol kiest."
)
NO_UNDO = "Dit kun je niet ongedaan maken: ook de eerdere versies van dit plan gaan weg."
_TO_READ = "Lees deze teksten zelf na: ze blijven staan, en er kan iets over mensen in staan"

Paragraph = tuple[str, tuple[str, ...]]
"""A Dutch heading, and the lines below it."""


class Remains(msgspec.Struct, frozen=True, kw_only=True):
    """What is past its term in a plan and in the files made from it.

    ``must_go`` says what a purge removes, and whose it is. The texts of ``to_read`` stay: only the user can
    judge whether they are about someone.
    """

    expired: tuple[Expired, ...]
    must_go: list[Paragraph]
    to_read: list[Paragraph]


def find_remains(plan: Plan, path: Path, today: dt.date, *, exports: Iterable[Path] = ()) -> Remains:
    """Return what is past its term on a day, in the plan and in the files made from it.

    Those files are beside the plan and in the folders ``exports``. Once all terms have ended, they must go
    even if the plan itself is clean.
    """
    expired = expired_details(plan, today)
    is_past = plan.date is not None and next_term(plan, today) is None
    must_go: list[Paragraph] = []
    for found in expired:
        term = counted(found.term_days, "dag", "dagen")
        heading = f"{found.details.capitalize()}, langer dan {term} na het bezoek"
        must_go.append((heading, tuple(place_in(plan, field) for field in found.paths)))
    files = residual_files(path, exports) if expired or is_past else ()
    if files:
        names = tuple(_relative_to(path.parent, file) for file in files)
        must_go.append(("Bestanden met gegevens uit dit plan", names))
    texts = tuple(map(_line, texts_to_read(plan))) if is_past else ()
    return Remains(expired=expired, must_go=must_go, to_read=[(_TO_READ, texts)] if texts else [])


def remove_files(path: Path, exports: Iterable[Path] = ()) -> str:
    """Remove the other files with content of a plan; say in Dutch how many. Raises OSError if that fails."""
    files = residual_files(path, exports)
    for file in files:
        file.unlink(missing_ok=True)
    return f"Weggehaald, met {counted(len(files), 'bestand', 'bestanden')}."


def why_nothing_goes(plan: Plan, today: dt.date) -> str:
    """Return why nothing has to go today, and when to look again, as Dutch sentences."""
    if plan.date is None:
        return "Dit plan heeft geen datum. Daarom is niet te zeggen wat te lang blijft staan."
    term = next_term(plan, today)
    return f"Er hoeft niets weg. Kijk weer op {day(term)}." if term else "Er hoeft niets weg."


def _relative_to(folder: Path, file: Path) -> str:
    return str(file.relative_to(folder) if file.is_relative_to(folder) else file)


def _line(text: TextToRead) -> str:
    contacts = f" – met {listed(text.contacts)}" if text.contacts else ""
    return f"{describe(text.path)}: {quoted(text.text)}{contacts}"
