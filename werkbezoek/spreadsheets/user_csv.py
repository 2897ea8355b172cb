"""Small tables that people keep themselves as CSV: recess weeks, dialogue sessions, regions, seats.

Typed or saved by a spreadsheet: any separator and encoding, English or Dutch headings in any order, lines
with # as remarks.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path

import msgspec

from ..text.errors import ParseError, UserError
from ..text.parsing import ANY_YEAR, parse_date
from ..text.wording import listed, quoted, shortened
from .grid import from_csv
from .problems import SheetError

_REMARK = re.compile(rb"^#.*$", re.MULTILINE)


class UserCsvError(UserError, ValueError):
    """The table can't be used; the text says where and why."""


class CsvRow(msgspec.Struct, frozen=True):
    """One line: where it stands (in Dutch), and its cells by English heading, none of them empty."""

    where: str
    cells: dict[str, str]

    def text(self, heading: str) -> str:
        """The cell as it is, without blanks around it."""
        return self.cells[heading]

    def day(self, heading: str) -> dt.date:
        """The cell as a day, written as 2027-03-19 or 19-3-2027; raises UserCsvError."""
        try:
            return parse_date(self.cells[heading], years=ANY_YEAR)
        except ParseError:
            raise self.mistake(f"is {self._shown(heading)} geen datum; schrijf hem als 2027-03-19") from None

    def number(self, heading: str) -> int:
        """The cell as a whole number from 0; raises UserCsvError."""
        text = self.cells[heading]
        if text.isdecimal() and len(text) < 10:
            return int(text)
        raise self.mistake(f"is {self._shown(heading)} geen heel getal")

    def mistake(self, what: str) -> UserCsvError:
        """The error that says, after the place, what is wrong with this line."""
        return UserCsvError(f"{self.where} {what}.")

    def _shown(self, heading: str) -> str:
        return quoted(shortened(self.cells[heading], 20))


def read_user_csv(path: Path | Traversable, headings: Mapping[str, str]) -> Iterator[CsvRow]:
    """The lines of a table with these columns: ``headings`` are English, each with its Dutch word.

    Raises UserCsvError for a file that can't be read, a column that is not there and a line that is not
    filled in, and FileNotFoundError if there is no such file.
    """
    name = quoted(path.name)
    try:
        rows = from_csv(_REMARK.sub(b"", path.read_bytes()))
    except FileNotFoundError:
        raise
    except OSError as error:
        raise UserCsvError(f"{name} is niet te lezen ({error.strerror}).") from error
    except SheetError as error:
        raise UserCsvError(f"{name} is niet te lezen als CSV.") from error
    filled = ((number, row) for number, row in enumerate(rows, 1) if any(map(str.strip, row)))
    heads = [cell.strip().lower() for cell in next(filled, (0, []))[1]]
    places = {}
    for heading, dutch in headings.items():
        place = next((heads.index(word) for word in (heading, dutch) if word in heads), None)
        if place is None:
            needed = listed([*headings.values()])
            raise UserCsvError(f"In {name} ontbreekt de kolom {dutch}; nodig zijn {needed}.")
        places[heading] = place
    for number, row in filled:
        cells = {heading: row[place].strip() if place < len(row) else "" for heading, place in places.items()}
        if any(cells.values()) and not all(cells.values()):
            raise UserCsvError(f"In {name} is regel {number} niet helemaal ingevuld.")
        if any(cells.values()):
            yield CsvRow(f"In {name}, regel {number},", cells)
