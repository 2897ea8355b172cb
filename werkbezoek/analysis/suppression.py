"""Which numbers to withhold, so that no small one can be worked out from all that a reader knows.

The small numbers are the primary suppressions. A withheld number is safe if it could have another value: if
there are other whole numbers that fit everything a reader knows. Linear programming finds the nearest of
these. The printed numbers that differ in it are withheld too, as secondary suppressions.

Source: M. Fischetti and J. J. Salazar, "Solving the cell suppression problem on tabular data with linear
constraints", Management Science 47 (2001). Here one small number after the other is made safe.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import highspy
import numpy as np

_HIDDEN_COST = 0.001
"""The cost of changing a withheld number. If it were nothing, few solutions would be whole numbers."""


class Cell(NamedTuple):
    """A number in one of the tables that are published together, by the names of its row and column."""

    table: str
    row: str
    column: str


class Sum(NamedTuple):
    """Numbers that add up to ``whole``, a cell or a number that everyone knows.

    If the sum is not exact, they add up to ``whole`` or more. The last part may be a cell that is in no
    table: the rest of the whole, which is never printed.
    """

    whole: "Cell | int"
    parts: tuple[Cell, ...]
    is_exact: bool = True


def suppressed(numbers: Mapping[Cell, int], sums: Sequence[Sum], threshold: int) -> set[Cell]:
    """Return the cells to withhold: those from 1 up to the threshold, and others that make these safe.

    Zeros are printed, so a reader knows that a withheld number is at least 1. A small number that follows
    even if everything is withheld, such as the only invitation of a group, asks for no others. What is once
    withheld stays withheld, so a number that is safe stays safe.
    """
    rests = dict(_rests(numbers, sums))
    values = {**numbers, **rests}
    small = [cell for cell, value in values.items() if 0 < value < threshold]
    if not small:
        return set()
    alternatives = _Alternatives(values, rests, sums)
    hidden, safe = {*small, *rests}, set[Cell]()
    alternatives.hide(hidden)
    for cell in sorted(small, key=lambda cell: (values[cell], cell)):
        if cell not in safe:
            different = alternatives.nearest(cell)
            alternatives.hide(different)
            hidden |= different
            safe |= different
    return hidden - rests.keys()


def _rests(numbers: Mapping[Cell, int], sums: Sequence[Sum]) -> Iterator[tuple[Cell, int]]:
    """Yield the last parts of sums that are in no table, each with its number."""
    for whole, parts, _ in sums:
        if parts and (rest := parts[-1]) not in numbers:
            known = whole if isinstance(whole, int) else numbers[whole]
            yield rest, known - sum(numbers[part] for part in parts[:-1])


class _Alternatives:
    """The numbers that fit all that a reader knows, as a linear programme.

    Each cell has two variables, both at least 0: how much its number is more than its value, and how much it
    is less. In a table, zeros stay and other numbers are at least 1. To change a printed number costs its
    value.
    """

    def __init__(self, values: Mapping[Cell, int], rests: Mapping[Cell, int], sums: Iterable[Sum]) -> None:
        self.cells = [*values]
        self.place = {cell: at for at, cell in enumerate(values)}
        more = [np.inf if value or cell in rests else 0 for cell, value in values.items()]
        less = [value if cell in rests else max(value - 1, 0) for cell, value in values.items()]
        self.limits = np.array([*more, *less])
        self.costs = np.array([*values.values()] * 2, float)
        self.solver = _Solver()
        self.solver.addVars(len(self.limits), np.zeros(len(self.limits)), self.limits)
        self.solver.changeColsCost(len(self.costs), np.arange(len(self.costs)), self.costs)
        for total in sums:
            self._require(total, values)

    def _require(self, total: Sum, values: Mapping[Cell, int]) -> None:
        """Add the constraint that a sum stays true."""
        whole, parts, is_exact = total
        known = whole if isinstance(whole, int) else values[whole]
        surplus = sum(values[part] for part in parts) - known
        signs = dict.fromkeys(parts, 1) | ({} if isinstance(whole, int) else {whole: -1})
        variables = np.array([self._variables(cell) for cell in signs]).ravel()
        factors = np.array([(sign, -sign) for sign in signs.values()]).ravel()
        self.solver.addRow(-surplus, 0 if is_exact else np.inf, len(variables), variables, factors)

    def hide(self, cells: Iterable[Cell]) -> None:
        """Let these numbers change almost for free, because they are withheld."""
        for cell in cells:
            for variable in self._variables(cell):
                self.costs[variable] = _HIDDEN_COST
                self.solver.changeColCost(variable, _HIDDEN_COST)

    def nearest(self, cell: Cell) -> set[Cell]:
        """Return which cells change in the nearest alternative in which this one does, if there is one."""
        more, less = self._variables(cell)
        alternatives = [self._changes(more, opposite=less), self._changes(less, opposite=more)]
        possible = [changes for changes in alternatives if changes is not None]
        if not possible:
            return set()
        increase, decrease = np.split(min(possible, key=self.costs.dot), 2)
        return {self.cells[at] for at in np.flatnonzero(increase != decrease)}

    def _variables(self, cell: Cell) -> tuple[int, int]:
        return self.place[cell], self.place[cell] + len(self.place)

    def _changes(self, variable: int, *, opposite: int) -> Any | None:
        """Return the cheapest variables of which one is at least 1 and its opposite is 0, or None."""
        if self.limits[variable] < 1:
            return None
        self.solver.changeColBounds(variable, 1, self.limits[variable])
        self.solver.changeColBounds(opposite, 0, 0)
        changes = self.solver.whole_solution()
        for changed in (variable, opposite):
            self.solver.changeColBounds(changed, 0, self.limits[changed])
        return changes


class _Solver(highspy.Highs):
    """HiGHS, without its messages."""

    def enableCallbacks(self) -> None:  # noqa: N802 - the constructor calls it
        """Do as HiGHS does, but without printing its version."""
        self.silent()
        super().enableCallbacks()

    def whole_solution(self) -> Any | None:
        """Return the cheapest variables that are whole numbers, or None if there are none.

        Those of the linear programme nearly always are whole. If not, integer programming takes longer.
        """
        solution = self._solution()
        if solution is not None and np.abs(solution - solution.round()).max() > 1e-6:
            self._set_kind(highspy.HighsVarType.kInteger)
            solution = self._solution()
            self._set_kind(highspy.HighsVarType.kContinuous)
        return solution if solution is None else solution.round()

    def _solution(self) -> Any | None:
        self.run()
        is_solved = self.getModelStatus() == highspy.HighsModelStatus.kOptimal
        return np.array(self.getSolution().col_value) if is_solved else None

    def _set_kind(self, kind: highspy.HighsVarType) -> None:
        variables = np.arange(self.getNumCol())
        self.changeColsIntegrality(len(variables), variables, np.full(len(variables), kind))
