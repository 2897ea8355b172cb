"""Files to read, on this disk or in a zip file: their bytes, or why they can't be read."""

import os
import stat
import zipfile
from collections.abc import Iterator
from functools import partial
from typing import IO, NamedTuple, TypeAlias

from ...sharing import EXCHANGE_SUFFIX
from ...store import LARGEST_PLAN
from ...text.errors import os_reason
from ..rows import Skipped, SkipReason

LARGEST_EXCHANGE = 200 * 1024**2
"""The most bytes that an exchange file, with visits of a whole country, may have."""

LARGEST_ZIP = 4 * 1024**3
"""The most bytes that the files of one zip file may have in all, unpacked."""

_MOST_FILES = 200_000
_TO_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)  # never waits for a pipe
_DAMAGED = (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, ValueError, RuntimeError)


class File(NamedTuple):
    """The name of a file and its bytes."""

    name: str
    data: bytes


Entry: TypeAlias = str | File | Skipped
"""The path of a local file, to be opened by the process that reads it; its bytes; or why it can't be read."""


def load(entry: Entry) -> File | Skipped:
    """Return the file with its bytes, or why it can't be read.

    A file object would make twice as many system calls: 5 % of the time of reading a plan.
    """
    if not isinstance(entry, str):
        return entry
    try:
        descriptor = os.open(entry, _TO_READ)
        try:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                return Skipped(entry, SkipReason.NO_PLAN, "dit is geen gewoon bestand")
            if status.st_size > _most_bytes(entry):
                return too_big(entry)
            read = partial(os.read, descriptor, status.st_size + 1)
            return File(entry, b"".join(iter(read, b"")))
        finally:
            os.close(descriptor)
    except OSError as error:
        return unreadable(entry, f"het bestand is niet te lezen ({os_reason(error)})")


def load_opened(name: str, opened: IO[bytes]) -> File | Skipped:
    """Return an open file with its bytes, reading no more of it than a file with this name may have."""
    data = opened.read(_most_bytes(name) + 1)
    return File(name, data) if len(data) <= _most_bytes(name) else too_big(name)


def load_zip(name: str, content: str | IO[bytes]) -> Iterator[File | Skipped]:
    """Yield the files in a zip file, without unpacking it; ``content`` is its path or the open file."""
    try:
        with zipfile.ZipFile(content) as archive:
            entries = [entry for entry in archive.infolist() if not entry.filename.endswith("/")]
            if not entries:
                yield Skipped(name, SkipReason.NO_PLAN, "in deze zip staan geen plannen")
            total = 0
            for number, entry in enumerate(entries):
                if total > LARGEST_ZIP or number >= _MOST_FILES:
                    rest = len(entries) - number
                    reason = f"veel te veel in één zip; na {number} bestanden gestopt, {rest} niet gelezen"
                    yield Skipped(name, SkipReason.TOO_BIG, reason)
                    return
                file = _load_zipped(f"{name}/{entry.filename}", archive, entry)
                total += len(file.data) if isinstance(file, File) else LARGEST_PLAN
                yield file
    except _DAMAGED:
        yield unreadable(name, "de zip is beschadigd; maak of download hem opnieuw")


def _load_zipped(name: str, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> File | Skipped:
    parts = entry.filename.replace("\\", "/").split("/")
    ending = entry.filename.lower().rpartition(".")[2]
    if ".." in parts or parts[0] in ("", "~") or ":" in parts[0]:
        return unreadable(name, "de naam wijst naar een plek buiten de zip")
    if ending == "zip":
        return unreadable(name, "een zip in een zip wordt niet gelezen; pak hem eerst uit")
    if ending != "json":
        return Skipped(name, SkipReason.NO_PLAN, "geen .json-bestand")
    if entry.flag_bits & 1:
        return unreadable(name, "beveiligd met een wachtwoord")
    try:
        with archive.open(entry) as opened:
            return load_opened(name, opened)
    except Exception as error:
        if not isinstance(error, _DAMAGED) and type(error).__module__ not in ("zlib", "_lzma", "lzma"):
            raise
        return unreadable(name, "dit deel van de zip is beschadigd; maak of download de zip opnieuw")


def too_big(name: str) -> Skipped:
    """Return a row for a file that is larger than a plan (or exchange file, by its name) may be."""
    reason = f"het bestand is groter dan {_most_bytes(name) // 1024**2} MB; dit is vast geen plan"
    return Skipped(name, SkipReason.TOO_BIG, reason)


def unreadable(name: str, reason: str) -> Skipped:
    """Return a row for a file that can't be read; ``reason`` is Dutch, without a capital and a full stop."""
    return Skipped(name, SkipReason.UNREADABLE, reason)


def _most_bytes(name: str) -> int:
    return LARGEST_EXCHANGE if name.endswith(EXCHANGE_SUFFIX) else LARGEST_PLAN
