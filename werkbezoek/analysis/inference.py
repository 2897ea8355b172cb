"""Which numbers must be withheld so that no small one can be worked out from what is known about them.

A reader knows what numbers add up to, which number is at most how many others, and that a number that is
withheld is at least 1. `protected` counts with the same.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any, NamedTuple

import numpy as np

_NO_LIMIT = 1e9
_PRIME = 2**61 - 1


class Cell(NamedTuple):
    """A number in one of the tables that are published together, by the names of its row and column."""

    table: str
    row: str
    column: str


class Sum(NamedTuple):
    """Numbers that add up to another, which is a cell or known to everyone; or at least to it."""

    whole: "Cell | int"
    parts: tuple[Cell, ...]
    is_exact: bool = True

    @property
    def cells(self) -> tuple[Cell, ...]:
        """All cells of the sum."""
        return (*self.parts, self.whole) if isinstance(self.whole, Cell) else self.parts


def protected(numbers: Mapping[Cell, int], sums: Sequence[Sum], threshold: int) -> set[Cell]:
    """Return the cells to withhold: the small ones, and others, so that none of all these can be worked out.

    None for a small one that follows even if all are withheld, such as the only invitation of a group. Others
    are printed after all if the rest of what is withheld does without, the largest first. The last part of a
    sum may be a cell without a number: the rest, which is not printed.
    """
    values = dict(numbers)
    for whole, parts, _ in sums:
        for rest in {*parts[-1:]} - values.keys():
            known = whole if isinstance(whole, int) else values[whole]
            values[rest] = known - sum(values[part] for part in parts[:-1])
    facts = _Facts(values, sums)
    small = {cell for cell, value in values.items() if 0 < value < threshold}
    hidden = small | (values.keys() - numbers.keys())
    small -= facts.solved({*values})
    while solved := facts.solved(hidden) & small:
        partners = {found for cell in solved if (found := facts.to_hide(cell, hidden))}
        hidden |= partners
        small = small | partners if partners else small - solved
    for cell in sorted(hidden & numbers.keys(), key=lambda cell: (-values[cell], cell)):
        if values[cell] >= threshold and not facts.solved(hidden - {cell}) & (small - {cell}):
            hidden.remove(cell)
    return hidden & numbers.keys()


class _Facts:
    """What a reader knows about numbers, some of which are hidden.

    Each term of a sum is a cell and a sign, plus for the whole and minus for its parts, so that a sum is 0,
    or at most 0 if it is not exact.
    """

    def __init__(self, values: Mapping[Cell, int], sums: Sequence[Sum]) -> None:
        self.values, self.cells = values, [*values]
        self.sums_of = defaultdict[Cell, list[Sum]](list)
        for total in sums:
            for cell in total.cells:
                self.sums_of[cell].append(total)
        place = {cell: at for at, cell in enumerate(values)}
        terms = [
            (number, place[cell], 1 if cell == total.whole else -1)
            for number, total in enumerate(sums)
            for cell in total.cells
        ]
        self.sum_of, self.at, self.sign = np.array(terms, int).reshape(-1, 3).T
        self.known = np.array([total.whole if isinstance(total.whole, int) else 0 for total in sums], float)
        self.is_exact = np.array([total.is_exact for total in sums], bool)[self.sum_of]

    def solved(self, hidden: set[Cell]) -> set[Cell]:
        """Return the hidden cells that a reader can work out."""
        is_hidden = np.array([cell in hidden and value > 0 for cell, value in self.values.items()], bool)
        numbers = np.array([*self.values.values()], float)
        low, high = self._limits(np.where(is_hidden, 1, numbers), np.where(is_hidden, _NO_LIMIT, numbers))
        limited = np.flatnonzero(is_hidden & (low == high)).tolist()
        return {self.cells[at] for at in self._determined(is_hidden).union(limited)}

    def _limits(self, low: Any, high: Any) -> tuple[Any, Any]:
        """Return the least and the most that each number can be, given that it is within these limits."""
        is_plus = self.sign > 0
        for _ in range(len(low) + 2):
            before = low.copy(), high.copy()
            least = np.where(is_plus, low[self.at], -high[self.at])
            most = np.where(is_plus, high[self.at], -low[self.at])
            upper = least - (self.known + np.bincount(self.sum_of, least, len(self.known)))[self.sum_of]
            lower = most - (self.known + np.bincount(self.sum_of, most, len(self.known)))[self.sum_of]
            lower = np.where(self.is_exact, lower, -_NO_LIMIT)
            np.maximum.at(low, self.at, np.where(is_plus, lower, -upper))
            np.minimum.at(high, self.at, np.where(is_plus, upper, -lower))
            if np.array_equal(before, (low, high)):
                break
        return low, high

    def _determined(self, is_hidden: Any) -> set[int]:
        """Return the places of hidden numbers with one value in all solutions of the exact sums.

        Such a number is 0 in all solutions of the same sums with 0 for what is known. One of these is taken:
        after elimination the numbers that are free get any value, and the others follow. It is computed
        modulo a prime number, so without rounding.
        """
        rows = defaultdict[int, dict[int, int]](dict)
        for term in np.flatnonzero(self.is_exact & is_hidden[self.at]):
            rows[int(self.sum_of[term])][int(self.at[term])] = int(self.sign[term])
        uses = Counter(at for row in rows.values() for at in row)
        solution: dict[int, dict[int, int]] = {}
        for row in sorted(rows.values(), key=len):
            todo = [*row]
            while todo:
                if (at := todo.pop()) in solution and (factor := row.pop(at, 0)):
                    for other, times in solution[at].items():
                        row[other] = (row.get(other, 0) + factor * times) % _PRIME
                        todo.append(other)
            if left := {at: factor for at, factor in row.items() if factor}:
                lead = min(left, key=lambda at: (uses[at], at))
                scale = pow(-left.pop(lead), -1, _PRIME)
                solution[lead] = {at: factor * scale % _PRIME for at, factor in left.items()}
        chance = Random(0)
        values = {at: chance.randrange(_PRIME) for at in uses.keys() - solution.keys()}
        for lead, row in reversed(solution.items()):
            values[lead] = sum(values[at] * times for at, times in row.items()) % _PRIME
        return {at for at, value in values.items() if value == 0}

    def to_hide(self, solved: Cell, hidden: set[Cell]) -> Cell | None:
        """Return the smallest number printed in the nearest sum that is connected with a cell."""
        seen, cells = set[Cell](), {solved}
        while cells:
            seen |= cells
            near = {total for cell in cells for total in self.sums_of[cell]}
            for total in sorted(near, key=lambda total: (not total.is_exact, len(total.cells), total.cells)):
                printed = [cell for cell in total.cells if self.values[cell] and cell not in hidden]
                if printed:
                    return min(printed, key=lambda cell: (self.values[cell], cell))
            cells = {cell for total in near for cell in total.cells if self.values[cell]} - seen
        return None
