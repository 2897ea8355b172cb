"""Small numbers out of tables that are published: a cell of one or two says too much about someone.

A withheld number must not follow from what is published beside it. So more is withheld until no number can be
worked out: not by adding and subtracting, nor because it is at least 1, at most another, or between others.

Of people, the small rest of a number is protected too: if 9 are invited and 8 confirmed, one did not. Of
plain counts of visits it is not: that one visit of 9 is not about a theme says something about the plan of a
corporation, not about a person. The report says so.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from numbers import Integral
from typing import Any, Literal, NamedTuple

import pandas as pd

from ..text.wording import listed, quoted
from .errors import TablesError
from .groups import TOTAL
from .inference import Cell, Sum, protected

THRESHOLD = 5
"""Counts below this are withheld. The number is the kit's own choice; statisticians use three to ten."""


class Publish(NamedTuple):
    """What a reader could work out from a table, so that more than the small numbers has to be withheld.

    ``adds_up``: the direction in which cells add up to a total that may be known, so that a single withheld
    cell could be worked out from the others. ``needs``: the column that says how many visits the averages in
    a row are about. ``known``: columns of numbers that are public anyway. ``follows``: columns that are
    computed from another column, whose values a reader could compute back. ``steps``: columns of which each
    is a part of the one before, so that their difference is a number too. ``descending``: the column that
    rows are sorted by, so that a number is between those above and below it. ``counts``: the counts that a
    table of percentages or averages was made of, by column and row; ``parts``: whether each is a part of
    ``needs``. ``rows`` and ``columns``: the names that the table was made with; one with others is refused.
    """

    adds_up: Literal["", "down", "across", "both"] = ""
    needs: str = ""
    known: tuple[str, ...] = ()
    follows: Mapping[str, str] = {}
    steps: tuple[str, ...] = ()
    descending: str = ""
    counts: Mapping[Any, Mapping[Any, int]] = {}
    parts: bool = True
    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()


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
    sums = [*sums]
    for name, table in tables.items():
        publish, counts = _counts(table)
        cells = {
            Cell(name, str(row), str(column)): int(value)
            for column in counts
            for row, value in zip(counts.index, counts[column], strict=True)
        }
        numbers |= cells
        sums += [*_sums(cells, publish), *_parts(cells, publish, threshold), *_order(cells, publish)]
    hidden = protected(numbers, sums, threshold)
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


def _parts(cells: Mapping[Cell, int], publish: Publish, threshold: int) -> Iterator[Sum]:
    """Yield of which number each cell is a part, so at most as large, and the rest of it if that is small."""
    whole_of = dict(zip(publish.steps[1:], publish.steps, strict=False))
    if publish.counts and publish.parts:
        whole_of |= {column: publish.needs for column in publish.counts if column != publish.needs}
    for part in cells:
        if part.column in whole_of:
            whole = part._replace(column=whole_of[part.column])
            yield Sum(part, (whole,), is_exact=False)
            if cells[part] and 0 < cells[whole] - cells[part] < threshold:
                yield Sum(whole, (part, part._replace(column=f"{part.column} -")))


def _order(cells: Mapping[Cell, int], publish: Publish) -> Iterator[Sum]:
    """Yield which number is at most which, if the rows are still sorted by a column."""
    column = [cell for cell in cells if cell.column == publish.descending and cell.row != TOTAL]
    if column == sorted(column, key=lambda cell: -cells[cell]):
        for above, below in pairwise(column):
            yield Sum(below, (above,), is_exact=False)


def _sums(cells: Mapping[Cell, int], publish: Publish) -> Iterator[Sum]:
    """Yield what adds up within a table: its rows and its columns.

    A total is taken to be known, except of ones: these can only be kept by withholding it, if it is there.
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
        if len(parts) > 1 and (total in cells or not is_of_ones):
            yield Sum(total if is_of_ones and cells.get(total) == known else known, tuple(parts))


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
        mask[table[publish.needs].fillna(0).between(1, threshold - 1)] = True
    for made, source in publish.follows.items():
        if made in table:
            mask[made] |= mask[source]
    public = table.astype(dict.fromkeys(table.select_dtypes("integer"), "Int64")).mask(mask)
    words = f"Weggelaten (–) is wat om minder dan {threshold} gaat, of anders te herleiden is."
    said = [words] if mask.to_numpy().any() else []
    decimal = [] if "publish" in table.attrs else [*map(str, table.select_dtypes("float"))]
    if decimal:
        said.append(f"Niet nagekeken, want het zijn geen aantallen: {listed([*map(quoted, decimal)])}.")
    public.attrs = {**table.attrs, "withheld": " ".join(said)}
    return public
