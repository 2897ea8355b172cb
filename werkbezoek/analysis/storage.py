"""The tables as files, and back: Parquet, CSV or Excel, with the same types on return.

In CSV and Excel, a text that a spreadsheet would run as a formula gets an apostrophe in front, and loses it
again when it is read. In Excel every text is also a cell of type text.
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
from .columns import CLOCK, DAY, FLAG, MOMENT, TABLES, TEXT
from .errors import TablesError, writing_to
from .frames import empty_frame, from_frame
from .plans import Plans

_FLAGS = {"True": True, "False": False, "1": True, "0": False, True: True, False: False}

_FIRST_FILE = {"parquet": "visits.parquet", "csv": "visits.csv", "xlsx": "werkbezoeken.xlsx"}
"""The kinds of file, each with the file that shows that a folder has tables of this kind."""


def write_tables(plans: Plans, folder: str | os.PathLike[str], kind: str = "parquet") -> list[Path]:
    """Write all tables to a folder, and return the paths: a file each, or one Excel file with five sheets.

    In Excel, text longer than a cell can hold is cut off, with … at its end. Raises TablesError for another
    kind of file, or if they can't be written.
    """
    if kind not in _FIRST_FILE:
        raise TablesError(f"“{kind}” kan niet; kies uit {', '.join(_FIRST_FILE)}.")
    frames = plans.frames()
    with writing_to(folder) as target:
        if kind == "xlsx":
            path = target / _FIRST_FILE[kind]
            path.write_bytes(to_xlsx({name: _rows(name, frame) for name, frame in frames.items()}, cut=True))
            return [path]
        paths = [target / f"{name}.{kind}" for name in frames]
        for path, (name, frame) in zip(paths, frames.items(), strict=True):
            _write(name, frame, path)
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
        raise TablesError(f"{quoted(given.name)} heeft niet de tabellen van werkbezoek ({error}).") from error
    return Plans(frames, read_on=_written_at(newest).date())


def _written_at(file: Path) -> dt.datetime:
    return dt.datetime.fromtimestamp(file.stat().st_mtime, AMSTERDAM)


def _write(name: str, frame: pd.DataFrame, path: Path) -> None:
    if path.suffix == ".parquet":
        from pyarrow import parquet

        parquet.write_table(from_frame(name, frame), path)
    else:  # with a BOM, so that Excel knows that it is UTF-8
        _to_text(name, frame).to_csv(path, index=False, encoding="utf-8-sig", lineterminator="\n")


def _read(name: str, path: Path) -> pd.DataFrame:
    if path.suffix == ".parquet":
        return _typed(name, pd.read_parquet(path))
    return _from_text(name, pd.read_csv(path, dtype="str", encoding="utf-8-sig", keep_default_na=False))


def _rows(name: str, frame: pd.DataFrame) -> Iterator[list[Any]]:
    yield [column.name for column in TABLES[name]]
    for row in _to_text(name, frame).itertuples(index=False, name=None):
        yield [value if isinstance(value, str) or not pd.isna(value) else None for value in row]


def _to_text(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Return a frame for a spreadsheet: no formulas, and moments as text, as Excel has no time zones."""
    cells = frame[[column.name for column in TABLES[name]]].copy()
    for column in TABLES[name]:
        values = cells[column.name]
        if column.kind is TEXT:
            cells[column.name] = values.map(escape_formula, na_action="ignore").astype("str")
        elif column.kind is DAY:
            cells[column.name] = values.dt.date
        elif column.kind is MOMENT:
            cells[column.name] = values.map(pd.Timestamp.isoformat, na_action="ignore")
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
        columns[column.name] = texts.mask(texts == "")
    return _typed(name, pd.DataFrame(columns))


def _typed(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the frame with the types that the columns of this table have."""
    dtypes = empty_frame(name).dtypes
    columns = {}
    for column in TABLES[name]:
        values = frame[column.name]
        if column.kind is FLAG:
            values = values.map(_FLAGS)
        elif column.kind is CLOCK:
            values = pd.to_numeric(values)
        elif column.kind is MOMENT:
            values = pd.to_datetime(values, utc=True)
        columns[column.name] = values.astype(dtypes[column.name])
    return pd.DataFrame(columns)
