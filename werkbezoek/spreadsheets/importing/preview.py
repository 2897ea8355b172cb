"""The preview of an import: the field of each column, what each row becomes, and what must be asked."""

import datetime as dt

import msgspec

from ...plan import Plan, PlanRow, Word
from ...text.parties import PartyRegister
from ..columns import Table
from ..grid import Problem
from ..sources import Source


class Origin(Word):
    """How the field of a column was found."""

    HEADING = "kop", "Herkend aan de kop"
    CONTENT = "inhoud", "Herkend aan de inhoud"
    CHOSEN = "gekozen", "Door jou gekozen"
    NOT_IN_PLAN = "niet-in-plan", "Past niet in een plan"
    UNKNOWN = "onbekend", "Niet herkend"


class Effect(Word):
    """The effect of a row of the source on the plan."""

    NEW = "nieuw", "Wordt toegevoegd"
    REPLACES = "bijgewerkt", "Vervangt de rij met hetzelfde kenmerk"
    FILLS = "aangevuld", "Staat al op de lijst; vult aan wat leeg is"
    OVERWRITES = "overschreven", "Staat al op de lijst; overschrijft wat er stond"
    LEFT_OUT = "weggelaten", "Wordt niet overgenomen"
    EMPTY = "leeg", "Hier staat niets voor het plan"
    UNTICKED = "uitgevinkt", "Uitgevinkt"


class Existing(Word):
    """What to do with a row about a person or an item that is in the plan already."""

    FILL = "aanvullen", "Vul aan wat leeg is"
    OVERWRITE = "overschrijven", "Overschrijf wat er stond"
    ADD = "toevoegen", "Voeg toe als nieuwe rij"


class Choices(msgspec.Struct, frozen=True):
    """What the user chose in the preview. Rows are numbered as in the source; columns count from 0.

    ``columns`` has the path of a field for each chosen column, or "" for “niet overnemen”. ``answers`` has
    texts by row and path, which replace what was read or guessed there. ``heading_row`` is 0 if the sheet has
    no headings, and None to recognise them. ``day`` is the day to take from a calendar of several days.
    """

    sheet: int | None = None
    heading_row: int | None = None
    day: dt.date | None = None
    columns: dict[int, str] = {}
    answers: dict[int, dict[str, str]] = {}
    existing: dict[int, Existing] = {}
    unticked: frozenset[int] = frozenset()


class Guess(msgspec.Struct, frozen=True):
    """A value that the source does not say literally: its field, the value as text, and why, in Dutch."""

    row: int
    path: str
    title: str
    value: str
    reason: str

    def __str__(self) -> str:
        return f"Rij {self.row}, {self.title}: {self.value}. {self.reason}"


class Question(msgspec.Struct, frozen=True):
    """Something that the user must choose before the import.

    ``row`` is the number of the row that it is about, or 0 for the whole source. ``path`` is the path of a
    field, or “table”, “columns” or “day”. ``options`` are values and their labels.
    """

    row: int
    path: str
    text: str
    options: tuple[tuple[str, str], ...] = ()


class PreviewColumn(msgspec.Struct, frozen=True):
    """A column of the source: its place, its heading, and the path and title of its field ("" if none)."""

    index: int
    heading: str
    path: str
    title: str
    origin: Origin
    samples: tuple[str, ...]

    @property
    def name(self) -> str:
        """The heading, or else the place of the column."""
        return self.heading or f"kolom {self.index + 1}"


class PreviewRow(msgspec.Struct, frozen=True):
    """A row of the source: the row of the plan that it becomes, if any, and everything uncertain about it."""

    number: int
    text: str
    effect: Effect
    row: PlanRow | None = None
    reason: str = ""
    guesses: tuple[Guess, ...] = ()
    problems: tuple[Problem, ...] = ()
    questions: tuple[Question, ...] = ()

    @property
    def is_taken(self) -> bool:
        """Whether the row changes the plan."""
        return self.row is not None and self.effect is not Effect.UNTICKED


class Preview(msgspec.Struct, frozen=True):
    """Everything that an import would do; `make_preview` computes it before anything is done.

    ``problems`` and ``questions`` are about the whole source; those about a row are in its `PreviewRow`.
    ``days`` are all days in the source; only the rows of ``day`` are taken. ``parties`` knows which words are
    the name of a party.
    """

    source: Source
    plan: Plan
    table: Table
    sheet: int
    choices: Choices
    heading_row: int | None
    columns: tuple[PreviewColumn, ...]
    parties: PartyRegister
    rows: tuple[PreviewRow, ...] = ()
    problems: tuple[Problem, ...] = ()
    questions: tuple[Question, ...] = ()
    days: tuple[dt.date, ...] = ()
    day: dt.date | None = None

    @property
    def taken(self) -> tuple[PreviewRow, ...]:
        """The rows that change the plan."""
        return tuple(row for row in self.rows if row.is_taken)

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """What must be answered before the preview can be applied, without the rows that are not taken."""
        return (*self.questions, *(question for row in self.taken for question in row.questions))

    @property
    def can_apply(self) -> bool:
        """Whether there are rows to take over and no open questions."""
        return not self.open_questions and bool(self.taken)

    @property
    def left_out(self) -> tuple[Problem, ...]:
        """What is not taken over, in the whole source and then in each row."""
        problems = [*self.problems]
        for row in self.rows:
            if row.effect is Effect.LEFT_OUT:
                reason = f"{row.reason} Deze rij is overgeslagen."
                problems.append(Problem(row.number, "", row.text, reason))
            elif row.effect is Effect.UNTICKED:
                problems.append(Problem(row.number, "", row.text, f"uitgevinkt ({row.text})."))
            problems += row.problems
        return tuple(problems)
