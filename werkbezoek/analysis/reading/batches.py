"""A batch of files to cells: a pure function of their names and bytes, in this process or in another.

It needs neither pandas nor Arrow, so that another process starts soon.
"""

import datetime as dt
import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any, TypeAlias

from ...sharing import ExchangeError, SharedVisit, decode_shared, is_exchange_file, share
from ...store import PlanFileError, decode
from ..columns import TABLES
from ..rows import Form, Skipped, SkipReason, VisitRow, finding_rows, guest_rows, item_rows
from .files import LARGEST, Entry, File, load, too_big, unreadable

Cells: TypeAlias = dict[str, list[Any]]
"""The cells of a table by column. A word of a closed list is its place in that list; ``number`` is no column
of the tables, but says to which visit a row belongs, while two may have the same ``plan_id``."""

_NO_PATH = Path()
"""Of an error only the faults are used, not the path."""

_NO_PLAN = "dit is wel JSON, maar geen plan"


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Keep Python from looking for garbage among the plans of a batch, again and again (11 % of the time)."""
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
) -> dict[str, Cells]:
    """Return the cells of each table (``visits`` …) of these files; visits are numbered from ``first``.

    What can't be read is in ``unreadable``. With ``findings`` the rules look too, as of ``today`` or else of
    the day on which each plan was saved.
    """
    visits: list[VisitRow] = []
    skipped: list[Skipped] = []
    for entry in entries:
        file = load(entry)
        if isinstance(file, Skipped):
            skipped.append(file)
            continue
        for found in _visits_in(file, findings=findings, today=today):
            if isinstance(found, Skipped):
                skipped.append(found)
            else:
                visits.append(VisitRow(first + len(visits), file.name, *found))
    rows: dict[str, list[Any]] = {
        "visits": visits,
        "invitees": [*chain.from_iterable(map(guest_rows, visits))],
        "programme": [*chain.from_iterable(map(item_rows, visits))],
        "findings": [*chain.from_iterable(map(finding_rows, visits))],
        "unreadable": skipped,
    }
    return {name: _cells(name, rows[name]) for name in TABLES}


def _cells(name: str, rows: list[Any]) -> Cells:
    cells = {column.name: column.cells(rows) for column in TABLES[name]}
    return cells if name == "unreadable" else {**cells, "number": [row.number for row in rows]}


def _visits_in(
    file: File, *, findings: bool, today: dt.date | None
) -> Iterator[tuple[Form, SharedVisit] | Skipped]:
    """Yield the visits in a file, and why something in it is none."""
    name, data = file
    if is_exchange_file(name, data):
        try:
            visits, faults = decode_shared(data)
        except ExchangeError as error:
            visits, faults = [], [str(error)]
        yield from ((Form.SHARED, visit) for visit in visits)
        yield from (unreadable(name, fault) for fault in faults)
    elif len(data) > LARGEST:
        yield too_big(name)
    else:
        try:
            plan = decode(data, _NO_PATH)
        except PlanFileError as error:
            faults_text = "; ".join(map(str, error.faults))
            reason = SkipReason.NO_PLAN if _NO_PLAN in faults_text else SkipReason.UNREADABLE
            yield Skipped(name, reason, faults_text)
        else:
            yield Form.PLAN, share(plan, today=today, checked=findings)
