"""Merging two people's edits of one plan, field by field.

1. `common_ancestors` (``ancestors``) looks in the history of the plan file for the version that both people
   started from.
2. `merge` (``merger``) takes that version, if it is known, and the two versions. It returns one plan, and the
   differences that only a person can decide. It is a pure function: it reads and writes no files.
3. ``difference`` describes such a difference in Dutch, ``removed_rows`` finds rows that one person removed
   and the other still uses, and ``row_order`` merges the order of the rows of a list.
"""

from .ancestors import common_ancestors
from .difference import Difference, Side, on_one_line, place_in
from .merger import Merge, OtherVisit, differences, merge
from .removed_rows import holder_name
