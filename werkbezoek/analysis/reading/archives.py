"""The files in a zip file, read without unpacking it to disk, and no more of it than a limit."""

import zipfile
from collections.abc import Iterator
from typing import IO

from ..rows import Skipped, SkipReason
from .files import LARGEST, File, load_opened, unreadable

MOST_BYTES = 4 * 1024**3
"""What the files of one zip file may be in all, unpacked."""

_MOST_FILES = 200_000
_DAMAGED = (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, ValueError, RuntimeError)


def files_in_zip(name: str, content: str | IO[bytes]) -> Iterator[File | Skipped]:
    """Yield the files in the zip file with this name; ``content`` is its path, or the open file."""
    try:
        with zipfile.ZipFile(content) as archive:
            yield from _files(name, archive)
    except _DAMAGED as error:
        yield unreadable(name, f"de zip is beschadigd ({error})")


def _files(name: str, archive: zipfile.ZipFile) -> Iterator[File | Skipped]:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if not entries:
        yield Skipped(name, SkipReason.NO_PLAN, "in deze zip staan geen plannen")
    total = 0
    for number, entry in enumerate(entries):
        if total > MOST_BYTES or number >= _MOST_FILES:
            rest = len(entries) - number
            reason = f"veel te veel in één zip; na {number} bestanden gestopt, {rest} niet gelezen"
            yield Skipped(name, SkipReason.TOO_BIG, reason)
            return
        file = _file(f"{name}/{entry.filename}", archive, entry)
        total += len(file.data) if isinstance(file, File) else LARGEST
        yield file


def _file(name: str, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> File | Skipped:
    inside = entry.filename
    parts = inside.replace("\\", "/").split("/")
    if ".." in parts or parts[0] in ("", "~") or ":" in parts[0]:
        return unreadable(name, "de naam wijst naar een plek buiten de zip")
    if inside.lower().endswith(".zip"):
        return unreadable(name, "een zip in een zip wordt niet gelezen; pak hem eerst uit")
    if not inside.lower().endswith(".json"):
        return Skipped(name, SkipReason.NO_PLAN, "geen .json-bestand")
    if entry.flag_bits & 1:
        return unreadable(name, "beveiligd met een wachtwoord")
    try:
        with archive.open(entry) as opened:
            return load_opened(name, opened)
    except Exception as error:
        if not isinstance(error, _DAMAGED) and type(error).__module__ not in ("zlib", "_lzma", "lzma"):
            raise
        return unreadable(name, f"dit deel van de zip is beschadigd ({error})")
