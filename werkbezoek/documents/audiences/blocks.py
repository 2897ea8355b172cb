"""A document as a value: a heading, and sections of typed blocks that hold only what the reader may see.

Renderers turn blocks into HTML, PDF or another format, and need to know nothing of plans or audiences. Text
is plain text, save for ``Prose``, which is Markdown. Times are minutes since midnight (Europe/Amsterdam).
"""

import datetime as dt
import re

import msgspec

from ...plan import ItemKind
from ...timing import Timeline
from ..branding import DEFAULT, HouseStyle

_NUMBER = re.compile(r"\d[\d.]*(?:,\d+)?|–")


class Fact(msgspec.Struct, frozen=True):
    """Something worth knowing under a short name; ``text`` may have several lines.

    On a form to fill in, ``room`` lines below the text are left open to write on.
    """

    name: str
    text: str
    room: int = 0


class FactList(msgspec.Struct, frozen=True, tag="facts"):
    """A list of facts."""

    facts: tuple[Fact, ...]


class Prose(msgspec.Struct, frozen=True, tag="prose"):
    """Running text as its author wrote it, in Markdown."""

    markdown: str


class Notice(msgspec.Struct, frozen=True, tag="notice"):
    """A sentence that must not be overlooked."""

    text: str


class Someone(msgspec.Struct, frozen=True):
    """A person on a list: the name, and who that is."""

    name: str
    detail: str = ""


class Group(msgspec.Struct, frozen=True):
    """People who belong together, and a line on those who stay without a name."""

    title: str
    people: tuple[Someone, ...]
    others: str = ""


class People(msgspec.Struct, frozen=True, tag="people"):
    """Who takes part, in groups."""

    groups: tuple[Group, ...]


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """One item as guests see it: when, what, where, with whom; ``points`` are what speakers bring across."""

    kind: ItemKind
    start: int
    end: int
    time: str
    title: str
    group: str = ""
    travel: str = ""
    text: str = ""
    places: tuple[str, ...] = ()
    people: tuple[Someone, ...] = ()
    points: tuple[Fact, ...] = ()


class Programme(msgspec.Struct, frozen=True, tag="programme"):
    """The items in order of time: the text equivalent of the chart."""

    moments: tuple[Moment, ...]


class Chart(msgspec.Struct, frozen=True, tag="chart"):
    """The chart of the day-part, with a sentence for who cannot see it."""

    timeline: Timeline
    description: str


class Picture(msgspec.Struct, frozen=True, tag="picture"):
    """A drawing as SVG, and in words what it shows; a table beside it has the numbers."""

    svg: str
    description: str
    caption: str = ""


class Table(msgspec.Struct, frozen=True, tag="table"):
    """Rows under column heads; the first cell of a row names it; a cell may have several lines.

    On a form to fill in, each row is ``room`` lines high.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    room: int = 0

    @property
    def numeric(self) -> tuple[bool, ...]:
        """Of each column, whether every cell is a number (or – where there is none)."""
        return tuple(
            bool(self.rows) and all(_NUMBER.fullmatch(row[at]) for row in self.rows)
            for at in range(len(self.columns or next(iter(self.rows), ())))
        )


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """Someone to reach."""

    name: str
    detail: str = ""
    phone: str = ""
    email: str = ""
    through: str = ""


class Contacts(msgspec.Struct, frozen=True, tag="contacts"):
    """Whom to call or mail."""

    cards: tuple[Card, ...]


Block = FactList | Prose | Notice | People | Programme | Chart | Picture | Table | Contacts


class Section(msgspec.Struct, frozen=True):
    """Blocks under a heading."""

    title: str
    blocks: tuple[Block, ...]


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Something for a calendar; without ``start`` and ``end`` it takes the whole day.

    ``key`` names it among the events of its plan and never changes; no renderer shows it. An event without
    ``text`` is described by the whole document.
    """

    key: str
    title: str
    start: int | None
    end: int | None
    place: str = ""
    text: str = ""


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """All that one audience gets of one plan.

    ``date`` is None while none is chosen, and ``start`` and ``end`` while nothing is on the programme;
    ``when`` and ``hours`` say so in words. ``plan_id``, ``revision`` and ``saved_at`` tell versions apart; no
    renderer shows the id to a reader. ``events`` are for calendars, once there is a date. ``style`` is how
    the corporation wants it to look.
    """

    audience: str
    language: str = "nl"
    plan_id: str
    revision: int
    saved_at: dt.datetime | None

    heading: str
    title: str
    host: str
    region: str
    themes: tuple[str, ...]
    date: dt.date | None
    when: str
    start: int | None
    end: int | None
    hours: str
    address: str
    version: str
    notice: str
    sections: tuple[Section, ...]
    events: tuple[Event, ...]
    style: HouseStyle = DEFAULT
