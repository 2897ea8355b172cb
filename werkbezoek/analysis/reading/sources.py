"""Where plans come from: files, folders, globs, zip files and addresses that fsspec knows.

Everything that is not a plan or can't be read is reported with its reason. There are two exceptions, both in
folders: files whose name does not end in ``.json`` or ``.zip``, and hidden folders, where the kit keeps
earlier versions.
"""

import glob
import os
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from ...text.errors import os_reason
from ...text.wording import quoted
from ..errors import TablesError
from ..rows import Skipped, SkipReason
from .files import Entry, File, load_opened, load_zip, unreadable

Paths: TypeAlias = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]

_WILD = set("*?[")


def entries_in(paths: Paths) -> Iterator[Entry]:
    """Yield the files at the paths, each local file once. Raises TablesError if something is not a path."""
    given = [_as_path(path) for path in ([paths] if isinstance(paths, (str, os.PathLike)) else paths)]
    if not given:
        yield unreadable("", "er is geen enkel bestand opgegeven")
    seen: set[str] = set()
    for path in given:
        for entry in _at_address(path) if "://" in path else _at_path(os.path.expanduser(path)):  # noqa: PTH111
            if isinstance(entry, str):
                absolute = os.path.abspath(entry)  # noqa: PTH100 (resolve is ten times slower)
                if absolute in seen:
                    continue
                seen.add(absolute)
            yield entry


def _as_path(path: Any) -> str:
    if not isinstance(path, (str, os.PathLike)):
        raise TablesError(f"{quoted(str(path))} is geen pad; geef een map, bestand, zip-bestand of adres.")
    return os.fspath(path)


def _at_path(path: str) -> Iterator[Entry]:
    if os.path.isdir(path):  # noqa: PTH112 (unlike Path, it takes any text)
        yield from _in_folder(path)
    elif os.path.exists(path):  # noqa: PTH110
        yield from _in_file(path)
    elif _WILD & set(path):
        matches = sorted(glob.glob(path, recursive=True), key=lambda match: (len(match), match))  # noqa: PTH207
        shortest = {os.path.realpath(match): match for match in reversed(matches)}  # links may go in a circle
        for match in sorted(shortest.values()):
            yield from _at_path(match)
        if not matches:
            yield unreadable(path, "geen enkel bestand past op dit patroon")
    else:
        yield unreadable(path, "het bestand bestaat niet (meer); kijk of de naam klopt")


def _in_folder(path: str) -> Iterator[Entry]:
    closed: list[OSError] = []
    is_empty = True
    for folder, inner, names in os.walk(path, onerror=closed.append):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        for name in sorted(filter(_may_hold_plans, names)):
            is_empty = False
            yield from _in_file(f"{folder}{os.sep}{name}")
    for error in closed:
        yield unreadable(str(error.filename), f"deze map is niet te lezen ({os_reason(error)})")
    if is_empty and not closed:
        yield Skipped(path, SkipReason.NO_PLAN, "in deze map staan geen plannen")


def _in_file(path: str) -> Iterator[Entry]:
    if path.lower().endswith(".zip"):
        yield from load_zip(path, path)
    else:
        yield path


def _may_hold_plans(name: str) -> bool:
    return name.lower().endswith((".json", ".zip"))


def _at_address(address: str) -> Iterator[File | Skipped]:
    """Yield the files at an fsspec address: one, those in a folder, or those that match a pattern."""
    import fsspec  # takes 0.1 s, and few have plans at an address

    try:
        system, path = fsspec.core.url_to_fs(address)
        names = _names_at(system, path)
    except Exception as error:  # noqa: BLE001 (each file system has errors of its own)
        yield unreadable(address, f"dit adres is niet te lezen ({_reason(error)})")
        return
    if not names:
        yield Skipped(address, SkipReason.NO_PLAN, "op dit adres staan geen plannen")
    for name in names:
        shown = system.unstrip_protocol(name)
        try:
            with system.open(name, "rb") as opened:
                if name.lower().endswith(".zip"):
                    yield from load_zip(shown, opened)
                else:
                    yield load_opened(shown, opened)
        except Exception as error:  # noqa: BLE001 (each file system has errors of its own)
            yield unreadable(shown, f"het bestand is niet te lezen ({_reason(error)})")


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


def _reason(error: Exception) -> str:
    """Return in Dutch why a file system of fsspec could not be used."""
    if isinstance(error, ImportError):
        missing = getattr(error.__cause__, "name", None) or error
        return f"voor zo’n adres is nog een pakket nodig: pip install {missing}"
    if isinstance(error, FileNotFoundError):  # that of a web server has no number
        return "het bestaat niet"
    if isinstance(error, OSError):  # a server that is not found has no number, or one below 0
        return os_reason(error) if (error.errno or 0) > 0 else "de server is niet te bereiken"
    if str(error).startswith("Protocol not known"):
        return "dit is geen webadres; begin met https://"
    return str(error) or type(error).__name__
