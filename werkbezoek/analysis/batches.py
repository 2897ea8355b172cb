"""A batch of files to cells: a pure function of their names and bytes, in this process or in any other.

It needs neither pandas nor Arrow, so that a process which helps with it starts soon.
"""

import datetime as dt
import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, count, starmap
from pathlib import Path
from typing import NamedTuple

from ..plan import Plan
from ..sharing import ExchangeError, SharedVisit, decode_shared, is_exchange_file, share
from ..store import PlanFileError, decode
from .cells import Cells, transpose
from .columns import TABLES, Form, Skipped, SkipReason, columns_in_batch
from .loading import LARGEST, File
from .rows import Row, finding_rows, item_rows, people_rows, visit_row


class Found(NamedTuple):
    """A visit, and the file and form that it came in."""

    source: str
    form: Form
    visit: SharedVisit


class Options(NamedTuple):
    """How to read: with the findings of the rules or not, as of which day, and which tables to make."""

    findings: bool = False
    today: dt.date | None = None
    tables: tuple[str, ...] = tuple(TABLES)


PLAIN = Options()

_NO_PATH = Path()
"""Of the errors only the faults are used, and making a path takes as long as reading the file."""

_NO_PLAN = "dit is wel JSON, maar geen plan"


def read_batch(files: Iterable[File], options: Options = PLAIN) -> dict[str, Cells]:
    """The cells of each table (``visits`` …) of these files; what can't be read is in ``unreadable``."""
    with no_collecting():
        return _cells(files, options)  # which lets go of the plans before the collector could look at them


def _cells(files: Iterable[File], options: Options) -> dict[str, Cells]:
    found: list[Found] = []
    unread: list[Skipped] = []
    for file in files:
        for one in _read(file, options):
            (found if isinstance(one, Found) else unread).append(one)  # type: ignore[arg-type]
    return {name: transpose(columns_in_batch(name), _rows(name, found, unread)) for name in options.tables}


_ROWS: dict[str, Callable[[int, SharedVisit], Iterator[Row]]] = {
    "invitees": people_rows,
    "programme": item_rows,
    "findings": finding_rows,
}
"""What makes the rows of the tables in which a visit has any number of them."""


def _rows(name: str, found: list[Found], unread: list[Skipped]) -> Iterable[Row]:
    if name == "unreadable":
        return unread
    if name == "visits":
        return starmap(visit_row, found)
    visits = (one.visit for one in found)
    return chain.from_iterable(map(_ROWS[name], count(), visits))


@contextmanager
def no_collecting() -> Iterator[None]:
    """Without the garbage collector, which would go through all plans of a batch again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read(file: File, options: Options) -> Iterator[Found | Skipped]:
    """What a file holds: visits, and reasons why something in it is none."""
    name, data, unread = file
    if unread or data is None:
        yield unread or Skipped(name, SkipReason.UNREADABLE, "het bestand is niet te lezen")
    elif is_exchange_file(name, data):
        yield from _read_shared(name, data)
    elif len(data) > LARGEST:
        yield Skipped(name, SkipReason.TOO_BIG, "het bestand is groter dan 10 MB; dit is vast geen plan")
    else:
        try:
            plan = decode(data, _NO_PATH)
        except PlanFileError as error:
            faults = "; ".join(str(fault) for fault in error.faults)
            yield Skipped(name, SkipReason.NO_PLAN if _NO_PLAN in faults else SkipReason.UNREADABLE, faults)
        else:
            yield Found(name, Form.PLAN, _shared(plan, options))


def _read_shared(name: str, data: bytes) -> Iterator[Found | Skipped]:
    try:
        visits, faults = decode_shared(data)
    except ExchangeError as error:
        yield Skipped(name, SkipReason.UNREADABLE, str(error))
        return
    for visit in visits:
        yield Found(name, Form.SHARED, visit)
    for fault in faults:
        yield Skipped(name, SkipReason.UNREADABLE, fault)


def _shared(plan: Plan, options: Options) -> SharedVisit:
    return share(plan, today=options.today, checked=options.findings)
