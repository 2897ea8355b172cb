"""A file to read: on this disk, to be opened by whoever works on it, or with its bytes at hand."""

import os
import stat
from pathlib import Path
from typing import IO, NamedTuple, TypeAlias

from ..sharing import EXCHANGE_SUFFIX
from .columns import Skipped, SkipReason

LARGEST = 10 * 1024 * 1024
"""The most bytes that a plan file may have."""

LARGEST_EXCHANGE = 200 * 1024 * 1024
"""The most bytes that an exchange file, with visits of a whole country, may have."""


class File(NamedTuple):
    """The name of a file and its bytes; ``data`` is None where ``unread`` says why there are none."""

    name: str
    data: bytes | None = None
    unread: Skipped | None = None

    @classmethod
    def left_out(cls, name: str, left: SkipReason, reason: str) -> "File":
        """A file that is not read, and why (a Dutch sentence without capital and full stop)."""
        return cls(name, unread=Skipped(name, left, reason))


Entry: TypeAlias = str | File
"""The path of a local file, to be read by whoever works on it, or a file with its bytes."""


def loaded(entry: Entry) -> File:
    """The file with its bytes."""
    return entry if isinstance(entry, File) else _read(entry)


def _read(name: str) -> File:
    try:
        descriptor = os.open(name, _READING)
        try:
            found = os.fstat(descriptor)
            if not stat.S_ISREG(found.st_mode):
                return File.left_out(name, SkipReason.NO_PLAN, "dit is geen gewoon bestand")
            if found.st_size < LARGEST:
                data = os.read(descriptor, found.st_size + 1)  # a file object takes as long as the reading
                if len(data) == found.st_size:
                    return File(name, data)
        finally:
            os.close(descriptor)
        with Path(name).open("rb") as opened:
            return limited(name, opened)
    except OSError as error:
        return File.left_out(name, SkipReason.UNREADABLE, f"het bestand is niet te lezen ({error.strerror})")


_READING = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
"""To read bytes, without waiting as a pipe would make us do."""


def limited(name: str, opened: IO[bytes]) -> File:
    """The file, unless it is far larger than any plan or, by its name, any exchange file."""
    most = LARGEST_EXCHANGE if name.endswith(EXCHANGE_SUFFIX) else LARGEST
    data = opened.read(most + 1)
    if len(data) <= most:
        return File(name, data)
    return File.left_out(
        name, SkipReason.TOO_BIG, f"het bestand is groter dan {most // 1024**2} MB; dit is vast geen plan"
    )
