"""What could not be read from a sheet, and why; in Dutch, for the user."""

import msgspec

from ..text.errors import UserError


class SheetError(UserError):
    """Nothing can be read from or written to the file."""


class Problem(msgspec.Struct, frozen=True):
    """Something in a sheet that was not taken over, or not as it stood there.

    ``row`` counts from 1, as Excel does; ``column`` is the heading; ``text`` is what stands in the cell.
    """

    row: int
    column: str
    text: str
    reason: str

    def __str__(self) -> str:
        where = f"Rij {self.row}, {self.column}" if self.column else f"Rij {self.row}"
        return f"{where}: {self.reason}"
