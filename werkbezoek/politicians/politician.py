"""Politicians as one source had them on a date: the types that the modules of this room share."""

import datetime as dt
from enum import StrEnum
from typing import NamedTuple

import msgspec

from ..places import Home, locate_resident, normalise
from ..plan import Name, Province, Role
from ..text.errors import UserError
from ..text.spelling import plain_words
from ..text.wording import MONTHS

_LONGEST_KEY = 80


class PeopleError(UserError):
    """Data about politicians could not be fetched, read, saved or deleted."""


class Office(StrEnum):
    """The kind of a list of politicians: one of the Tweede Kamer, and any number of the others."""

    CHAMBER = "kamerleden"
    CANDIDATES = "kandidaten"
    LOCAL = "lokaal"

    @property
    def label(self) -> str:
        """The Dutch name in the form and the command."""
        return "Eigen lijst" if self is Office.LOCAL else self.value.capitalize()


class Politician(msgspec.Struct, frozen=True, omit_defaults=True):
    """Someone who holds or seeks a political office, on the ``as_of`` date of the snapshot.

    ``post`` is the office in words, such as "wethouder wonen"; ``municipality`` and ``province`` say where it
    is, or the council that the person is a candidate for. ``position`` is the best place on a list of
    candidates, from 1; 0 if there is none. No other personal data is kept.
    """

    name: Name
    role: Role
    party: str = ""
    home_town: str = ""
    post: str = ""
    municipality: str = ""
    position: int = 0
    province: Province | None = None

    @property
    def home(self) -> Home:
        """Where the home town is; if that is unknown, the municipality or province of the office."""
        return locate_resident(self.home_town, self.municipality, self.province)


class Snapshot(msgspec.Struct, frozen=True, omit_defaults=True):
    """Politicians as one source had them on a date.

    Members of the Tweede Kamer come with the ``seats`` of each party and its ``full_names`` by short name,
    candidates with the day of their ``election``. ``name`` tells several lists of the same kind apart: it is
    the municipality, the province or the name of the file, and empty for a national list.
    """

    office: Office
    source: str
    as_of: dt.date
    people: tuple[Politician, ...] = ()
    seats: dict[str, int] = {}
    full_names: dict[str, str] = {}
    election: dt.date | None = None
    name: str = ""

    @property
    def key(self) -> str:
        """The key that all versions of this list share: "kamerleden", "lokaal-west-maas-en-waal"."""
        return "-".join((self.office.value, *plain_words(self.name)))[:_LONGEST_KEY]

    @property
    def label(self) -> str:
        """The name of the list in Dutch: "Kandidaten West Maas en Waal"."""
        return f"{self.office.label} {self.name}".rstrip()

    @property
    def origin(self) -> str:
        """The source, unless the label names it already, and the date, in Dutch."""
        named = f"{self.source}, " if self.office is Office.LOCAL else ""
        return self.citation.removeprefix(named)

    @property
    def citation(self) -> str:
        """The source and its date in Dutch: "Tweede Kamer, 24 november 2026"."""
        return f"{self.source}, {self.as_of.day} {MONTHS[self.as_of.month - 1]} {self.as_of.year}"


class InputFile(NamedTuple):
    """A file with politicians: its name, its bytes, and the day that it was saved."""

    name: str
    data: bytes
    day: dt.date


def clean_text(text: str | None) -> str:
    """Return a text of a source on one line, cut off after 200 characters."""
    return " ".join((text or "").split())[:200]


def name_key(name: Name) -> str:
    """Return a key that is equal for spellings of one name: prefix, last name and first initial."""
    last = normalise(f"{name.prefix} {name.last}").replace(" ", "")
    return f"{last} {normalise(name.first)[:1]}"
