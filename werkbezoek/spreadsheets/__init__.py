"""Tables that people paste, import and export: Dutch headings, cells as text, nothing dropped in silence."""

from ..text.person_names import split_name
from .columns import INVITEES, PROGRAMME, Column, Table
from .files import copied, invitees_csv, invitees_xlsx, read_file, shown
from .grid import as_meant, from_clipboard, harmless
from .problems import NotRead, Problem, SheetError
from .reading import Reading, find_headings, read_grid, read_paste, to_grid
from .user_csv import Line, OwnTableError, own_table

__all__ = [
    "INVITEES",
    "PROGRAMME",
    "Column",
    "Line",
    "NotRead",
    "OwnTableError",
    "Problem",
    "Reading",
    "SheetError",
    "Table",
    "as_meant",
    "copied",
    "find_headings",
    "from_clipboard",
    "harmless",
    "invitees_csv",
    "invitees_xlsx",
    "own_table",
    "read_file",
    "read_grid",
    "read_paste",
    "shown",
    "split_name",
    "to_grid",
]
