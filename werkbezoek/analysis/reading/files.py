"""A file to read: the path of a local one, to be opened by the process that reads it, or its bytes."""

import os
import stat
from typing import IO, NamedTuple, TypeAlias

from ...sharing import EXCHANGE_SUFFIX
from ..rows import Skipped, SkipReason

LARGEST = 10 * 1024 * 1024
"""The most bytes that a plan file may have."""

LARGEST_EXCHANGE = 200 * 1024 * 1024
"""The most bytes that an exchange file, with visits of a whole country, may have."""


class File(NamedTuple):
    """The name of a file and its bytes."""

    name: str
    data: bytes


Entry: TypeAlias = str | File | Skipped
"""The path of a local file, a file with its bytes, or why there is nothing to read."""


def load(entry: Entry) -> File | Skipped:
    """Return the file with its bytes, or why it can't be read."""
    if not isinstance(entry, str):
        return entry
    try:
        status = os.stat(entry)  # noqa: PTH116 (for a short file, a Path takes as long as the reading)
        if not stat.S_ISREG(status.st_mode):  # opening a pipe would wait for a writer
            return Skipped(entry, SkipReason.NO_PLAN, "dit is geen gewoon bestand")
        if status.st_size > most_bytes(entry):
            return too_big(entry)
        with open(entry, "rb") as opened:  # noqa: PTH123
            return File(entry, opened.read())
    except OSError as error:
        return unreadable(entry, f"het bestand is niet te lezen ({error.strerror})")


def load_opened(name: str, opened: IO[bytes]) -> File | Skipped:
    """Return an open file with its bytes, without reading more of it than a plan may have."""
    data = opened.read(most_bytes(name) + 1)
    return File(name, data) if len(data) <= most_bytes(name) else too_big(name)


def most_bytes(name: str) -> int:
    """Return the most bytes that a file with this name may have."""
    return LARGEST_EXCHANGE if name.endswith(EXCHANGE_SUFFIX) else LARGEST


def too_big(name: str) -> Skipped:
    """Return that a file is larger than any plan or, by its name, any exchange file."""
    reason = f"het bestand is groter dan {most_bytes(name) // 1024**2} MB; dit is vast geen plan"
    return Skipped(name, SkipReason.TOO_BIG, reason)


def unreadable(name: str, reason: str) -> Skipped:
    """Return that a file can't be read; the reason is Dutch, without a capital and a full stop."""
    return Skipped(name, SkipReason.UNREADABLE, reason)
