"""Where plans come from: files, folders, globs, zip files and addresses that fsspec knows.

Nothing is passed over in silence: what is no plan, or can't be read, comes out as a file with its reason.
Only in a folder, files with another name than ``.json`` or ``.zip`` and hidden folders (where the kit keeps
earlier versions) are not looked at.
"""

import glob
import os
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, TypeAlias

from ..text.wording import quoted
from .archives import files_in_zip
from .columns import SkipReason
from .errors import TablesError
from .loading import Entry, File, limited

Paths: TypeAlias = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]

_WILD = set("*?[")


def found_in(paths: Paths) -> Iterator[Entry]:
    """Every file that the paths mean, each local one once."""
    given = [_as_path(path) for path in ([paths] if isinstance(paths, str | os.PathLike) else paths)]
    if not given:
        yield File.left_out("", SkipReason.UNREADABLE, "er is geen enkel bestand opgegeven")
    entries = chain.from_iterable(map(_from_one, given))
    is_one_folder = len(given) == 1 and not _WILD & set(given[0])
    yield from entries if is_one_folder else _each_once(entries)


def _as_path(path: Any) -> str:
    if not isinstance(path, str | os.PathLike):
        raise TablesError(f"{quoted(str(path))} is geen pad; geef een map, bestand, zip-bestand of adres.")
    return os.fspath(path)


def _from_one(path: str) -> Iterator[Entry]:
    return _from_address(path) if "://" in path else _from_path(os.path.expanduser(path))  # noqa: PTH111


def _each_once(entries: Iterable[Entry]) -> Iterator[Entry]:
    seen: set[str] = set()
    for entry in entries:
        if isinstance(entry, str):
            whole = os.path.abspath(entry)  # noqa: PTH100 (resolve is ten times slower)
            if whole in seen:
                continue
            seen.add(whole)
        yield entry


def _from_path(path: str) -> Iterator[Entry]:
    if os.path.isdir(path):  # noqa: PTH112 (unlike Path, it takes any text)
        yield from _from_folder(path)
    elif os.path.exists(path):  # noqa: PTH110
        yield from _opened(path)
    elif _WILD & set(path):
        matches = sorted(glob.glob(path, recursive=True), key=lambda match: (len(match), match))  # noqa: PTH207
        once = {os.path.realpath(match): match for match in reversed(matches)}  # links may go round
        for match in sorted(once.values()):
            yield from _from_path(match)
        if not matches:
            yield File.left_out(path, SkipReason.UNREADABLE, "geen enkel bestand past op dit patroon")
    else:
        reason = "het bestand bestaat niet (meer); kijk of de naam klopt"
        yield File.left_out(path, SkipReason.UNREADABLE, reason)


def _from_folder(path: str) -> Iterator[Entry]:
    closed: list[OSError] = []
    empty = True
    for folder, inner, names in os.walk(path, onerror=closed.append):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        for name in sorted(filter(_may_hold_plans, names)):
            empty = False
            yield from _opened(f"{folder}{os.sep}{name}")
    for error in closed:
        reason = f"deze map is niet te lezen ({error.strerror})"
        yield File.left_out(str(error.filename), SkipReason.UNREADABLE, reason)
    if empty and not closed:
        yield File.left_out(path, SkipReason.NO_PLAN, "in deze map staan geen plannen")


def _opened(path: str) -> Iterator[Entry]:
    """A local file; of a zip file, what is in it."""
    if path.lower().endswith(".zip"):
        yield from files_in_zip(path, path)
    else:
        yield path


def _may_hold_plans(name: str) -> bool:
    return name.lower().endswith((".json", ".zip"))


def _from_address(address: str) -> Iterator[File]:
    """The files at an fsspec address: one, a folder with its subfolders, or those that match a pattern."""
    import fsspec

    try:
        system, path = fsspec.core.url_to_fs(address)
        names = _names_at(system, path)
    except Exception as error:  # noqa: BLE001 (each file system has errors of its own)
        yield File.left_out(address, SkipReason.UNREADABLE, f"dit adres is niet te lezen ({_said(error)})")
        return
    if not names:
        yield File.left_out(address, SkipReason.NO_PLAN, "op dit adres staan geen plannen")
    for name in names:
        yield from _from_remote(system, name)


def _names_at(system: Any, path: str) -> list[str]:
    if _WILD & set(path):
        return sorted(name for name in system.glob(path) if system.isfile(name))
    if system.isdir(path):
        below = len(path.rstrip("/"))
        return sorted(
            name
            for name in system.find(path)
            if _may_hold_plans(name)
            and not any(part.startswith(".") for part in name[below:].split("/")[:-1])
        )
    return [path]


def _from_remote(system: Any, name: str) -> Iterator[File]:
    shown = system.unstrip_protocol(name)
    try:
        with system.open(name, "rb") as opened:
            if name.lower().endswith(".zip"):
                yield from files_in_zip(shown, opened)
            else:
                yield limited(shown, opened)
    except Exception as error:  # noqa: BLE001 (each file system has errors of its own)
        yield File.left_out(shown, SkipReason.UNREADABLE, f"het bestand is niet te lezen ({_said(error)})")


def _said(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
