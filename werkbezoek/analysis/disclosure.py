"""Small numbers out of tables that are published: a cell of one or two says too much about someone.

A withheld number must not follow from what is published beside it. So more is withheld until no number can be
worked out, neither by adding and subtracting, nor because a number that is withheld is at least 1.

Of people, the small rest of a number is protected too: if 9 are invited and 8 confirmed, one did not. Of
plain counts of visits it is not: that one visit of 9 is not about a theme says something about the plan of a
corporation, not about a person. The report says so.
"""

from collections.abc import Iterable, Iterator, Mapping
from numbers import Integral
from typing import Any, Literal, NamedTuple

import numpy as np
import pandas as pd

from ..text.wording import listed, quoted
from .errors import TablesError
from .groups import TOTAL

THRESHOLD = 5
"""Counts below this are withheld. The number is the kit's own choice; statisticians use three to ten."""


class Publish(NamedTuple):
    """What a reader could work out from a table, so that more than the small numbers has to be withheld.

    ``adds_up``: the direction in which cells add up to a total that may be known, so that a single withheld
    cell could be worked out from the others. ``needs``: the column that says how many visits the averages in
    a row are about. ``known``: columns of numbers that are public anyway. ``follows``: columns that are
    computed from another column, whose values a reader could compute back. ``steps``: columns of which each
    is a part of the one before, so that their difference is a number too. ``counts``: the counts that a table
    of percentages or averages was made of, by column and row; ``parts``: whether each is a part of ``needs``.
    ``rows`` and ``columns``: the names that the table was made with; a table with others is refused.
    """

    adds_up: Literal["", "down", "across", "both"] = ""
    needs: str = ""
    known: tuple[str, ...] = ()
    follows: Mapping[str, str] = {}
    steps: tuple[str, ...] = ()
    counts: Mapping[Any, Mapping[Any, int]] = {}
    parts: bool = True
    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()


class Cell(NamedTuple):
    """A number in one of the tables that are published together, by the names of its row and column."""

    table: str
    row: str
    column: str


class Sum(NamedTuple):
    """Numbers that add up to another, which is a cell or known to everyone."""

    whole: "Cell | int"
    parts: tuple[Cell, ...]


def withheld(table: "pd.DataFrame | pd.Series[Any]", threshold: int = THRESHOLD) -> pd.DataFrame:
    """Return the counts in a table without those from 1 up to the threshold; zero stays.

    Other numbers are withheld too where a total that may be known would give a withheld one away. Of a table
    of averages, a whole row is withheld if it is about too few visits. ``attrs["withheld"]`` says in Dutch
    what was left out, and which columns of a table of your own hold no counts, so that they are as they were;
    it is empty if there is nothing to say. Raises TablesError if ``table`` is not a table, has two rows or
    columns of one name, is a comparison that has been turned, renamed or cut, or if ``threshold`` is not a
    whole number.
    """
    table = table.to_frame(table.name or "aantal") if isinstance(table, pd.Series) else table
    if not isinstance(table, pd.DataFrame):
        raise TablesError("Dit is geen tabel met aantallen; geef er een van comparisons.")
    return withheld_together({"": table}, threshold)[""]


def withheld_together(
    tables: Mapping[str, pd.DataFrame], threshold: int = THRESHOLD, sums: Iterable[Sum] = ()
) -> dict[str, pd.DataFrame]:
    """Return tables that are published together, as `withheld` does; ``sums`` are those across tables."""
    if not isinstance(threshold, Integral):
        raise TablesError(f"“{threshold}” is geen drempel; geef een heel getal, zoals {THRESHOLD}.")
    tables = {name: _checked(table) for name, table in tables.items()}
    numbers: dict[Cell, int] = {}
    equations = [*sums]
    parts_of: dict[Cell, Cell] = {}
    for name, table in tables.items():
        publish, counts = _counts(table)
        cells = {
            Cell(name, str(row), str(column)): int(value)
            for column in counts
            for row, value in zip(counts.index, counts[column], strict=True)
        }
        numbers |= cells
        parts_of |= _parts_of(cells, publish)
        equations += _equations(cells, publish)
    equations += _small_rests(numbers, parts_of, threshold)
    hidden = _hidden(numbers, equations, parts_of, threshold)
    return {name: _without(name, table, hidden, threshold) for name, table in tables.items()}


def _checked(table: pd.DataFrame) -> pd.DataFrame:
    """Return the table, with whole numbers that pandas made decimal (because some are missing) as counts."""
    if not (table.index.is_unique and table.columns.is_unique):
        raise TablesError(
            "Twee rijen of kolommen heten hetzelfde; geef ze elk een eigen naam, en dan withheld."
        )
    if (publish := table.attrs.get("publish")) is None:
        decimal = table.select_dtypes("float")
        return table.astype({name: "Int64" for name in decimal if (decimal[name].dropna() % 1 == 0).all()})
    is_cut = not {*publish.steps, *filter(None, [publish.needs])} <= {*table.columns}
    is_changed = publish.columns and not (
        {*map(str, table.index)} <= {*publish.rows} and {*table.columns} <= {*publish.columns}
    )
    if is_cut or is_changed:
        raise TablesError(
            "Geef withheld de tabel zoals comparisons die maakte, en draai of hernoem die pas daarna. Anders "
            "is niet te zien wat er uit andere getallen te herleiden is."
        )
    return table


def _counts(table: pd.DataFrame) -> tuple[Publish, pd.DataFrame]:
    publish: Publish = table.attrs.get("publish", Publish(adds_up="both"))
    if publish.needs and not publish.counts:
        return publish, table[[publish.needs]].fillna(0)
    counts = pd.DataFrame(publish.counts).reindex([*map(str, table.index)]) if publish.counts else table
    counts = counts.select_dtypes("integer").drop(columns=[*publish.known, *publish.follows], errors="ignore")
    return publish, counts.fillna(0)


def _parts_of(cells: Mapping[Cell, int], publish: Publish) -> dict[Cell, Cell]:
    """Return of which number each cell is a part, if of any: so it is not larger."""
    whole_of = dict(zip(publish.steps[1:], publish.steps, strict=False))
    if publish.counts and publish.parts:
        whole_of |= {column: publish.needs for column in publish.counts if column != publish.needs}
    return {cell: cell._replace(column=whole_of[cell.column]) for cell in cells if cell.column in whole_of}


def _small_rests(numbers: Mapping[Cell, int], parts_of: Mapping[Cell, Cell], threshold: int) -> Iterator[Sum]:
    """Yield numbers of which a small rest is not in a part."""
    for part, whole in parts_of.items():
        if numbers[part] and 0 < numbers[whole] - numbers[part] < threshold:
            yield Sum(whole, (part, part._replace(column=f"{part.column} -")))


def _equations(cells: Mapping[Cell, int], publish: Publish) -> Iterator[Sum]:
    """Yield what adds up within a table: its rows and its columns.

    A total in the table is taken to be known, except of ones: these can only be kept by withholding it too.
    """
    lines: dict[Cell, list[Cell]] = {}
    for cell in cells:
        if TOTAL in (cell.row, cell.column):
            continue
        if publish.adds_up in ("down", "both"):
            lines.setdefault(cell._replace(row=TOTAL), []).append(cell)
        if publish.adds_up in ("across", "both") and cell.column != publish.needs:
            lines.setdefault(cell._replace(column=TOTAL), []).append(cell)
    for total, parts in lines.items():
        known = sum(cells[part] for part in parts)
        is_of_ones = known == sum(cells[part] > 0 for part in parts)
        if len(parts) > 1:
            yield Sum(total if is_of_ones and cells.get(total) == known else known, tuple(parts))


def _hidden(
    numbers: Mapping[Cell, int], sums: list[Sum], parts_of: Mapping[Cell, Cell], threshold: int
) -> set[Cell]:
    """Return the cells to withhold: the small ones, and as many others as it takes to protect these.

    None for a small one that follows even if all are withheld, such as the only invitation of a group.
    """
    values = dict(numbers)
    for whole, parts in sums:  # the rest of a number is not printed
        if isinstance(whole, Cell) and parts and parts[-1] not in values:
            values[parts[-1]] = values[whole] - values[parts[0]]
    lines = [frozenset(cell for cell in (*parts, whole) if isinstance(cell, Cell)) for whole, parts in sums]
    small = {cell for cell, value in values.items() if 0 < value < threshold}
    hidden = small | (values.keys() - numbers.keys())
    small -= {*_solved(values, sums, parts_of, {*values})}
    while True:
        solved = (cell for cell in _solved(values, sums, parts_of, hidden) if cell in small)
        more = {found for cell in solved if (found := _to_hide(cell, values, lines, hidden))}
        if not more:
            return hidden & numbers.keys()
        hidden |= more
        small |= more


def _solved(
    values: Mapping[Cell, int], sums: list[Sum], parts_of: Mapping[Cell, Cell], hidden: set[Cell]
) -> list[Cell]:
    """Return the hidden cells that a reader can work out, the smallest first."""
    unknown = sorted(cell for cell in hidden if values[cell])
    place = {cell: at for at, cell in enumerate(unknown)}
    rows, rests = [], []
    for whole, parts in sums:
        row, rest = np.zeros(len(unknown)), 0 if isinstance(whole, Cell) else -whole
        for cell, sign in [(part, 1) for part in parts] + ([(whole, -1)] if isinstance(whole, Cell) else []):
            if cell in place:
                row[place[cell]] += sign
            else:
                rest += sign * values[cell]
        if row.any():
            rows.append(row)
            rests.append(rest)
    if not rows:
        return []
    matrix, rest_of = np.array(rows), np.array(rests, dtype=float)
    low, high = np.ones(len(unknown)), np.full(len(unknown), 1e9)  # high: no limit yet
    for part, whole in parts_of.items():
        if whole in place and part not in place:
            low[place[whole]] = max(low[place[whole]], values[part])
        elif part in place and whole not in place:
            high[place[part]] = values[whole]
    is_solved = _bounded(matrix, rest_of, low, high) | _determined(matrix)
    return sorted((cell for cell in unknown if is_solved[place[cell]]), key=lambda cell: (values[cell], cell))


def _determined(matrix: Any) -> Any:
    """Return which unknowns have one value in all solutions of the equations.

    An equation with an unknown of its own tells nothing about others. Most are such, and without these the
    slow step is a small one; their own unknown follows if the others in the equation do together.
    """
    is_used = matrix != 0
    own = is_used & (is_used.sum(axis=0) == 1)
    has_own = own.any(axis=1)
    _, sizes, rows = np.linalg.svd(matrix[~has_own], full_matrices=False)
    space = rows[sizes > 1e-9]
    own, others = own[has_own], np.where(own, 0, matrix)[has_own]
    follows = (others**2).sum(axis=1) - ((others @ space.T) ** 2).sum(axis=1) < 1e-6
    return ((space**2).sum(axis=0) > 1 - 1e-6) | own[follows & (own.sum(axis=1) == 1)].any(axis=0)


def _bounded(matrix: Any, rest: Any, low: Any, high: Any) -> Any:
    """Return which unknowns can have one value in ``matrix @ unknowns + rest = 0``, within these limits."""
    for _ in range(matrix.shape[1] + 2):
        before = low.copy(), high.copy()
        for row, known in zip(matrix, rest, strict=True):
            at = np.flatnonzero(row)
            is_plus, least, most = row[at] > 0, low[at], high[at]
            least, most = np.where(is_plus, least, -most), np.where(is_plus, most, -least)
            lower, upper = most - (known + most.sum()), least - (known + least.sum())
            low[at] = np.maximum(low[at], np.where(is_plus, lower, -upper))
            high[at] = np.minimum(high[at], np.where(is_plus, upper, -lower))
        if np.array_equal(before[0], low) and np.array_equal(before[1], high):
            break
    return low == high


def _to_hide(
    solved: Cell, values: Mapping[Cell, int], lines: list[frozenset[Cell]], hidden: set[Cell]
) -> Cell | None:
    """Return the smallest number printed in a sum with a cell, or in the shortest one connected with it."""

    def smallest(cells: Iterable[Cell]) -> Cell | None:
        printed = (cell for cell in cells if values[cell] and cell not in hidden)
        return min(printed, key=lambda cell: (values[cell], cell), default=None)

    seen, near = {solved}, [line for line in lines if solved in line]
    found = smallest(frozenset().union(*near))
    while not found and (further := {cell for line in near for cell in line if values[cell]} - seen):
        seen |= further
        near = sorted((line for line in lines if not line.isdisjoint(further)), key=len)
        found = next(filter(None, map(smallest, near)), None)
    return found


def _without(name: str, table: pd.DataFrame, hidden: set[Cell], threshold: int) -> pd.DataFrame:
    """Return a table without the hidden cells, and without what is computed from these."""
    publish: Publish = table.attrs.get("publish", Publish(adds_up="both"))
    mask = pd.DataFrame(
        {column: [Cell(name, str(row), str(column)) in hidden for row in table.index] for column in table},
        index=table.index,
        columns=table.columns,
        dtype=bool,
    )
    if publish.needs:
        few = table[publish.needs].fillna(0).between(1, threshold - 1)
        mask = mask.apply(lambda column: column | few)
    for made, source in publish.follows.items():
        if made in table:
            mask[made] |= mask[source]
    public = table.copy()
    for column in public:
        is_count = pd.api.types.is_integer_dtype(table[column])
        cells = table[column].astype("Int64") if is_count else table[column]
        public[column] = cells.mask(mask[column])
    words = f"Weggelaten (–) is wat om minder dan {threshold} gaat, of anders te herleiden is."
    said = [words] if mask.to_numpy().any() else []
    decimal = [] if "publish" in table.attrs else [*map(str, table.select_dtypes("float"))]
    if decimal:
        said.append(f"Niet nagekeken, want het zijn geen aantallen: {listed([*map(quoted, decimal)])}.")
    public.attrs = {**table.attrs, "withheld": " ".join(said)}
    return public
