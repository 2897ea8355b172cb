"""From files to ``Plans``: where they are, their rows, and each visit once; in batches, on all cores.

It may import the tables' columns and frames, and what reads one file: ``store`` and ``sharing``.
"""

import datetime as dt
import os
from collections.abc import Iterable
from functools import partial

import pyarrow as pa

from ..columns import TABLES
from ..days import as_day
from ..frames import to_arrow, to_frame
from ..plans import Frames, Plans
from ..spelling import spelled_alike
from .processes import read_in_batches
from .sources import Paths, entries_in
from .versions import keep_newest

_NAMES = (("visits", "corporation"), ("visits", "municipality"), ("invitees", "party"))
"""The columns of names that people spell in several ways."""


def read_plans(
    paths: Paths, *, findings: bool = False, today: dt.date | str | None = None, processes: int | None = None
) -> Plans:
    """Return plans from all over the country as tables.

    ``paths``: one or more files, folders (with their subfolders), globs, zip files or fsspec addresses; both
    whole plans and exchange files. What can't be read is a row of ``.unreadable``, never an error. Of two
    versions of a plan only the newest counts. The rules are applied when ``.findings`` is first asked for,
    which reads the files once more; with ``findings=True`` they are applied at once, which takes less time in
    all. ``today`` is the day for which the rules look (else the day on which each plan was saved);
    ``processes`` is how many processes may read (else one per core, if there are many files). Raises
    TablesError if a path is no path, or ``today`` no day.
    """
    kept = [paths] if isinstance(paths, str | os.PathLike) or not isinstance(paths, Iterable) else list(paths)
    day = None if today is None else as_day(today).date()
    later = None if findings else partial(_read, kept, findings=True, today=day, processes=processes)
    return Plans(_read(kept, findings=findings, today=day, processes=processes), read_findings=later)


def _read(paths: Paths, *, findings: bool, today: dt.date | None, processes: int | None) -> Frames:
    parts = {
        number: {name: to_arrow(name, cells) for name, cells in tables.items()}
        for number, tables in read_in_batches(
            entries_in(paths), processes=processes, findings=findings, today=today
        )
    }
    in_order = [parts.pop(number) for number in sorted(parts)]
    frames = {name: to_frame(pa.concat_tables([part.pop(name) for part in in_order])) for name in TABLES}
    frames = keep_newest(frames)
    for name, column in _NAMES:
        frames[name][column] = spelled_alike(frames[name][column])
    return frames
