"""A document as a value: a heading, and sections that consist of typed blocks.

``audiences`` makes a document from a plan, and ``formats`` makes a file from a document; a format knows
nothing of plans or audiences. All text is plain text, except in ``Prose``, which is Markdown. Times are
minutes since midnight (Europe/Amsterdam).
"""

import datetime as dt
import re

import msgspec

from ..plan import ItemKind
from ..timing import Timeline
from .branding import DEFAULT, HouseStyle

BLOCK_MIME = "application/vnd.werkbezoek.block+json"
"""The type of output of a notebook that holds a block; exporters make a report from these."""

_NUMBER = re.compile(r"\d[\d.]*(?:,\d+)?|–")


class Fact(msgspec.Struct, frozen=True):
    """A short name, a text of one or more lines and, on a form, the number of empty lines to write on."""

    name: str
    text: str = ""
    writing_lines: int = 0


class FactList(msgspec.Struct, frozen=True, tag="facts"):
    """A list of facts."""

    facts: tuple[Fact, ...]


class Prose(msgspec.Struct, frozen=True, tag="prose"):
    """Running text in Markdown, as its author wrote it."""

    markdown: str


class Notice(msgspec.Struct, frozen=True, tag="notice"):
    """A sentence that stands out, so that no reader misses it."""

    text: str


class NamedPerson(msgspec.Struct, frozen=True):
    """A person in a document: the name, and a description (office, function, party)."""

    name: str
    description: str = ""


class PersonGroup(msgspec.Struct, frozen=True):
    """People under a title; ``unnamed`` says in words how many more there are without a name."""

    title: str
    people: tuple[NamedPerson, ...]
    unnamed: str = ""


class People(msgspec.Struct, frozen=True, tag="people"):
    """The people who take part, in groups."""

    groups: tuple[PersonGroup, ...]


class ProgrammeEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One item of the programme: when, what, where, with whom, and which messages speakers bring across.

    ``key`` is the id of the item; no format shows it. ``messages`` has the numbers of messages, ``Boodschap 1
    en 2``; the document has their text once. ``time`` is ``start`` and ``end`` in words, and ``day_note``
    says if that is after midnight; ``group`` is the group of guests, empty if it is for all.
    """

    key: str = ""
    kind: ItemKind
    start: int
    end: int
    time: str
    day_note: str = ""
    title: str
    group: str = ""
    travel: str = ""
    text: str = ""
    places: tuple[str, ...] = ()
    people: tuple[NamedPerson, ...] = ()
    messages: str = ""


class Programme(msgspec.Struct, frozen=True, tag="programme"):
    """The items of the programme in order of time: the same content as the chart, as text."""

    entries: tuple[ProgrammeEntry, ...]


class Chart(msgspec.Struct, frozen=True, tag="chart"):
    """The Gantt chart of the day-part, with a description for readers who cannot see it."""

    timeline: Timeline
    description: str


class Picture(msgspec.Struct, frozen=True, tag="picture"):
    """A drawing as SVG, with a description for readers who cannot see it; a table has the same numbers."""

    svg: str
    description: str
    caption: str = ""


class Table(msgspec.Struct, frozen=True, tag="table"):
    """Rows under column heads. The first cell of a row is its head; a cell may have several lines.

    On a form, each row is ``writing_lines`` lines high.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    writing_lines: int = 0

    @property
    def numeric(self) -> tuple[bool, ...]:
        """For each column, whether all its cells are numbers (or –, which stands for no number)."""
        return tuple(
            bool(self.rows) and all(_NUMBER.fullmatch(row[at]) for row in self.rows)
            for at in range(len(self.columns or next(iter(self.rows), ())))
        )


class ContactCard(msgspec.Struct, frozen=True, kw_only=True):
    """A person or office to call or mail; ``via`` is the office through which to reach the person."""

    name: str
    description: str = ""
    phone: str = ""
    email: str = ""
    via: str = ""


class Contacts(msgspec.Struct, frozen=True, tag="contacts"):
    """A list of people to call or mail."""

    cards: tuple[ContactCard, ...]


Block = FactList | Prose | Notice | People | Programme | Chart | Picture | Table | Contacts


class Section(msgspec.Struct, frozen=True):
    """Blocks under a heading."""

    title: str
    blocks: tuple[Block, ...]


class CalendarEvent(msgspec.Struct, frozen=True, kw_only=True):
    """An event for a calendar; without ``start`` and ``end`` it takes the whole day.

    ``key`` identifies the event within its plan and never changes; no format shows it. If ``text`` is empty,
    the text of the whole document describes the event.
    """

    key: str
    title: str
    start: int | None
    end: int | None
    place: str = ""
    text: str = ""


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """A document: everything that one audience gets from one plan.

    ``date`` is None until a date is chosen; ``start`` and ``end`` are None while the programme is empty;
    ``when`` and ``hours`` say the same in words. ``reception`` says when and where guests are received;
    ``address`` is that place. ``map_urls`` has the web address of a map for each text that is an address or a
    place with one. ``call`` says whom to call with a question, below ``call_heading``. ``plan_id``,
    ``revision`` and ``saved_at`` tell versions apart; no format shows the id. ``host`` is the corporation.
    With two ``columns`` the pages on paper are in landscape, to be folded. ``events`` are for calendars, once
    there is a date. ``style`` is the house style of the corporation.
    """

    audience: str
    language: str = "nl"
    plan_id: str = ""
    revision: int = 0
    saved_at: dt.datetime | None = None
    heading: str
    title: str
    host: str = ""
    region: str = ""
    themes: tuple[str, ...] = ()
    date: dt.date | None = None
    when: str = ""
    start: int | None = None
    end: int | None = None
    hours: str = ""
    reception: str = ""
    address: str = ""
    map_urls: dict[str, str] = {}
    call_heading: str = "Vragen?"
    call: str = ""
    version: str = ""
    notice: str = ""
    sections: tuple[Section, ...]
    columns: int = 1
    events: tuple[CalendarEvent, ...] = ()
    style: HouseStyle = DEFAULT

    @property
    def blocks(self) -> list[Block]:
        """The blocks of all sections."""
        return [block for section in self.sections for block in section.blocks]
