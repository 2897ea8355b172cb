"""What could not be read from or written to a sheet, in Dutch."""

import msgspec

from ..text.errors import UserError


class SheetError(UserError):
    """Nothing can be read from or written to the file."""


class Problem(msgspec.Struct, frozen=True):
    """A cell or row of a sheet that was not read, or not literally.

    ``row`` counts from 1, as Excel does; ``column`` is the heading; ``text`` is the content of the cell.
    """

    row: int
    column: str
    text: str
    reason: str

    def __str__(self) -> str:
        where = f"Rij {self.row}, {self.column}" if self.column else f"Rij {self.row}"
        return f"{where}: {self.reason}"
