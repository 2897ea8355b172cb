"""Small numbers withheld from tables that are published: a cell of one or two says too much about someone.

Withholding the small numbers is primary suppression. They must not follow from what is printed: so others are
withheld too (secondary suppression), until each small number could be another one. A reader may know the
total of a row or column (marginal total) that is not printed.

Of people, the small rest of a number is protected too: if 9 are invited and 8 confirmed, one did not. Of
plain counts of visits it is not: that one visit of 9 is not about a theme says something about the plan of a
corporation, not about a person. The report says so.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from numbers import Integral
from typing import Any, Literal, NamedTuple

import pandas as pd

from ..text.wording import listed, quoted
from .errors import TablesError
from .groups import TOTAL
from .suppression import Cell, Sum, suppressed

THRESHOLD = 5
"""Counts below this are withheld. The number is the kit's own choice; statisticians use three to ten."""


class Publish(NamedTuple):
    """What is known about a table, from which a reader could work out numbers that are withheld."""

    adds_up: Literal["", "down", "across", "both"] = ""
    """The direction in which cells add up to a total that a reader may know."""
    needs: str = ""
    """The column that says how many visits the averages or percentages in a row are about."""
    counts: Mapping[Any, Mapping[Any, int]] = {}
    """The counts that averages or percentages were made of, by column and row."""
    parts: bool = True
    """Whether each of these counts is a part of ``needs``."""
    known: tuple[str, ...] = ()
    """Columns of numbers that are public anyway."""
    follows: Mapping[str, str] = {}
    """Columns that were computed from another column, by name: a reader could compute that one from them."""
    steps: tuple[str, ...] = ()
    """Columns that are each a part of the column before; their difference is a number too."""
    descending: str = ""
    """The column that rows are sorted by: the order tells which of two numbers is larger."""
    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    """The names that the table was made with; a table with others is refused."""


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
        publish, cells = _publish_of(table), _cells(name, table)
        numbers |= cells
        sums += [*_marginal_totals(cells, publish), *_parts(cells, publish, threshold)]
    hidden = suppressed(numbers, sums, threshold)
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


def _publish_of(table: pd.DataFrame) -> Publish:
    """Return how to publish a table; of one that no comparison made, all rows and columns may add up."""
    publish: Publish = table.attrs.get("publish", Publish(adds_up="both"))
    return publish


def _cells(name: str, table: pd.DataFrame) -> dict[Cell, int]:
    """Return the counts in a table, or those that its averages or percentages are about."""
    publish = _publish_of(table)
    if publish.counts:
        table = pd.DataFrame(publish.counts).reindex([*map(str, table.index)])
    elif publish.needs:
        table = table[[publish.needs]].fillna(0).astype("int64")
    counts = table.select_dtypes("integer").drop(columns=[*publish.known, *publish.follows], errors="ignore")
    return {
        Cell(name, str(row), str(column)): int(count)
        for column, values in counts.fillna(0).items()
        for row, count in values.items()
    }


def _marginal_totals(cells: Mapping[Cell, int], publish: Publish) -> Iterator[Sum]:
    """Yield what adds up within a table: its rows and its columns, with a total that a reader knows.

    A total of ones would tell that they are ones. So it is withheld where it is printed, and is taken as
    unknown where it is not.
    """
    lines = defaultdict[Cell, list[Cell]](list)
    for cell in cells:
        if TOTAL in (cell.row, cell.column):
            continue
        if publish.adds_up in ("down", "both"):
            lines[cell._replace(row=TOTAL)].append(cell)
        if publish.adds_up in ("across", "both") and cell.column != publish.needs:
            lines[cell._replace(column=TOTAL)].append(cell)
    for total, parts in lines.items():
        known = sum(cells[part] for part in parts)
        if len(parts) == 1:
            continue
        if any(cells[part] > 1 for part in parts):
            yield Sum(known, tuple(parts))
        elif cells.get(total) == known:
            yield Sum(total, tuple(parts))


def _parts(cells: Mapping[Cell, int], publish: Publish, threshold: int) -> Iterator[Sum]:
    """Yield that a part is at most its whole, and what the rest of the whole is if that is a small number."""
    whole_of = dict(zip(publish.steps[1:], publish.steps, strict=False))
    if publish.counts and publish.parts:
        whole_of |= {column: publish.needs for column in publish.counts if column != publish.needs}
    for part in cells:
        if part.column in whole_of:
            whole = part._replace(column=whole_of[part.column])
            yield Sum(part, (whole,), is_exact=False)
            if cells[part] and 0 < cells[whole] - cells[part] < threshold:
                yield Sum(whole, (part, part._replace(column=f"{part.column} -")))


def _without(name: str, table: pd.DataFrame, hidden: set[Cell], threshold: int) -> pd.DataFrame:
    """Return a table without the hidden cells, and without what is computed from these."""
    publish = _publish_of(table)
    mask = pd.DataFrame(
        {column: [Cell(name, str(row), str(column)) in hidden for row in table.index] for column in table},
        index=table.index,
        columns=table.columns,
        dtype=bool,
    )
    if publish.needs:
        mask[table[publish.needs].fillna(0).between(1, threshold - 1)] = True
    for column, source in publish.follows.items():
        if column in table:
            mask[column] |= mask[source]
    public = table.astype(dict.fromkeys(table.select_dtypes("integer"), "Int64")).mask(mask)
    if publish.descending in public:
        public = _hidden_last(public, publish.descending)
    words = f"Weggelaten (–) is wat om minder dan {threshold} gaat, of anders te herleiden is."
    notes = [words] if mask.to_numpy().any() else []
    decimal = [] if "publish" in table.attrs else [*map(str, table.select_dtypes("float"))]
    if decimal:
        notes.append(f"Niet nagekeken, want het zijn geen aantallen: {listed([*map(quoted, decimal)])}.")
    public.attrs = {**table.attrs, "withheld": " ".join(notes)}
    return public


def _hidden_last(table: pd.DataFrame, column: str) -> pd.DataFrame:
    """Return the table with the rows whose number is withheld last, by name: so their order tells nothing."""
    total = table.index.intersection([TOTAL])
    hidden = table.index[table[column].isna()].difference(total).sort_values()
    return table.loc[[*table.index.difference(hidden.union(total), sort=False), *hidden, *total]]
