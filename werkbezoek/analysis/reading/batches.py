"""A batch of files to cells: a pure function of their names and bytes, in this process or in another.

It needs neither pandas nor Arrow, so that another process starts soon.
"""

import datetime as dt
import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from ...sharing import ExchangeError, SharedVisit, decode_shared, is_exchange_file, share
from ...store import PlanFileError, decode
from ..columns import DETAILS, TABLES, Form, Row, Skipped, SkipReason
from .files import LARGEST, Entry, load, too_big, unreadable

Cells: TypeAlias = dict[str, dict[str, list[Any]]]
"""The cells of each table, by column. A word of a closed list is its place in that list. ``number`` is no
column, but says to which visit a row belongs, while two visits may have the same ``plan_id``."""

_NO_PLAN = "dit is wel JSON, maar geen plan"


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Keep Python from looking for garbage among the plans of a batch again and again (11 % of the time)."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_no_garbage_collection()
def read_batch(
    entries: Iterable[Entry], first: int = 0, *, findings: bool = False, today: dt.date | None = None
) -> Cells:
    """Return the cells of each table (``visits`` …) of these files; visits are numbered from ``first``.

    What can't be read is in ``unreadable``. With ``findings`` the rules are applied, for ``today`` or else
    for the day on which each plan was saved.
    """
    found = [part for entry in entries for part in _read(entry, findings=findings, today=today)]
    visits = (part for part in found if not isinstance(part, Skipped))
    rows: dict[str, list[Any]] = {
        "visits": [
            Row(first + place, source, form, visit) for place, (source, form, visit) in enumerate(visits)
        ],
        "unreadable": [part for part in found if isinstance(part, Skipped)],
    }
    for name, details in DETAILS.items():
        rows[name] = [
            Row(row.number, row.source, row.form, row.visit, position, detail)
            for row in rows["visits"]
            for position, detail in enumerate(details(row.visit), 1)
        ]
    return {
        name: {column.name: column.cells(rows[name]) for column in columns}
        | ({} if name == "unreadable" else {"number": [row.number for row in rows[name]]})
        for name, columns in TABLES.items()
    }


def _read(
    entry: Entry, *, findings: bool, today: dt.date | None
) -> Iterator[tuple[str, Form, SharedVisit] | Skipped]:
    """Yield the visits in a file, each with the name of the file, and why something in it is none."""
    file = load(entry)
    if isinstance(file, Skipped):
        yield file
    elif is_exchange_file(*file):
        try:
            visits, faults = decode_shared(file.data)
        except ExchangeError as error:
            visits, faults = [], [str(error)]
        yield from ((file.name, Form.SHARED, visit) for visit in visits)
        yield from (unreadable(file.name, fault) for fault in faults)
    elif len(file.data) > LARGEST:
        yield too_big(file.name)
    else:
        try:
            plan = decode(file.data, _NO_PATH)
        except PlanFileError as error:
            reason = "; ".join(map(str, error.faults))
            yield Skipped(
                file.name, SkipReason.NO_PLAN if _NO_PLAN in reason else SkipReason.UNREADABLE, reason
            )
        else:
            yield file.name, Form.PLAN, share(plan, today=today, checked=findings)


_NO_PATH = Path()
"""Of an error only the faults are used, not the path."""
