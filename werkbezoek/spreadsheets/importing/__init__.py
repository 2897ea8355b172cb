"""From sheets to rows of the plan: a preview of what would change, and the change itself.

`make_preview` (``building``) chooses the sheet and the list. Then each step has its module:

1. ``headings`` recognises the row of headings, the columns, and rows without data, such as totals.
2. ``rows`` takes the other rows one by one: ``cell_reading`` reads the cells into a draft. If the list has
   several days, it chooses the day.
3. ``people`` or ``items`` adds what follows from the words; each such value is a guess with its reason.
4. ``drafts`` makes rows of the plan, and ``matching`` finds those that the plan has already.

The result is a ``Preview``; `apply_preview` puts it in the plan. It may import ``plan``, ``text`` and, from
``spreadsheets``, ``columns``, ``cells``, ``grid`` and ``sources``.
"""
