"""Rows turned to columns of plain cells, which go to Arrow at once and to another process as they are."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, TypeAlias

from ..plan import Word
from .columns import Column, Plain

Cells: TypeAlias = list[Sequence[Any]]
"""The cells of each column of a table. A word of a closed list is its place in that list."""


def transpose(columns: tuple[Column, ...], rows: Iterable[Any]) -> Cells:
    """The cells of the rows, column by column."""
    turned = [*zip(*rows, strict=True)] or [()] * len(columns)
    return [
        cells if isinstance(column.kind, Plain) else [*map(_places(column.kind).__getitem__, cells)]
        for column, cells in zip(columns, turned, strict=True)
    ]


@cache
def _places(words: type[Word]) -> dict[Word | None, int | None]:
    """The place of each word of a closed list; None has none."""
    return {**{word: place for place, word in enumerate(words)}, None: None}
