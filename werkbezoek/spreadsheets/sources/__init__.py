"""What users have, recognised by its content and read as sheets of text: files, and text that they paste.

It may import ``text`` and, of this room, ``grid``.
"""

from .reading import read_source
from .sheet import Sheet, SheetRow, Source, sheet_of
