"""A file to read: on this disk, to be opened by whoever works on it, or with its bytes at hand."""

import os
import stat
from typing import IO, NamedTuple, TypeAlias

from ..exchange import EXCHANGE_SUFFIX
from .columns import Left, Unread

LARGEST = 10 * 1024 * 1024
"""The most bytes that a plan file may have."""

LARGEST_EXCHANGE = 200 * 1024 * 1024
"""The most bytes that an exchange file, with visits of a whole country, may have."""


class OnDisk(NamedTuple):
    """A local file that has yet to be read, by whoever works on it."""

    path: str


class File(NamedTuple):
    """The name of a file and its bytes; ``data`` is None where ``unread`` says why there are none."""

    name: str
    data: bytes | None = None
    unread: Unread | None = None

    @classmethod
    def left_out(cls, name: str, left: Left, reason: str) -> "File":
        """A file that is not read, and why (a Dutch sentence without capital and full stop)."""
        return cls(name, unread=Unread(name, left, reason))


Entry: TypeAlias = OnDisk | File


def loaded(entry: Entry) -> File:
    """The file with its bytes."""
    if isinstance(entry, File):
        return entry
    name = entry.path
    try:
        with open(name, "rb", buffering=0, opener=_at_once) as opened:
            found = os.fstat(opened.fileno())
            if not stat.S_ISREG(found.st_mode):
                return File.left_out(name, Left.NO_PLAN, "dit is geen gewoon bestand")
            if found.st_size <= LARGEST:
                return File(name, opened.read())
            return limited(name, opened)
    except OSError as error:
        return File.left_out(name, Left.UNREADABLE, f"het bestand is niet te lezen ({error.strerror})")


def _at_once(path: str, flags: int) -> int:
    """Open without waiting, as a pipe would make us do."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def limited(name: str, opened: IO[bytes]) -> File:
    """The file, unless it is far larger than any plan or, by its name, any exchange file."""
    most = LARGEST_EXCHANGE if name.endswith(EXCHANGE_SUFFIX) else LARGEST
    data = opened.read(most + 1)
    if len(data) <= most:
        return File(name, data)
    return File.left_out(
        name, Left.TOO_BIG, f"het bestand is groter dan {most // 1024**2} MB; dit is vast geen plan"
    )
