"""The tables as files, and back: Parquet, CSV or Excel, with the same types on return.

In CSV and Excel, a text that a spreadsheet would run as a formula gets an apostrophe in front, and loses it
again when it is read. In Excel every text is also a cell of type text, and times are times.
"""

import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import pandas as pd
import pyarrow as pa

from ..spreadsheets import escape_formula, to_xlsx, unescape_formula, unescape_xlsx
from ..text.wording import AMSTERDAM, quoted
from .columns import CLOCK, DAY, FLAG, MOMENT, NUMBER, TABLES, TEXT
from .errors import TablesError, writing_to
from .frames import column_meanings, from_frame, table_of
from .groups import require_plans
from .plans import Plans

_FLAGS = {"True": True, "False": False, "1": True, "0": False, True: True, False: False}

_FIRST_FILE = {"parquet": "visits.parquet", "csv": "visits.csv", "xlsx": "werkbezoeken.xlsx"}
"""The kinds of file, each with the file that shows that a folder has tables of this kind."""


def write_tables(
    plans: Plans, folder: str | os.PathLike[str], kind: str = "parquet", *, dutch: bool = False
) -> list[Path]:
    """Write all tables to a folder, and return the paths: a file each, or one Excel file with a sheet each.

    The Excel file also has a sheet that explains the columns; text longer than a cell can hold is cut off
    there, with … at its end. ``dutch`` is for CSV: a semicolon between cells and a comma in numbers, as a
    Dutch Excel expects. Raises TablesError for another kind of file, or if they can't be written.
    """
    require_plans(plans)
    if kind not in _FIRST_FILE:
        raise TablesError(f"“{kind}” kan niet; kies uit {', '.join(_FIRST_FILE)}.")
    if dutch and kind != "csv":
        raise TablesError("Puntkomma’s en komma’s kies je alleen voor csv.")
    frames = plans.frames()
    with writing_to(folder) as target:
        if kind == "xlsx":
            path = target / _FIRST_FILE[kind]
            sheets = {name: _rows(name, frame) for name, frame in frames.items()}
            path.write_bytes(to_xlsx({"uitleg": _explanation(), **sheets}))
            return [path]
        paths = [target / f"{name}.{kind}" for name in frames]
        for path, (name, frame) in zip(paths, frames.items(), strict=True):
            write_frame(name, frame, path, dutch=dutch)
        return paths


def read_tables(path: str | os.PathLike[str]) -> Plans:
    """Return the tables that `write_tables` wrote to a folder, or to an Excel file; in a folder, the newest.

    Their day of reading is the day of the file. Raises TablesError with a Dutch sentence if they are not
    there or hold something else.
    """
    given = Path(path)
    files = [file for file in (given, *(given / name for name in _FIRST_FILE.values())) if file.is_file()]
    if not files:
        raise TablesError(f"In {quoted(str(given))} staan geen tabellen van write_tables.")
    newest = max(files, key=_written_at)
    try:
        if newest.suffix == ".xlsx":
            sheets = pd.read_excel(newest, sheet_name=[*TABLES], dtype="str", keep_default_na=False)
            frames = {name: _from_text(name, sheets[name].map(unescape_xlsx)) for name in TABLES}
        else:
            frames = {name: _read(name, newest.with_name(f"{name}{newest.suffix}")) for name in TABLES}
    except (OSError, KeyError, ValueError, BadZipFile, pa.ArrowException) as error:
        raise TablesError(f"{quoted(given.name)} heeft niet de tabellen van write_tables.") from error
    return Plans(frames, read_on=_written_at(newest).date())


def _written_at(file: Path) -> dt.datetime:
    return dt.datetime.fromtimestamp(file.stat().st_mtime, AMSTERDAM)


def write_frame(name: str, frame: pd.DataFrame, path: Path, *, dutch: bool = False) -> None:
    """Write a table to a file of Parquet or CSV, by the end of its name."""
    if path.suffix == ".parquet":
        from pyarrow import parquet

        parquet.write_table(from_frame(name, frame), path)
    else:  # with a BOM, so that Excel knows that it is UTF-8
        sep, decimal = (";", ",") if dutch else (",", ".")
        text = _to_text(name, frame)
        text.to_csv(path, sep=sep, decimal=decimal, index=False, encoding="utf-8-sig", lineterminator="\n")


def _read(name: str, path: Path) -> pd.DataFrame:
    if path.suffix == ".parquet":
        return _typed(name, pd.read_parquet(path))
    with path.open(encoding="utf-8-sig") as file:
        separator = ";" if ";" in file.readline() else ","
    cells = pd.read_csv(path, sep=separator, dtype="str", encoding="utf-8-sig", keep_default_na=False)
    return _from_text(name, cells)


def _explanation() -> Iterator[list[Any]]:
    """Yield the rows of the sheet that explains the columns."""
    yield ["tabel", "kolom", "betekenis"]
    yield from column_meanings()[["table", "column", "meaning"]].to_numpy().tolist()


def _rows(name: str, frame: pd.DataFrame) -> Iterator[list[Any]]:
    """Yield the rows of a sheet, with days, moments and times as Excel has them."""
    yield [column.name for column in TABLES[name]]
    cells = _to_text(name, frame)
    for column in TABLES[name]:
        if column.kind is MOMENT:
            cells[column.name] = frame[column.name].dt.floor("s")
        elif column.kind is CLOCK:
            cells[column.name] = pd.to_timedelta(frame[column.name].astype("Int64"), unit="m")
    for row in cells.itertuples(index=False, name=None):
        yield [_plain(value) for value in row]


def _plain(value: Any) -> Any:
    """Return a value as Excel shows it: a time as Python has it, and None if it is missing."""
    if pd.isna(value):
        return None
    return value.to_pytimedelta() if isinstance(value, pd.Timedelta) else value


def _to_text(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Return a frame for a spreadsheet: no formulas, and days without a time."""
    cells = frame[[column.name for column in TABLES[name]]].copy()
    for column in TABLES[name]:
        values = cells[column.name]
        if column.kind is TEXT:
            cells[column.name] = values.map(escape_formula, na_action="ignore").astype("str")
        elif column.kind is DAY:
            cells[column.name] = values.dt.date
    return cells


def _from_text(name: str, cells: pd.DataFrame) -> pd.DataFrame:
    """Return a table from the cells of a spreadsheet, which are all text."""
    columns = {}
    for column in TABLES[name]:
        texts = cells[column.name].astype("str")
        if column.kind is TEXT:
            texts = texts.map(unescape_formula).astype("str")
            if name == "visits" or column.name == "source":  # here an empty text is just empty, not missing
                columns[column.name] = texts
                continue
        elif column.kind is NUMBER:
            texts = texts.str.replace(",", ".")
        columns[column.name] = texts.mask(texts == "")
    return _typed(name, pd.DataFrame(columns))


def _typed(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the frame with the types that the columns of this table have."""
    dtypes = table_of(name).dtypes
    columns = {}
    for column in TABLES[name]:
        values = frame[column.name]
        if column.kind is FLAG:
            values = values.map(_FLAGS)
        elif column.kind is CLOCK:
            values = _minutes(values)
        elif column.kind is MOMENT:
            values = pd.to_datetime(values, format="ISO8601")
        columns[column.name] = values.astype(dtypes[column.name])
    return pd.DataFrame(columns)


def _minutes(values: "pd.Series[Any]") -> "pd.Series[Any]":
    """Return minutes since midnight, from numbers or from times such as ``1 day, 0:45:00``."""
    texts = values.astype("str").where(values.notna())
    if not texts.str.contains(":", na=False).any():
        return pd.to_numeric(values)
    return pd.to_timedelta(texts.str.replace(",", "")) // pd.Timedelta(minutes=1)
