"""From rows to Arrow tables: a column knows its name, type and meaning.

Arrow types, since they join without copying and go to pandas, to Parquet and to another process as they are.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple, TypeAlias

import pyarrow as pa

from ..plan import Word

TEXT = pa.large_string()
COUNT = pa.int32()
CLOCK = pa.int16()
"""Minutes since midnight (Europe/Amsterdam); may be missing."""
FLAG = pa.bool_()
DAY = pa.timestamp("us")
MOMENT = pa.timestamp("us", tz="UTC")

POOL = pa.system_memory_pool()
"""Where columns get their memory: Arrow's own pool lays in a stock of 10 MB and more before the first."""

Kind: TypeAlias = "pa.DataType | type[Word]"
"""An Arrow type, or a closed list of words."""


class Column(NamedTuple):
    """One column; its cells stand at its place in the rows."""

    name: str
    kind: Kind
    meaning: str


@cache
def _codes(words: type[Word]) -> tuple[dict[Word | None, int | None], pa.Array]:
    """The code of each word of a closed list (None has none), and the words in order."""
    codes: dict[Word | None, int | None] = {word: code for code, word in enumerate(words)}
    return {**codes, None: None}, pa.array([word.value for word in words], pa.string(), memory_pool=POOL)


def arrow_type(kind: Kind) -> pa.DataType:
    """The Arrow type of a column; a closed list becomes a dictionary."""
    return kind if isinstance(kind, pa.DataType) else pa.dictionary(pa.int8(), pa.string())


@cache
def schema_of(columns: tuple[Column, ...]) -> pa.Schema:
    """The schema of a table with these columns, their meaning in the metadata of each field."""
    return pa.schema(
        [
            pa.field(column.name, arrow_type(column.kind), metadata={"betekenis": column.meaning})
            for column in columns
        ]
    )


def to_arrow(columns: tuple[Column, ...], rows: Iterable[Any]) -> pa.Table:
    """The rows as an Arrow table with these columns."""
    arrays = []
    across = [*zip(*rows, strict=True)] or [()] * len(columns)
    for column, cells in zip(columns, across, strict=True):
        if isinstance(column.kind, pa.DataType):
            arrays.append(pa.array(cells, column.kind, memory_pool=POOL))
        else:
            codes, words = _codes(column.kind)
            indices = pa.array([codes[cell] for cell in cells], pa.int8(), memory_pool=POOL)
            arrays.append(pa.DictionaryArray.from_arrays(indices, words))
    return pa.Table.from_arrays(arrays, schema=schema_of(columns))
