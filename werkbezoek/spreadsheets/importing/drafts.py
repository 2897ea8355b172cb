"""A row while it is read (its values, what was guessed, what could not be read), and its row of the plan."""

import hashlib
import re
from collections.abc import Container, Mapping
from itertools import count
from typing import Any

import msgspec

from ...plan import ID, ItemKind, PlanRow, ProgrammeItem, fields
from ...text.wording import quoted
from ..columns import Table
from ..grid import Problem
from ..sources import SheetRow
from .preview import Effect, Guess, Preview, PreviewRow, Question


class RowDraft(msgspec.Struct):
    """What is known so far about one row of the source; ``values`` has the values of fields by path.

    ``preview`` is the preview that the row is for; it has no rows yet. ``is_exported`` says that this kit
    wrote the row, so its texts are values and nothing is guessed.
    """

    source: SheetRow
    preview: Preview
    is_exported: bool = False
    values: dict[str, Any] = {}
    texts: dict[str, str] = {}
    """The text of each cell that was read, by path."""
    guesses: list[Guess] = []
    problems: list[Problem] = []
    questions: list[Question] = []

    @property
    def number(self) -> int:
        """The number of the row in the source."""
        return self.source.number

    @property
    def table(self) -> Table:
        """The table that the row is for."""
        return self.preview.table

    @property
    def answers(self) -> Mapping[str, str]:
        """The texts by which the user replaced cells, by path; nothing is guessed there."""
        return self.preview.choices.answers.get(self.number, {})

    def guess(self, path: str, value: Any, text: str, reason: str) -> None:
        """Set a value that the source does not say literally, and remember why."""
        if path not in self.answers:
            self.values[path] = value
            self.note(path, text, reason)

    def note(self, path: str, text: str, reason: str) -> None:
        """Remember why a field has the value that it has."""
        self.guesses = [guess for guess in self.guesses if guess.path != path]
        self.guesses.append(Guess(self.number, path, self.table.column(path).title, text, reason))

    def add_note(self, text: str, reason: str) -> None:
        """Add a text to the note about a person, and remember why."""
        self.guess("note", "\n".join(filter(None, (self.values.get("note"), text))), text, reason)

    def report(self, column: str, text: str, reason: str) -> None:
        """Remember a text that is not taken over."""
        self.problems.append(Problem(self.number, column, text, reason))

    def withdraw(self, path: str) -> None:
        """Forget the problems of a cell that could be read after all."""
        title = self.table.column(path).title
        self.problems = [problem for problem in self.problems if problem.column != title]

    def result(self, effect: Effect, row: PlanRow | None = None, reason: str = "") -> PreviewRow:
        """Return what the row becomes in the plan, with everything that is uncertain about it."""
        return PreviewRow(
            number=self.number,
            text=self.source.text,
            effect=Effect.UNTICKED if self.number in self.preview.choices.unticked else effect,
            row=row,
            reason=reason,
            guesses=tuple(self.guesses),
            problems=tuple(self.problems),
            questions=tuple(self.questions),
        )


def build_row(draft: RowDraft, used_ids: set[str], in_plan: Container[str]) -> PlanRow | None:
    """Return the row of the plan, or None if it would be empty; its id is added to ``used_ids``.

    A new id is neither in ``used_ids`` nor ``in_plan``. It depends only on the row, so it is the same each
    time the source is read. An item is a conversation until its kind is chosen.
    """
    values = {path: value for path, value in draft.values.items() if value is not None}
    given = values.pop("id", "")
    is_usable = bool(re.match(ID, given)) and given not in used_ids
    if not values and not draft.is_exported:
        if given:
            draft.report("Kenmerk", given, f"Hier staat alleen een kenmerk, {quoted(given)}.")
        return None
    if given and not is_usable:
        reason = f"{quoted(given)} is geen bruikbaar kenmerk; deze rij kreeg een nieuw."
        draft.report("Kenmerk", given, reason)
    if not is_usable:
        given = _new_id(draft, used_ids, in_plan)
    used_ids.add(given)
    row_type = draft.table.row_type
    if row_type is ProgrammeItem:
        values.setdefault("kind", ItemKind.CONVERSATION)
    row: dict[str, Any] = {"id": given}
    for path, value in values.items():
        field, _, part = path.partition(".")
        if part:
            row.setdefault(field, {})[part] = value
        else:
            row[field] = value
    for field, parts in row.items():
        if isinstance(parts, dict):
            row[field] = fields(row_type)[field].type(**parts)
    return row_type(**row)


def _new_id(draft: RowDraft, used_ids: set[str], in_plan: Container[str]) -> str:
    seed = f"{draft.table.path} {draft.number} {draft.source.cells}"
    seeds = (f"{seed} {attempt}".encode("utf-8", "surrogatepass") for attempt in count())
    ids = (hashlib.blake2b(data, digest_size=4).hexdigest() for data in seeds)
    return next(row_id for row_id in ids if row_id not in used_ids and row_id not in in_plan)
