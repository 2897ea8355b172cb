"""From sheets to rows of the plan: a preview of what would change, and the change itself.

It may import ``plan``, ``text`` and, of this room, ``columns``, ``cells``, ``grid`` and ``sources``.
"""

from .applying import Applied, ReadRows, apply_preview, read_directly
from .building import make_preview
from .headings import find_heading_row
from .preview import (
    Choices,
    Existing,
    Fate,
    Guess,
    Origin,
    Preview,
    PreviewColumn,
    PreviewRow,
    Question,
)
