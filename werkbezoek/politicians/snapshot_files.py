"""Snapshots in the user's own folder: one file for each list."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from ..store import atomic_write
from ..text.errors import os_reason
from ..text.parties import PartyRegister
from ..text.wording import quoted
from .area import area_of
from .parties import unify_party_names
from .politician import Office, PeopleError, Snapshot

_FOLDER = "personen"
"""The folder beside the one with plans; git ignores it."""

_SUFFIX = ".personen.json"
_MAX_BYTES = 100_000_000


class _SnapshotFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The content of a file. ``count`` comes last, so that a file that was cut off is never complete."""

    version: int
    snapshot: Snapshot
    count: int


def people_folder(plans: Path) -> Path:
    """Return the folder with snapshots: ``data/personen`` for plans in ``data/plannen``."""
    return plans.resolve().parent / _FOLDER


def save_snapshot(snapshot: Snapshot, folder: Path) -> Path:
    """Replace the last version of the same list, and return the file. Raises PeopleError if that fails."""
    path = folder / f"{snapshot.key}{_SUFFIX}"
    data = msgspec.json.encode(_SnapshotFile(version=1, snapshot=snapshot, count=len(snapshot.people)))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        atomic_write(path, data)
    except OSError as error:
        raise PeopleError(f"De lijst is niet te bewaren in {folder} ({os_reason(error)}).") from error
    _delete(file for file in _files_of(snapshot, folder) if file != path)
    return path


def load_snapshots(
    folder: Path, register: PartyRegister | None = None
) -> tuple[tuple[Snapshot, ...], tuple[str, ...]]:
    """Return the snapshots in a folder, and a Dutch sentence about each file that is not complete.

    A party has the same name in all of them: as in the Tweede Kamer, or else the short name in the register.
    """
    found: list[Snapshot] = []
    problems = []
    for file in sorted(folder.glob(f"*{_SUFFIX}")):
        try:
            found.append(_load(file))
        except PeopleError as error:
            problems.append(str(error))
    found.sort(key=lambda snapshot: ([*Office].index(snapshot.office), snapshot.name.casefold()))
    return unify_party_names(found, register), tuple(problems)


def delete_snapshot(snapshot: Snapshot, folder: Path) -> Snapshot:
    """Delete one list, and return it so that it can be saved again. Raises PeopleError if that fails."""
    files = [*_files_of(snapshot, folder)]
    stored = _load(files[0]) if files else snapshot
    _delete(files)
    return stored


def delete_snapshots(folder: Path) -> list[Path]:
    """Delete all lists in a folder, also half-written; return the files. Raises PeopleError if that fails."""
    files = sorted([*folder.glob(f"*{_SUFFIX}"), *folder.glob(f".*{_SUFFIX}.*.half")])
    _delete(files)
    return files


def _delete(files: Iterable[Path]) -> None:
    for file in files:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise PeopleError(f"{file} is niet weg te halen ({os_reason(error)}).") from error


def _files_of(snapshot: Snapshot, folder: Path) -> Iterator[Path]:
    """Yield the files of a list; one from before lists had names is among them if it is of the same place."""
    for file in (folder / f"{key}{_SUFFIX}" for key in dict.fromkeys((snapshot.key, snapshot.office.value))):
        try:
            if _load(file).key == snapshot.key:
                yield file
        except PeopleError:
            continue


def _load(path: Path) -> Snapshot:
    """Return the snapshot in a file. Raises PeopleError if it is not complete, or if the file was renamed.

    A list of local politicians without a name, from before there could be several, gets the name of its
    municipality or province.
    """
    try:
        data = path.read_bytes() if path.stat().st_size <= _MAX_BYTES else b""
        saved = msgspec.json.decode(data, type=_SnapshotFile)
        snapshot = saved.snapshot
        if saved.count == len(snapshot.people) and path.name == f"{snapshot.key}{_SUFFIX}":
            if snapshot.office is Office.LOCAL and not snapshot.name:
                snapshot = msgspec.structs.replace(snapshot, name=area_of(snapshot.people).name)
            return snapshot
    except OSError as error:
        raise PeopleError(f"{quoted(path.name)} is niet te lezen ({os_reason(error)}).") from error
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        pass
    raise PeopleError(
        f"{quoted(path.name)} is maar half geschreven of beschadigd en wordt niet gebruikt. "
        "Haal de lijst opnieuw op."
    )
