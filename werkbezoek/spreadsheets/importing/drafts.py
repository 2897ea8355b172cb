"""A row while it is read: its values by path, what was guessed, and what could not be read."""

from typing import Any

import msgspec

from ..columns import Table
from ..grid import Problem
from ..sources import SheetRow
from .preview import Guess, Question


class RowDraft(msgspec.Struct):
    """What is known so far about one row of the source; ``values`` has the values of fields by path.

    ``is_exported`` says that this kit wrote the row; then nothing in it is interpreted. ``answered`` has the
    paths that the user answered in the preview; nothing is guessed there.
    """

    source: SheetRow
    table: Table
    is_exported: bool = False
    answered: frozenset[str] = frozenset()
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

    def guess(self, path: str, value: Any, shown: str, reason: str) -> None:
        """Set a value that the source does not say literally, and remember why."""
        if path not in self.answered:
            self.values[path] = value
            self.note(path, shown, reason)

    def note(self, path: str, shown: str, reason: str) -> None:
        """Remember why a field has the value that it has."""
        self.guesses = [guess for guess in self.guesses if guess.path != path]
        self.guesses.append(Guess(self.number, path, self.table.column(path).title, shown, reason))

    def report(self, column: str, text: str, reason: str) -> None:
        """Remember a text that is not taken over."""
        self.problems.append(Problem(self.number, column, text, reason))

    def withdraw(self, path: str) -> None:
        """Forget the problems of a cell that could be read after all."""
        title = self.table.column(path).title
        self.problems = [problem for problem in self.problems if problem.column != title]
