"""One politician as at a date, and a snapshot of many from one source."""

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import msgspec

from ..places import Home, locate, normalise
from ..plan import Name, Role
from ..text.wording import MONTHS

if TYPE_CHECKING:
    import pandas as pd


class Office(StrEnum):
    """What a list of politicians is a list of; each has one snapshot."""

    CHAMBER = "kamerleden"
    CANDIDATES = "kandidaten"
    LOCAL = "lokaal"

    @property
    def label(self) -> str:
        """What people call it."""
        return {"kamerleden": "Kamerleden", "kandidaten": "Kandidaten"}.get(
            self.value, "Wethouders en raadsleden"
        )


class Politician(msgspec.Struct, frozen=True, omit_defaults=True):
    """Someone in, or standing for, political office: name, office, party and home town, and no more.

    ``post`` says the office in words where there are any ("wethouder wonen"), ``municipality`` where a local
    politician holds it. Party and office are as at the ``as_of`` of the snapshot.
    """

    name: Name
    role: Role
    party: str = ""
    home_town: str = ""
    post: str = ""
    municipality: str = ""

    @property
    def home(self) -> Home:
        """Where the home town is; of a local politician who gave none, the municipality of the office."""
        return locate(self.home_town or self.municipality)

    @property
    def key(self) -> str:
        """The same for two spellings of one name: last name with prefix, and the first letter."""
        return name_key(self.name)


class Snapshot(msgspec.Struct, frozen=True, omit_defaults=True):
    """Politicians as one source had them on a date.

    ``election`` is the day of the election that candidates stand in. ``seats`` has the seats of each party in
    the Tweede Kamer and ``full_names`` what its short name stands for, which only the source of its members
    knows.
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


def name_key(name: Name) -> str:
    """What spellings of one name have in common: prefix and last name, and the first letter of the first."""
    last = normalise(f"{name.prefix} {name.last}").replace(" ", "")
    return f"{last} {normalise(name.first)[:1]}"


def to_frame(snapshots: Iterable[Snapshot]) -> "pd.DataFrame":
    """The people of all snapshots as one pandas table, each home town with its municipality and province."""
    import pandas as pd

    rows: list[dict[str, Any]] = []
    for snapshot in snapshots:
        for one in snapshot.people:
            home = one.home
            rows.append(
                {
                    "first": one.name.first, "prefix": one.name.prefix, "last": one.name.last,
                    "office": one.role.value, "post": one.post, "party": one.party,
                    "home_town": one.home_town, "municipality": home.municipality,
                    "province": home.province.value if home.province else "",
                    "certainty": home.certainty.value, "source": snapshot.source, "as_of": snapshot.as_of,
                }
            )  # fmt: skip
    columns = ["first", "prefix", "last", "office", "post", "party", "home_town", "municipality", "province"]
    table = pd.DataFrame(rows, columns=[*columns, "certainty", "source", "as_of"])
    categories = dict.fromkeys(
        ("office", "party", "municipality", "province", "certainty", "source"), "category"
    )
    texts = dict.fromkeys(("first", "prefix", "last", "post", "home_town"), "str")
    return table.astype({**texts, **categories, "as_of": "datetime64[us]"})
