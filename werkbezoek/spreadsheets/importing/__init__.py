"""From sheets to rows of the plan: a preview of what would change, and the change itself.

`make_preview` (``building``) chooses the sheet and the list. Then each step has its module:

1. ``headings`` recognises the row of headings and the columns.
2. ``rows`` takes the rows one by one: ``left_out`` skips totals and repeated headings, ``cell_reading`` reads
   the cells into a draft, ``days`` chooses the day.
3. ``people`` or ``items`` and ``timetable`` add what follows from the words; each such value is a guess with
   its reason.
4. ``drafts`` makes rows of the plan, and ``matching`` finds those that the plan has already.

The result is a ``Preview``; `apply_preview` (``applying``) puts it in the plan. It may import ``plan``,
``text`` and, from ``spreadsheets``, ``columns``, ``cells``, ``grid`` and ``sources``.
"""
