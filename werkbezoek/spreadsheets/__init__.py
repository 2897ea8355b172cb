"""Tables that users paste, import and export; all cells that cannot be read are reported with the reason.

It may import ``plan`` and ``text``.
"""

from .columns import INVITEES, PROGRAMME, Column, Table
from .excel import to_xlsx, unescape_xlsx
from .files import cell_text, copy_columns, invitees_csv, invitees_xlsx, read_file
from .grid import Problem, SheetError, escape_formula, unescape_formula
from .reading import ReadRows, find_heading_row, parse_paste, read_grid
from .user_csv import CsvRow, UserCsvError, read_user_csv
