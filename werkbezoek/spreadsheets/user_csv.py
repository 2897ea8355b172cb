"""Small CSV tables that users keep themselves: recess weeks, dialogue sessions, regions, seats, parties.

They may have any separator and encoding, English or Dutch headings in any order, and remarks on lines that
start with #.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path

import msgspec

from ..text.errors import ParseError, UserError, os_reason
from ..text.parsing import ANY_YEAR, parse_date
from ..text.parties import PartyRegister, shipped_parties
from ..text.wording import listed, quoted, shortened
from .csv_reading import from_csv
from .grid import SheetError

PARTIES_TABLE = "partijen.csv"
"""The name of the table with other names of parties, in the folder beside the one with plans."""

_REMARK = re.compile(rb"^#.*$", re.MULTILINE)


class UserCsvError(UserError, ValueError):
    """A table cannot be used; the text says where the fault is, and what it is."""


class CsvRow(msgspec.Struct, frozen=True):
    """A line of the table: its place in Dutch, and its cells by English heading, none of them empty."""

    place: str
    cells: dict[str, str]

    def text(self, heading: str) -> str:
        """Return the cell, without blanks around it."""
        return self.cells[heading]

    def day(self, heading: str) -> dt.date:
        """Return the cell as a date. Raises UserCsvError if it is not one."""
        try:
            return parse_date(self.cells[heading], years=ANY_YEAR)
        except ParseError:
            raise self.mistake(f"is {self._quoted(heading)} geen datum; schrijf hem als 2027-03-19") from None

    def number(self, heading: str) -> int:
        """Return the cell as a whole number of at least 0. Raises UserCsvError if it is not one."""
        text = self.cells[heading]
        if text.isdecimal() and len(text) < 10:
            return int(text)
        raise self.mistake(f"is {self._quoted(heading)} geen heel getal")

    def mistake(self, what: str) -> UserCsvError:
        """Return an error about this line; ``what`` continues a Dutch sentence that starts with its place."""
        return UserCsvError(f"{self.place} {what}.")

    def _quoted(self, heading: str) -> str:
        return quoted(shortened(self.cells[heading], 20))


def read_user_csv(path: Path | Traversable, headings: Mapping[str, str]) -> Iterator[CsvRow]:
    """Yield the lines of a table whose columns have these headings (English to Dutch).

    Raises UserCsvError for an unreadable file, a missing column or a line with empty cells, and
    FileNotFoundError if there is no file.
    """
    name = quoted(path.name)
    try:
        rows = from_csv(_REMARK.sub(b"", path.read_bytes()))
    except FileNotFoundError:
        raise
    except OSError as error:
        raise UserCsvError(f"{name} is niet te lezen ({os_reason(error)}).") from error
    except SheetError as error:
        raise UserCsvError(f"{name} is niet te lezen als CSV.") from error
    filled = ((number, row) for number, row in enumerate(rows, 1) if any(map(str.strip, row)))
    found = [cell.strip().lower() for cell in next(filled, (0, []))[1]]
    columns = {}
    for heading, dutch in headings.items():
        if heading not in found and dutch not in found:
            needed = listed([*headings.values()])
            raise UserCsvError(f"In {name} ontbreekt de kolom {dutch}; nodig zijn {needed}.")
        columns[heading] = found.index(heading if heading in found else dutch)
    for number, row in filled:
        cells = {heading: row[at].strip() if at < len(row) else "" for heading, at in columns.items()}
        if any(cells.values()) and not all(cells.values()):
            raise UserCsvError(f"In {name} is regel {number} niet helemaal ingevuld.")
        if any(cells.values()):
            yield CsvRow(f"In {name}, regel {number},", cells)


def read_parties(path: Path) -> PartyRegister:
    """Return the register of the kit with the names in a CSV file with the columns ``party, name``.

    Their headings may also be Dutch: ``partij, naam``. Raises UserCsvError if the table is faulty, and
    FileNotFoundError if there is no such file.
    """
    register, parties = shipped_parties(), dict[str, str]()
    for row in read_user_csv(path, {"party": "partij", "name": "naam"}):
        party, name = row.text("party"), row.text("name")
        other = parties.setdefault(name, party)
        if register.key(other) != register.key(party):
            raise row.mistake(f"staat {quoted(name)} bij {quoted(party)}, en eerder al bij {quoted(other)}")
    return register.extended((party, name) for name, party in parties.items())


def parties_for(plans: Path) -> PartyRegister:
    """Return the register with the names in ``partijen.csv`` beside a folder with plans, if it is there.

    Raises UserCsvError if that table is faulty.
    """
    try:
        return read_parties(plans.resolve().parent / PARTIES_TABLE)
    except FileNotFoundError:
        return shipped_parties()
