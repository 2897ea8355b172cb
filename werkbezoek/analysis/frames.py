"""The tables as Arrow tables, which join without copying, and as pandas frames with types."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import pandas as pd
import pyarrow as pa

from ..plan import Word
from .columns import ORDERED, TABLES, Kind, Plain, words_in

POOL = pa.system_memory_pool()
"""Where columns get their memory: Arrow's own pool takes 10 MB to begin with, more than 5,000 plans."""

TEXT_TYPE = pa.large_string()
"""The Arrow type of a column of text."""

_CLOCK = pa.int32()
_ARROW_TYPES: dict[Kind, pa.DataType] = {
    Plain.TEXT: TEXT_TYPE,
    Plain.COUNT: pa.int32(),
    Plain.NUMBER: pa.float64(),
    Plain.CLOCK: _CLOCK,
    Plain.FLAG: pa.bool_(),
    Plain.DAY: pa.timestamp("us"),
    Plain.MOMENT: pa.timestamp("us"),
}

_PANDAS_TYPES = {_CLOCK: pd.Int32Dtype(), TEXT_TYPE: pd.StringDtype("pyarrow", na_value=float("nan"))}


@cache
def schema_of(name: str) -> pa.Schema:
    """Return the Arrow schema of a table, with the meaning of each column in the metadata of its field."""
    types = ((column, _ARROW_TYPES.get(column.kind) or _words_type(column.kind)) for column in TABLES[name])
    return pa.schema(
        [pa.field(column.name, type_, metadata={"betekenis": column.meaning}) for column, type_ in types]
    )


def to_arrow(name: str, cells: Mapping[str, Sequence[Any]]) -> pa.Table:
    """Return the cells of a table as an Arrow table, with a column ``number`` if ``cells`` has one."""
    arrays = [_array(column.kind, cells[column.name]) for column in TABLES[name]]
    table = pa.Table.from_arrays(arrays, schema=schema_of(name))
    if "number" not in cells:
        return table
    return table.append_column("number", pa.array(cells["number"], pa.int64(), memory_pool=POOL))


def to_frame(table: pa.Table) -> pd.DataFrame:
    """Return an Arrow table as a frame. It is used up, so that both are never in memory at once."""
    frame: pd.DataFrame = table.to_pandas(
        types_mapper=_PANDAS_TYPES.get,
        self_destruct=True,
        split_blocks=True,
        ignore_metadata=True,
        memory_pool=POOL,
    )
    return frame


def table_of(name: str, rows: Sequence[Any] = ()) -> pd.DataFrame:
    """Return a table with these rows; an empty one without."""
    return to_frame(to_arrow(name, {column.name: column.cells(rows) for column in TABLES[name]}))


def from_frame(name: str, frame: pd.DataFrame) -> pa.Table:
    """Return a frame as its Arrow table, with the words of its closed lists in their own order."""
    fields = schema_of(name)
    arrays = [pa.array(frame[field.name], from_pandas=True).cast(field.type) for field in fields]
    return pa.Table.from_arrays(arrays, schema=fields)


def column_meanings() -> pd.DataFrame:
    """Return what every column of every table holds: table, column, type, and its meaning in Dutch."""
    return pd.DataFrame(
        [
            (table, column.name, str(dtype), column.meaning)
            for table, columns in TABLES.items()
            for column, dtype in zip(columns, table_of(table).dtypes, strict=True)
        ],
        columns=["table", "column", "type", "meaning"],
    )


def _array(kind: Kind, cells: Sequence[Any]) -> pa.Array:
    if isinstance(kind, Plain):
        return pa.array(cells, _ARROW_TYPES[kind], memory_pool=POOL)
    positions = pa.array(cells, pa.int8(), memory_pool=POOL)
    return pa.DictionaryArray.from_arrays(positions, _words(kind), ordered=kind in ORDERED)


@cache
def _words(words: type[Word]) -> pa.Array:
    return pa.array([word.value for word in words_in(words)], pa.string())


def _words_type(kind: Kind) -> pa.DataType:
    return pa.dictionary(pa.int8(), pa.string(), ordered=kind in ORDERED)
