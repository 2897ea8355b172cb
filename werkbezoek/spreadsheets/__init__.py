"""Tables that people paste, import and export: Dutch headings, cells as text, nothing dropped in silence."""

from ..text.person_names import split_name
from .columns import INVITEES, PROGRAMME, Column, Table
from .files import copied, invitees_csv, invitees_xlsx, read_file, shown
from .grid import escape_formula, from_clipboard, unescape_formula
from .problems import Problem, SheetError
from .reading import Reading, find_headings, read_grid, read_paste, to_grid
from .user_csv import CsvRow, UserCsvError, read_user_csv

__all__ = [
    "INVITEES",
    "PROGRAMME",
    "Column",
    "CsvRow",
    "Problem",
    "Reading",
    "SheetError",
    "Table",
    "UserCsvError",
    "copied",
    "escape_formula",
    "find_headings",
    "from_clipboard",
    "invitees_csv",
    "invitees_xlsx",
    "read_file",
    "read_grid",
    "read_paste",
    "read_user_csv",
    "shown",
    "split_name",
    "to_grid",
    "unescape_formula",
]
