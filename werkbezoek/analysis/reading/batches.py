"""Batches of files to cells, on one core or several; without pandas or Arrow, which start slowly."""

import datetime as dt
import gc
import os
import pickle
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from subprocess import Popen
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

from ...plan import Plan
from ...rules import Tables
from ...sharing import ExchangeError, SharedVisit, decode_shared, is_exchange_file, share
from ...store import LARGEST_PLAN, PlanFileError, decode
from ...text.parties import PartyRegister
from ..columns import TABLES
from ..rows import DETAILS, Row, Skipped, SkipReason, SourceKind
from .files import Entry, load, too_big, unreadable

Cells: TypeAlias = dict[str, dict[str, list[Any]]]
"""The cells of each table by column; a word of a closed list is its index in that list.

The key ``number`` is not a column: it has the number of the visit of each row, because two visits may have
the same ``plan_id`` until older versions are removed.
"""

BATCH = 200
"""The number of files in a batch: larger batches use more memory, smaller ones more time per file."""

MANY = 3_000
"""The number of files from which starting other processes takes less time than they save."""

_Found: TypeAlias = tuple[str, SourceKind, SharedVisit]
"""A visit, after the name and the kind of the file that it is in."""

_Reader: TypeAlias = Callable[[list[Entry], int], Cells]
_WORK = "work.pickle"
_NO_PATH = Path()  # `decode` names the path in the text of its error, but this module uses only the faults
_NO_PLAN = "dit is wel JSON, maar geen plan"


def read_in_batches(
    entries: Iterable[Entry], *, processes: int | None = None, **options: Any
) -> Iterator[tuple[int, Cells]]:
    """Yield the number of each batch and its cells, in any order; ``options`` are those of `read_batch`.

    `MANY` or more local files are read by one process per core, or by at most ``processes``. A batch with
    entries that already have their bytes, such as those from a zip file, is read immediately by this process,
    so that the bytes of only one such batch are in memory.
    """
    local: dict[int, list[Entry]] = {}
    read: _Reader = partial(read_batch, **options)
    entries = iter(entries)
    for number, batch in enumerate(iter(lambda: [*islice(entries, BATCH)], [])):
        if all(isinstance(entry, str) for entry in batch):
            local[number] = batch
        else:
            yield number, read(batch, number)
    count = min(processes or os.cpu_count() or 1, len(local))
    if count > 1 and sum(map(len, local.values())) >= MANY:
        yield from _read_together(read, local, count - 1)
    else:
        yield from zip(local, map(read, local.values(), local), strict=True)


def _read_together(
    read: _Reader, batches: dict[int, list[Entry]], others: int
) -> Iterator[tuple[int, Cells]]:
    """Yield the batches that this process and ``others`` read, each as soon as it has been read.

    They share a folder, in which a process claims a batch by making a file. loky would do the same, but its
    start takes 0.2 s of CPU more for one other process (5,000 files take 2 s), and 5 MB.
    """
    with TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        (folder / _WORK).write_bytes(pickle.dumps((read, batches)))
        code = f"import sys; sys.path[:] = {sys.path!r}; from {__name__} import help_reading; "
        command = [sys.executable, "-c", f"{code}help_reading({name!r})"]
        helpers = [stack.enter_context(Popen(command)) for _ in range(others)]
        for helper in helpers:
            stack.callback(helper.kill)
        for number in _claimed(folder, batches):
            yield number, read(batches[number], number)
            yield from _finished(folder)
        if any(helper.wait() for helper in helpers):
            raise RuntimeError("a process that helped to read plans has failed; its message is above")
        yield from _finished(folder)


def help_reading(name: str) -> None:
    """Read batches until all are claimed, and leave their cells in the folder: the work of a helper."""
    folder = Path(name)
    read, batches = pickle.loads((folder / _WORK).read_bytes())
    for number in _claimed(folder, batches):
        part = folder / f"{number}.part"
        part.write_bytes(pickle.dumps(read(batches[number], number)))
        part.rename(part.with_suffix(".cells"))


def _claimed(folder: Path, numbers: Iterable[int]) -> Iterator[int]:
    for number in numbers:
        try:
            (folder / str(number)).touch(exist_ok=False)
        except FileExistsError:  # another process has it
            continue
        yield number


def _finished(folder: Path) -> Iterator[tuple[int, Cells]]:
    for path in folder.glob("*.cells"):
        yield int(path.stem), pickle.loads(path.read_bytes())
        path.unlink()


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
    entries: Iterable[Entry],
    number: int = 0,
    *,
    findings: bool = False,
    today: dt.date | None = None,
    register: PartyRegister | None = None,
) -> Cells:
    """Return the cells of each table (``visits`` …) of these files.

    ``number`` is that of the batch; the numbers of its visits follow those of the batches before it.
    What can't be read is in ``unreadable``. With ``findings`` the rules are applied, for ``today`` or else
    for the day on which each plan was saved. ``register`` is that of the parties.
    """
    tables = Tables(parties=register) if register else None
    share_plan = partial(share, today=today, checked=findings, tables=tables)
    rows = _rows([part for entry in entries for part in _read(entry, share_plan)], number)
    cells = {
        name: {column.name: column.cells(rows.get(name, ())) for column in columns}
        for name, columns in TABLES.items()
    }
    for name in ("visits", *DETAILS):
        cells[name]["number"] = [row.number for row in rows[name]]
    return cells


def _rows(parts: list[_Found | Skipped], batch: int) -> dict[str, list[Any]]:
    """Return the rows of each table for what was found in a batch of files."""
    first = batch << 32  # no batch has that many visits
    visits = (part for part in parts if not isinstance(part, Skipped))
    rows: dict[str, list[Any]] = {
        "visits": [Row(first + place, *visit) for place, visit in enumerate(visits)],
        "unreadable": [part for part in parts if isinstance(part, Skipped)],
    }
    for name, details in DETAILS.items():
        rows[name] = [
            Row(row.number, row.source, row.form, row.visit, position, detail)
            for row in rows["visits"]
            for position, detail in enumerate(details(row.visit), 1)
        ]
    return rows


def _read(entry: Entry, share_plan: Callable[[Plan], SharedVisit]) -> Iterator[_Found | Skipped]:
    """Yield each visit in a file, with the name and kind of the file, and a row for each part to skip."""
    file = load(entry)
    if isinstance(file, Skipped):
        yield file
    elif is_exchange_file(*file):
        try:
            visits, faults = decode_shared(file.data)
        except ExchangeError as error:
            visits, faults = [], [str(error)]
        yield from ((file.name, SourceKind.SHARED, visit) for visit in visits)
        yield from (unreadable(file.name, fault) for fault in faults)
    elif len(file.data) > LARGEST_PLAN:
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
            yield file.name, SourceKind.PLAN, share_plan(plan)
