"""Which numbers to withhold, so that no small one can be worked out from what is known about all of them.

A reader knows what numbers add up to, which number is at most the sum of which others, and that a withheld
number is at least 1. `protected` calculates with the same knowledge. What follows only from several sums and
limits together, as linear programming would show, it may miss.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
    """Numbers that add up to ``whole``, a cell or a number that everyone knows.

    If the sum is not exact, they add up to ``whole`` or more. The last part may be a cell that is in no
    table: the rest of the whole, which is never printed.
    """

    whole: "Cell | int"
    parts: tuple[Cell, ...]
    is_exact: bool = True

    @property
    def cells(self) -> tuple[Cell, ...]:
        """All cells of the sum."""
        return (*self.parts, self.whole) if isinstance(self.whole, Cell) else self.parts


def protected(numbers: Mapping[Cell, int], sums: Sequence[Sum], threshold: int) -> set[Cell]:
    """Return the cells to withhold: primary suppression of small numbers, and the secondary that it needs.

    Numbers that turn out not to be needed are printed after all, the largest first. A small number that
    follows even if everything is withheld, such as the only invitation of a group, asks for no others.
    """
    values = {**numbers, **dict(_rests(numbers, sums))}
    facts = _Facts(values, [*sums, *_substituted(sums)])
    small = {cell for cell, value in values.items() if 0 < value < threshold}
    hidden = small | (values.keys() - numbers.keys())
    secret = small - facts.solved({*values})
    while solved := facts.solved(hidden) & secret:
        partners = {partner for cell in solved if (partner := facts.partner(cell, hidden))}
        hidden |= partners
        secret = secret | partners if partners else secret - solved
    for cell in sorted(hidden & (numbers.keys() - small), key=lambda cell: (-values[cell], cell)):
        if not facts.solved(hidden - {cell}) & (secret - {cell}):
            hidden.remove(cell)
    return hidden & numbers.keys()


def _rests(numbers: Mapping[Cell, int], sums: Sequence[Sum]) -> Iterator[tuple[Cell, int]]:
    """Yield the last parts of sums that are in no table, each with its number."""
    for whole, parts, _ in sums:
        if parts and (rest := parts[-1]) not in numbers:
            known = whole if isinstance(whole, int) else numbers[whole]
            yield rest, known - sum(numbers[part] for part in parts[:-1])


def _substituted(sums: Sequence[Sum]) -> Iterator[Sum]:
    """Yield a sum for each two of which one has all parts of the other: about its other parts."""
    exact = [total for total in sums if total.is_exact and total.parts]
    sums_of = defaultdict[Cell, list[Sum]](list)
    for total in exact:
        for part in total.parts:
            sums_of[part].append(total)
    for inner in exact:
        for total in sums_of[inner.parts[0]]:
            if not {*inner.parts} < {*total.parts}:
                continue
            others = tuple(part for part in total.parts if part not in inner.parts)
            if isinstance(inner.whole, Cell):
                yield Sum(total.whole, (inner.whole, *others))
            elif isinstance(total.whole, int):
                yield Sum(total.whole - inner.whole, others)


class _Facts:
    """What a reader knows about numbers, some of which are hidden.

    Each sum is kept as terms that make 0 together (at most 0 if it is not exact): its whole with a plus, and
    each part with a minus. ``at`` is the place of a term's number in ``cells``, ``sum_of`` that of its sum.
    """

    def __init__(self, values: Mapping[Cell, int], sums: Sequence[Sum]) -> None:
        self.values, self.cells = values, [*values]
        self.numbers = np.array([*values.values()], float)
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
        is_hidden = np.array([cell in hidden for cell in self.cells], bool) & (self.numbers > 0)
        low, high = self._limits(
            np.where(is_hidden, 1, self.numbers), np.where(is_hidden, _NO_LIMIT, self.numbers)
        )
        limited = np.flatnonzero(is_hidden & (low == high)).tolist()
        return {self.cells[at] for at in self._determined(is_hidden).union(limited)}

    def _limits(self, low: Any, high: Any) -> tuple[Any, Any]:
        """Return the least and the most that each number can be, given that it is within these limits.

        The terms of a sum make 0, so each is at most minus the least that the others can be, and at least
        minus the most. What that says of one number may limit others, so it is repeated until it says nothing
        new.
        """
        for _ in range(len(low) + 2):
            before = low.copy(), high.copy()
            least, most = self._turned(low[self.at], high[self.at])
            lower = np.where(self.is_exact, -self._others(most), -_NO_LIMIT)
            lower, upper = self._turned(lower, -self._others(least))
            np.maximum.at(low, self.at, lower)
            np.minimum.at(high, self.at, upper)
            if np.array_equal(before, (low, high)):
                break
        return low, high

    def _turned(self, low: Any, high: Any) -> tuple[Any, Any]:
        """Return the limits of terms from those of their numbers, or the other way around."""
        return np.where(self.sign > 0, low, -high), np.where(self.sign > 0, high, -low)

    def _others(self, terms: Any) -> Any:
        """Return for each term the sum of the others in its sum."""
        totals = self.known + np.bincount(self.sum_of, terms, len(self.known))
        return totals[self.sum_of] - terms

    def _determined(self, is_hidden: Any) -> set[int]:
        """Return the places of hidden numbers that are the same in all solutions of the exact sums.

        Two solutions differ by numbers that solve the same sums with 0 for all that is known. A random one
        of these is computed, modulo a prime number to round nothing: only what is always 0 is 0 in it.
        """
        rows = defaultdict[int, dict[int, int]](dict)
        for term in np.flatnonzero(self.is_exact & is_hidden[self.at]):
            rows[int(self.sum_of[term])][int(self.at[term])] = int(self.sign[term])
        chance = Random(0)
        values = {at: chance.randrange(_PRIME) for row in rows.values() for at in row}
        for at, row in reversed(_eliminated(rows.values()).items()):
            values[at] = sum(values[other] * times for other, times in row.items()) % _PRIME
        return {at for at, value in values.items() if value == 0}

    def partner(self, solved: Cell, hidden: set[Cell]) -> Cell | None:
        """Return the smallest printed number in the nearest sum that is connected with a cell, if any."""
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


def _eliminated(rows: Iterable[dict[int, int]]) -> dict[int, dict[int, int]]:
    """Return unknowns of equations, each written as a sum of multiples of others (Gaussian elimination).

    A row has the factor of each unknown; their products add up to 0. No unknown is written with an earlier
    one. All is modulo `_PRIME`.
    """
    written: dict[int, dict[int, int]] = {}
    for row in rows:
        while earlier := row.keys() & written.keys():
            for at in earlier:
                factor = row.pop(at)
                for other, times in written[at].items():
                    row[other] = (row.get(other, 0) + factor * times) % _PRIME
        if left := {at: factor for at, factor in row.items() if factor}:
            at = next(iter(left))
            scale = pow(-left.pop(at), -1, _PRIME)
            written[at] = {other: factor * scale % _PRIME for other, factor in left.items()}
    return written
