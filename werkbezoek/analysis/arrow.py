"""From cells to Arrow tables, which join without copying and go to pandas and Parquet as they are."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import pyarrow as pa

from ..plan import Word
from .cells import Cells, transpose
from .columns import TABLES, Column, Kind, Plain, columns_in_batch

TEXT = pa.large_string()
CLOCK = pa.int16()

POOL = pa.system_memory_pool()
"""Where columns get their memory: Arrow's own pool lays in a stock of 10 MB and more before the first."""

_TYPES = {
    Plain.TEXT: TEXT,
    Plain.COUNT: pa.int32(),
    Plain.CLOCK: CLOCK,
    Plain.FLAG: pa.bool_(),
    Plain.DAY: pa.timestamp("us"),
    Plain.MOMENT: pa.timestamp("us", tz="UTC"),
}


def arrow_type(kind: Kind) -> pa.DataType:
    """The Arrow type of a column; a closed list becomes a dictionary."""
    return _TYPES[kind] if isinstance(kind, Plain) else pa.dictionary(pa.int8(), pa.string())


@cache
def schema_of(columns: tuple[Column, ...]) -> pa.Schema:
    """The schema of a table with these columns, their meaning in the metadata of each field."""
    return pa.schema(
        [
            pa.field(column.name, arrow_type(column.kind), metadata={"betekenis": column.meaning})
            for column in columns
        ]
    )


def to_arrow(columns: tuple[Column, ...], cells: Cells) -> pa.Table:
    """The cells as an Arrow table with these columns."""
    arrays = [_array(column.kind, of) for column, of in zip(columns, cells, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema_of(columns))


def batch_to_arrow(batch: Mapping[str, Cells]) -> dict[str, pa.Table]:
    """The tables of a batch."""
    return {name: to_arrow(columns_in_batch(name), cells) for name, cells in batch.items()}


def empty_table(name: str) -> pa.Table:
    """One of the tables without rows."""
    return to_arrow(TABLES[name], transpose(TABLES[name], ()))


def _array(kind: Kind, cells: Any) -> pa.Array:
    if isinstance(kind, Plain):
        return pa.array(cells, _TYPES[kind], memory_pool=POOL)
    return pa.DictionaryArray.from_arrays(pa.array(cells, pa.int8(), memory_pool=POOL), _words(kind))


@cache
def _words(words: type[Word]) -> pa.Array:
    return pa.array([word.value for word in words], pa.string(), memory_pool=POOL)
