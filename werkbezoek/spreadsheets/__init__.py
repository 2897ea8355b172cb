"""Lists of invitees and items: read from whatever users have, with a preview, and written as tables.

It may import ``plan`` and ``text``. `read_source` recognises a file or a pasted text, `make_preview` says
what an import would do and what was guessed, and `apply_preview` does it.
"""

from .columns import INVITEES, NO_PLAN, PROGRAMME, Column, Table
from .excel import to_xlsx, unescape_xlsx
from .files import cell_text, copy_columns, invitees_csv, invitees_xlsx
from .grid import Problem, SheetError, escape_formula, unescape_formula
from .importing.building import Applied, apply_preview, make_preview
from .importing.headings import find_heading_row
from .importing.preview import (
    Choices,
    Effect,
    Existing,
    Guess,
    Origin,
    Preview,
    PreviewColumn,
    PreviewRow,
    Question,
)
from .sources import Sheet, SheetRow, Source, read_source
from .user_csv import PARTIES_TABLE, CsvRow, UserCsvError, parties_for, read_parties, read_user_csv
