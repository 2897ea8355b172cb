"""The files in a zip file, read without ever unpacking to disk, and never more than they may be."""

import zipfile
from collections.abc import Iterator
from typing import IO

from .columns import SkipReason
from .loading import LARGEST, File, limited

_MOST_BYTES = 4 * 1024**3
"""What one zip file may grow to in all."""

_MOST_FILES = 200_000
_DAMAGED = (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, ValueError, RuntimeError)


def files_in_zip(name: str, content: str | IO[bytes]) -> Iterator[File]:
    """The files in the zip file with this name; ``content`` is its path, or the file itself, opened."""
    try:
        with zipfile.ZipFile(content) as archive:
            yield from _files(name, archive)
    except _DAMAGED as error:
        yield File.left_out(name, SkipReason.UNREADABLE, f"de zip is beschadigd ({error})")


def _files(name: str, archive: zipfile.ZipFile) -> Iterator[File]:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if not entries:
        yield File.left_out(name, SkipReason.NO_PLAN, "in deze zip staan geen plannen")
    total = 0
    for number, entry in enumerate(entries):
        if total > _MOST_BYTES or number >= _MOST_FILES:
            rest = len(entries) - number
            reason = f"veel te veel in één zip; na {number} bestanden gestopt, {rest} niet gelezen"
            yield File.left_out(name, SkipReason.TOO_BIG, reason)
            return
        file = _file(f"{name}/{entry.filename}", archive, entry)
        total += LARGEST if file.data is None else len(file.data)
        yield file


def _file(name: str, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> File:
    inside = entry.filename
    parts = inside.replace("\\", "/").split("/")
    if ".." in parts or parts[0] in ("", "~") or ":" in parts[0]:
        return File.left_out(name, SkipReason.UNREADABLE, "de naam wijst naar een plek buiten de zip")
    if inside.lower().endswith(".zip"):
        return File.left_out(
            name, SkipReason.UNREADABLE, "een zip in een zip wordt niet gelezen; pak hem eerst uit"
        )
    if not inside.lower().endswith(".json"):
        return File.left_out(name, SkipReason.NO_PLAN, "geen .json-bestand")
    if entry.flag_bits & 1:
        return File.left_out(name, SkipReason.UNREADABLE, "beveiligd met een wachtwoord")
    try:
        with archive.open(entry) as opened:
            return limited(name, opened)
    except Exception as error:
        if not isinstance(error, _DAMAGED) and type(error).__module__ not in ("zlib", "_lzma", "lzma"):
            raise
        return File.left_out(name, SkipReason.UNREADABLE, f"dit deel van de zip is beschadigd ({error})")
