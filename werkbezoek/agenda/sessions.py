"""Aedes' dialogue sessions, from a small table that the user keeps."""

import datetime as dt
from pathlib import Path

import msgspec

from ..dutch import quoted, shortened
from ..sheets import SheetError
from ..sheets.grid import from_csv

SESSIONS_TABLE = "dialoogsessies.csv"
"""The name of the table, in the folder beside the one with plans."""

_HEADINGS = {"date": "datum", "region": "regio", "place": "plaats"}


class SessionsError(Exception):
    """The table can't be read; ``str()`` is a Dutch sentence that says where and why."""


class Session(msgspec.Struct, frozen=True):
    """One dialogue session: the day, the region it is for, and the town it is held in."""

    date: dt.date
    region: str
    place: str


def read_sessions(path: Path) -> list[Session]:
    """The sessions in a CSV file with the columns ``date, region, place`` (or the Dutch words).

    Comma or semicolon, in UTF-8 or Windows-1252; a date as 2027-03-19 or 19-3-2027. Raises SessionsError, and
    FileNotFoundError if there is no such file.
    """
    try:
        rows = from_csv(path.read_bytes())
    except FileNotFoundError:
        raise
    except (OSError, SheetError) as error:
        raise SessionsError(f"{quoted(path.name)} is niet te lezen als CSV.") from error
    heads = [cell.strip().lower() for cell in rows[0]] if rows else []
    at = []
    for english, dutch in _HEADINGS.items():
        if english not in heads and dutch not in heads:
            raise SessionsError(
                f"In {quoted(path.name)} ontbreekt de kolom {dutch}; nodig zijn datum, regio en plaats."
            )
        at.append(heads.index(english if english in heads else dutch))
    found = []
    for line, row in enumerate(rows[1:], 2):
        date, region, place = (row[column].strip() if column < len(row) else "" for column in at)
        if date and region and place:
            found.append(Session(_date(date, path.name, line), region, place))
        elif date or region or place:
            raise SessionsError(f"In {quoted(path.name)} is regel {line} niet helemaal ingevuld.")
    return found


def _date(text: str, name: str, line: int) -> dt.date:
    for form in ("%Y-%m-%d", "%d-%m-%Y"):
        try:
            return dt.datetime.strptime(text, form).date()  # noqa: DTZ007 (a day, no moment)
        except ValueError:
            continue
    raise SessionsError(
        f"In {quoted(name)}, regel {line}, is “{shortened(text, 20)}” geen datum; schrijf hem als 2027-03-19."
    )
