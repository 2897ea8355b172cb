"""Tables that people paste, import and export: Dutch headings, cells as text, nothing dropped in silence."""

from ..text.person_names import split_name
from .columns import INVITEES, PROGRAMME, Column, Table
from .files import cell_text, copy_columns, invitees_csv, invitees_xlsx, read_file
from .grid import escape_formula, from_clipboard, unescape_formula
from .problems import Problem, SheetError
from .reading import ReadRows, find_heading_row, parse_paste, read_grid, read_paste
from .user_csv import CsvRow, UserCsvError, read_user_csv

__all__ = [
    "INVITEES",
    "PROGRAMME",
    "Column",
    "CsvRow",
    "Problem",
    "ReadRows",
    "SheetError",
    "Table",
    "UserCsvError",
    "cell_text",
    "copy_columns",
    "escape_formula",
    "find_heading_row",
    "from_clipboard",
    "invitees_csv",
    "invitees_xlsx",
    "parse_paste",
    "read_file",
    "read_grid",
    "read_paste",
    "read_user_csv",
    "split_name",
    "unescape_formula",
]
