"""The tables as files, and back: Parquet, CSV or Excel, with the same types on return.

In CSV and Excel a text that a spreadsheet would run as a formula gets an apostrophe in front, and loses it
again on reading; in Excel every text is a cell of type text besides.
"""

import datetime as dt
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import pandas as pd
import pyarrow as pa

from ..spreadsheets import escape_formula, to_xlsx, unescape_formula, unescape_xlsx
from ..text.wording import AMSTERDAM, quoted
from .columns import DAY, MOMENT, TABLES, TEXT
from .errors import TablesError
from .folders import writing_to
from .frames import empty_frame, from_frame
from .plans import Frames, Plans

KINDS = ("parquet", "csv", "xlsx")
"""The kinds of file that there are."""

_FIRST = ("visits.parquet", "visits.csv", "werkbezoeken.xlsx")
"""The file of each kind by which a folder shows that it has them."""


def write_tables(plans: Plans, folder: str | os.PathLike[str], kind: str = "parquet") -> list[Path]:
    """Write all tables to a folder, a file each (Excel: one file with five sheets); give the files.

    Text longer than a cell of Excel can hold is cut off there, with … at its end. Raises WritingError if they
    can't be written.
    """
    if kind not in KINDS:
        raise TablesError(f"“{kind}” kan niet; kies uit {', '.join(KINDS)}.")
    frames = plans.frames()
    with writing_to(folder) as target:
        if kind == "xlsx":
            return [_to_excel(frames, target / "werkbezoeken.xlsx")]
        return [_WRITERS[kind](frame, name, target / f"{name}.{kind}") for name, frame in frames.items()]


def read_tables(path: str | os.PathLike[str]) -> Plans:
    """The tables that ``write_tables`` wrote to a folder, or to an Excel file; in a folder, the newest.

    As day of reading they have the day of the file. Raises TablesError with a Dutch sentence if they are not
    there or hold something else.
    """
    given = Path(path)
    there = [file for file in (given, *(given / name for name in _FIRST)) if file.is_file()]
    if not there:
        raise TablesError(f"In {quoted(str(given))} staan geen tabellen van write_tables.")
    first = max(there, key=_written_at)
    try:
        if first.suffix == ".xlsx":
            frames = _from_excel(first)
        else:
            read = _READERS[first.suffix.removeprefix(".")]
            frames = {name: read(name, first.with_name(f"{name}{first.suffix}")) for name in TABLES}
    except (OSError, KeyError, ValueError, BadZipFile, pa.ArrowException) as error:
        raise TablesError(f"{quoted(given.name)} heeft niet de tabellen van werkbezoek ({error}).") from error
    return Plans(frames, read_on=_written_at(first).date())


def _written_at(file: Path) -> dt.datetime:
    return dt.datetime.fromtimestamp(file.stat().st_mtime, AMSTERDAM)


def _to_parquet(frame: pd.DataFrame, name: str, path: Path) -> Path:
    from pyarrow import parquet

    parquet.write_table(from_frame(name, frame), path)
    return path


def _from_parquet(name: str, path: Path) -> pd.DataFrame:
    from pyarrow import parquet

    return _typed(name, parquet.read_table(path).to_pandas())


def _to_csv(frame: pd.DataFrame, name: str, path: Path) -> Path:
    """UTF-8 with a BOM, so that Excel sees what it is; lines as they are everywhere."""
    _harmless(name, frame).to_csv(path, index=False, encoding="utf-8-sig", lineterminator="\n")
    return path


def _from_csv(name: str, path: Path) -> pd.DataFrame:
    return _read_back(name, pd.read_csv(path, dtype="str", encoding="utf-8-sig", keep_default_na=False))


def _to_excel(frames: Mapping[str, pd.DataFrame], path: Path) -> Path:
    sheets = {name: _rows(name, frame) for name, frame in frames.items()}
    path.write_bytes(to_xlsx(sheets, cut=True))
    return path


def _rows(name: str, frame: pd.DataFrame) -> Iterator[list[Any]]:
    yield [column.name for column in TABLES[name]]
    for row in _harmless(name, frame).itertuples(index=False, name=None):
        yield [value if isinstance(value, str) or not pd.isna(value) else None for value in row]


def _from_excel(path: Path) -> Frames:
    sheets = pd.read_excel(path, sheet_name=list(TABLES), dtype="str", keep_default_na=False)
    return {name: _read_back(name, sheets[name].map(unescape_xlsx)) for name in TABLES}


def _harmless(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame for a spreadsheet: nothing that runs, and moments as text, since Excel has no time zones."""
    made = frame[[column.name for column in TABLES[name]]].copy()
    for column in TABLES[name]:
        if column.kind is TEXT:
            made[column.name] = made[column.name].map(escape_formula, na_action="ignore").astype("str")
        elif column.kind is DAY:
            made[column.name] = made[column.name].dt.date
        elif column.kind is MOMENT:
            made[column.name] = made[column.name].map(lambda moment: moment.isoformat(), na_action="ignore")
    return made


def _read_back(name: str, cells: pd.DataFrame) -> pd.DataFrame:
    """What came out of a spreadsheet, all as text, with its types and without the apostrophes."""
    made = {}
    for column in TABLES[name]:
        texts = cells[column.name].astype("str")
        if column.kind is TEXT:
            plain = texts.map(unescape_formula).astype("str")
            made[column.name] = plain.mask(plain == "") if _is_sparse(name, column.name) else plain
        else:
            made[column.name] = texts.mask(texts == "")
    return _typed(name, pd.DataFrame(made))


def _is_sparse(name: str, column: str) -> bool:
    """Whether an empty text of this column means that there is none: only in ``visits`` it is just empty."""
    return name != "visits" and column != "source"


def _typed(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with the types that the columns of this table have."""
    made = {}
    empty = empty_frame(name)
    for column, dtype in empty.dtypes.items():
        values = frame[str(column)]
        if pd.api.types.is_bool_dtype(dtype):
            values = values.map(
                {"True": True, "False": False, "1": True, "0": False, True: True, False: False}
            )
        elif isinstance(dtype, pd.Int16Dtype):
            values = pd.to_numeric(values)
        elif isinstance(dtype, pd.DatetimeTZDtype):
            values = pd.to_datetime(values, utc=True)
        made[str(column)] = values.astype(dtype)
    return pd.DataFrame(made)


_WRITERS = {"parquet": _to_parquet, "csv": _to_csv}
_READERS = {"parquet": _from_parquet, "csv": _from_csv}
