"""Merging two people's edits of one plan, field by field.

``merge`` is a function of plans alone: from the version that both started from, if that is known, and their
two versions, to one plan and the differences that only a person can decide. ``common_ancestors`` looks for
that version in the history of the plan file.
"""

from .ancestors import common_ancestors
from .difference import Difference, Side, on_one_line
from .merger import Merge, OtherVisit, differences, merge
