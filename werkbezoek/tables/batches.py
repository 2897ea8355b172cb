"""A batch of files to tables: a pure function of their names and bytes, in this process or in any other."""

import datetime as dt
import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa

from ..exchange import ExchangeError, SharedVisit, decode_shared, is_exchange_file, share
from ..plan import Plan
from ..store import PlanFileError, decode
from .arrow import to_arrow
from .columns import ROW, TABLES, Form, Item, Left, Row, Unread
from .loading import LARGEST, File


class Options(NamedTuple):
    """How to read: with the findings of the rules or not, and as of which day."""

    findings: bool = False
    today: dt.date | None = None


PLAIN = Options()

_NO_PLAN = "dit is wel JSON, maar geen plan"


def read_batch(files: Iterable[File], options: Options = PLAIN) -> dict[str, pa.Table]:
    """The tables (``visits``, ``invitees`` …) of these files; what can't be read is in ``unreadable``."""
    rows: list[Row] = []
    unread: list[Unread] = []
    with no_collecting():
        for file in files:
            for found in _read(file, options):
                (rows if isinstance(found, Row) else unread).append(found)  # type: ignore[arg-type]
        return {
            "visits": to_arrow(TABLES["visits"], rows),
            "invitees": to_arrow((*TABLES["invitees"], ROW), _people(rows)),
            "programme": to_arrow((*TABLES["programme"], ROW), _items(rows)),
            "findings": to_arrow((*TABLES["findings"], ROW), _findings(rows)),
            "unreadable": to_arrow(TABLES["unreadable"], unread),
        }


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


def _read(file: File, options: Options) -> Iterator[Row | Unread]:
    """What a file holds: visits, and reasons why something in it is none."""
    name, data, unread = file
    if unread or data is None:
        yield unread or Unread(name, Left.UNREADABLE, "het bestand is niet te lezen")
    elif is_exchange_file(name, data):
        yield from _read_shared(name, data)
    elif len(data) > LARGEST:
        yield Unread(name, Left.TOO_BIG, "het bestand is groter dan 10 MB; dit is vast geen plan")
    else:
        try:
            plan = decode(data, Path(name))
        except PlanFileError as error:
            faults = "; ".join(str(fault) for fault in error.faults)
            yield Unread(name, Left.NO_PLAN if _NO_PLAN in faults else Left.UNREADABLE, faults)
        else:
            yield Row(name, Form.PLAN, _shared(plan, options))


def _read_shared(name: str, data: bytes) -> Iterator[Row | Unread]:
    try:
        visits, faults = decode_shared(data)
    except ExchangeError as error:
        yield Unread(name, Left.UNREADABLE, str(error))
        return
    for visit in visits:
        yield Row(name, Form.SHARED, visit)
    for fault in faults:
        yield Unread(name, Left.UNREADABLE, fault)


def _shared(plan: Plan, options: Options) -> SharedVisit:
    return share(plan, today=options.today, checked=options.findings)


def _people(rows: Iterable[Row]) -> Iterator[tuple[Any, ...]]:
    for row, (_, _, visit) in enumerate(rows):
        for one in visit.members:
            yield visit.plan_id, one.role, one.name or None, one.party or None, one.status, 1, row
        for group in visit.others:
            yield visit.plan_id, group.who, None, group.party or None, None, group.people, row


def _items(rows: Iterable[Row]) -> Iterator[Item]:
    for row, (_, _, visit) in enumerate(rows):
        for position, item in enumerate(visit.programme, 1):
            yield Item(visit.plan_id, position, item, row)


def _findings(rows: Iterable[Row]) -> Iterator[tuple[Any, ...]]:
    for row, (_, _, visit) in enumerate(rows):
        for found in visit.findings or ():
            yield visit.plan_id, found.code, found.severity, found.times, False, None, visit.checked_on, row
        for ignored in visit.ignored_rules:
            yield visit.plan_id, ignored.code, None, 0, True, ignored.reason or None, visit.checked_on, row
