"""The tables as pandas frames: closed lists as categoricals, days as datetimes, text as ``str``."""

from typing import Any

import pandas as pd
import pyarrow as pa

from .arrow import CLOCK, POOL, TEXT, empty_table, schema_of
from .columns import TABLES

_TYPES = {CLOCK: pd.Int16Dtype(), TEXT: pd.StringDtype("pyarrow", na_value=float("nan"))}


def to_pandas(name: str, table: pa.Table) -> pd.DataFrame:
    """One of the tables as a frame. The Arrow table is used up, so that both are never there at once."""
    schema = schema_of(TABLES[name])
    columns = [column.name for column in TABLES[name]]
    table = table.select(columns).cast(schema)
    frame: pd.DataFrame = table.to_pandas(
        types_mapper=_TYPES.get,
        self_destruct=True,
        split_blocks=True,
        ignore_metadata=True,
        memory_pool=POOL,
    )
    return frame


def to_table(name: str, frame: pd.DataFrame) -> pa.Table:
    """A frame as its Arrow table, with the words of its closed lists in their own order."""
    rows = frame[[column.name for column in TABLES[name]]]
    fields = schema_of(TABLES[name])
    return pa.Table.from_arrays([_array(rows[field.name], field.type) for field in fields], schema=fields)


def _array(series: Any, type_: pa.DataType) -> pa.Array:
    return pa.array(series, from_pandas=True).cast(type_)


def dictionary() -> pd.DataFrame:
    """What every column of every table holds: table, column, type, and its meaning and unit in Dutch."""
    return pd.DataFrame(
        [
            (table, column.name, str(dtype), column.meaning)
            for table, columns in TABLES.items()
            for column, dtype in zip(columns, to_pandas(table, empty_table(table)).dtypes, strict=True)
        ],
        columns=["table", "column", "type", "meaning"],
    )
