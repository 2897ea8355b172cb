"""Where plans come from: files, folders, globs, zip files and addresses that fsspec knows.

Nothing is passed over in silence: what is no plan, or can't be read, comes out as a file with its reason.
Only in a folder, files with another name than ``.json`` or ``.zip`` and hidden folders (where the kit keeps
earlier versions) are not looked at.
"""

import glob
import os
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any, NamedTuple, TypeAlias

from ..exchange import EXCHANGE_SUFFIX
from .batches import LARGEST, LARGEST_EXCHANGE, File
from .columns import Left, Unread

Paths: TypeAlias = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]

_MOST_FROM_ZIP = 4 * 1024**3
"""Bytes that one zip file may grow to in all."""

_MOST_IN_ZIP = 200_000
_WILD = set("*?[")


class OnDisk(NamedTuple):
    """A local file that has yet to be read, by whoever works on it."""

    path: str


def found_in(paths: Paths) -> Iterator[OnDisk | File]:
    """Every file that the paths mean, each local one once."""
    given: list[Any] = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    seen: set[str] = set()
    for path in map(os.fspath, given):
        for entry in _from_address(path) if "://" in path else _from_path(path):
            if isinstance(entry, OnDisk):
                whole = os.path.abspath(entry.path)  # noqa: PTH100 (resolve is ten times slower)
                if whole in seen:
                    continue
                seen.add(whole)
            yield entry


def loaded(entry: OnDisk | File) -> File:
    """The file with its bytes."""
    if isinstance(entry, File):
        return entry
    name = entry.path
    try:
        with open(name, "rb", buffering=0) as opened:  # noqa: PTH123 (a third faster than Path, 100,000 times)
            if os.fstat(opened.fileno()).st_size <= LARGEST:
                return File(name, opened.read())
            return _limited(name, opened)
    except OSError as error:
        return _unread(name, Left.UNREADABLE, f"het bestand is niet te lezen ({error.strerror})")


def _from_path(path: str) -> Iterator[OnDisk | File]:
    if Path(path).is_dir():
        yield from _from_folder(path)
    elif Path(path).exists():
        yield from _from_zip(path, path) if path.endswith(".zip") else (OnDisk(path),)
    elif _WILD & set(path):
        matches = sorted(glob.glob(path, recursive=True))  # noqa: PTH207 (of a whole path)
        for match in matches:
            yield from _from_path(match)
        if not matches:
            yield _unread(path, Left.UNREADABLE, "geen enkel bestand past op dit patroon")
    else:
        yield _unread(path, Left.UNREADABLE, "het bestand bestaat niet (meer); kijk of de naam klopt")


def _from_folder(path: str) -> Iterator[OnDisk | File]:
    empty = True
    for folder, inner, names in os.walk(path):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        for name in sorted(names):
            if name.endswith(".json"):
                empty = False
                yield OnDisk(f"{folder}{os.sep}{name}")
            elif name.endswith(".zip"):
                empty = False
                whole = f"{folder}{os.sep}{name}"
                yield from _from_zip(whole, whole)
    if empty:
        yield _unread(path, Left.NO_PLAN, "in deze map staan geen plannen")


def _from_zip(name: str, content: str | IO[bytes]) -> Iterator[File]:
    """The files in a zip file, read without ever unpacking to disk, and never more than they may be."""
    try:
        with zipfile.ZipFile(content) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            total = 0
            for number, entry in enumerate(entries):
                if total > _MOST_FROM_ZIP or number >= _MOST_IN_ZIP:
                    yield _unread(
                        name, Left.TOO_BIG, f"veel te veel in één zip; na {number} bestanden gestopt"
                    )
                    return
                file = _from_entry(name, archive, entry)
                total += LARGEST if file.data is None else len(file.data)
                yield file
            if not entries:
                yield _unread(name, Left.NO_PLAN, "in deze zip staan geen plannen")
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        yield _unread(name, Left.UNREADABLE, f"de zip is beschadigd ({error})")


def _from_entry(zip_name: str, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> File:
    inside = entry.filename
    name = f"{zip_name}/{inside}"
    parts = inside.replace("\\", "/").split("/")
    if ".." in parts or parts[0] in ("", "~") or ":" in parts[0]:
        return _unread(name, Left.UNREADABLE, "de naam wijst naar een plek buiten de zip")
    if not inside.endswith(".json"):
        return _unread(name, Left.NO_PLAN, "geen .json-bestand")
    if entry.flag_bits & 1:
        return _unread(name, Left.UNREADABLE, "beveiligd met een wachtwoord")
    try:
        with archive.open(entry) as opened:
            return _limited(name, opened)
    except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, ValueError, RuntimeError) as error:
        return _unread(name, Left.UNREADABLE, f"dit deel van de zip is beschadigd ({error})")
    except Exception as error:  # zlib, lzma and bz2 each have an error of their own
        if type(error).__module__ not in ("zlib", "_lzma", "lzma"):
            raise
        return _unread(name, Left.UNREADABLE, f"dit deel van de zip is beschadigd ({error})")


def _from_address(address: str) -> Iterator[File]:
    """The files at an fsspec address: one, a folder with its subfolders, or those that match a pattern."""
    import fsspec

    try:
        system, path = fsspec.core.url_to_fs(address)
        if _WILD & set(path):
            names = [name for name in system.glob(path) if system.isfile(name)]
        elif system.isdir(path):
            names = [name for name in system.find(path) if name.endswith((".json", ".zip"))]
        else:
            names = [path]
        if not names:
            yield _unread(address, Left.NO_PLAN, "op dit adres staan geen plannen")
        for name in sorted(names):
            yield from _from_remote(system, name)
    except (OSError, ValueError, ImportError) as error:
        yield _unread(address, Left.UNREADABLE, f"dit adres is niet te lezen ({_said(error)})")


def _from_remote(system: Any, name: str) -> Iterator[File]:
    shown = system.unstrip_protocol(name)
    try:
        with system.open(name, "rb") as opened:
            if name.endswith(".zip"):
                yield from _from_zip(shown, opened)
            else:
                yield _limited(shown, opened)
    except OSError as error:
        yield _unread(shown, Left.UNREADABLE, f"het bestand is niet te lezen ({_said(error)})")


def _limited(name: str, opened: IO[bytes]) -> File:
    """The file, unless it is far larger than any plan or, by its name, any exchange file."""
    most = LARGEST_EXCHANGE if name.endswith(EXCHANGE_SUFFIX) else LARGEST
    data = opened.read(most + 1)
    if len(data) <= most:
        return File(name, data)
    return _unread(
        name, Left.TOO_BIG, f"het bestand is groter dan {most // 1024**2} MB; dit is vast geen plan"
    )


def _said(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


def _unread(name: str, left: Left, reason: str) -> File:
    return File(name, unread=Unread(name, left, reason))
