"""Files and pasted text of users, recognised by their content and read as sheets of text.

``reading`` recognises the kind and calls the module for it, such as ``workbook`` for Excel. It may import
``text`` and, from ``spreadsheets``, everything but ``files`` and ``importing``.
"""

from .reading import read_source
from .sheet import Sheet, SheetRow, Source, sheet_of
