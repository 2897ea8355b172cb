"""Politicians as one source had them on a date: the terms that this package shares."""

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from ..places import Home, locate, normalise
from ..plan import Name, Role
from ..text.errors import UserError
from ..text.wording import MONTHS

if TYPE_CHECKING:
    import pandas as pd


class PeopleError(UserError):
    """Data about politicians could not be fetched, read, saved or deleted."""


class Office(StrEnum):
    """The kind of a list of politicians; there is one snapshot of each."""

    CHAMBER = "kamerleden"
    CANDIDATES = "kandidaten"
    LOCAL = "lokaal"

    @property
    def label(self) -> str:
        """The Dutch name in the form and the command."""
        return "Wethouders en raadsleden" if self is Office.LOCAL else self.value.capitalize()


class Politician(msgspec.Struct, frozen=True, omit_defaults=True):
    """Someone who holds or seeks a political office, on the ``as_of`` date of the snapshot.

    ``post`` is the office in words, such as "wethouder wonen", ``municipality`` that of a local office, and
    ``position`` the best place of a candidate on a list, from 1; 0 if there is none. No other personal data
    is kept.
    """

    name: Name
    role: Role
    party: str = ""
    home_town: str = ""
    post: str = ""
    municipality: str = ""
    position: int = 0

    @property
    def home(self) -> Home:
        """Where the home town is, or the municipality of the office if no home town is known."""
        return locate(self.home_town or self.municipality)


class Snapshot(msgspec.Struct, frozen=True, omit_defaults=True):
    """Politicians as one source had them on a date.

    Members of the Tweede Kamer come with the ``seats`` of each party and its ``full_names`` by short name,
    candidates with the day of their ``election``.
    """

    office: Office
    source: str
    as_of: dt.date
    people: tuple[Politician, ...] = ()
    seats: dict[str, int] = {}
    full_names: dict[str, str] = {}
    election: dt.date | None = None

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
    """Return a text of a source on one line of at most 200 characters."""
    return " ".join((text or "").split())[:200]


def name_key(name: Name) -> str:
    """Return the same key for spellings of one name: prefix, last name and the first letter of the first."""
    last = normalise(f"{name.prefix} {name.last}").replace(" ", "")
    return f"{last} {normalise(name.first)[:1]}"


_COLUMNS = {
    "first": "str", "prefix": "str", "last": "str", "office": "category", "post": "str", "party": "category",
    "home_town": "str", "municipality": "category", "province": "category", "certainty": "category",
    "source": "category", "as_of": "datetime64[us]",
}  # fmt: skip


def to_frame(snapshots: Iterable[Snapshot]) -> "pd.DataFrame":
    """Return the people of all snapshots as one table, each home town with its municipality and province."""
    import pandas as pd  # heavy, and only analysts need it

    rows = []
    for snapshot in snapshots:
        for person in snapshot.people:
            name, home = person.name, person.home
            province = home.province.value if home.province else ""
            rows.append((
                name.first, name.prefix, name.last, person.role.value, person.post, person.party,
                person.home_town, home.municipality, province, home.certainty.value,
                snapshot.source, snapshot.as_of,
            ))  # fmt: skip
    return pd.DataFrame(rows, columns=list(_COLUMNS)).astype(_COLUMNS)
