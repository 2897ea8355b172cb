"""Snapshots in the user's own folder: one file for each kind of list."""

from pathlib import Path

import msgspec

from ..store import atomic_write
from ..text.parties import PartyRegister
from ..text.wording import quoted
from .parties import unify_party_names
from .politician import Office, PeopleError, Snapshot

_FOLDER = "personen"
"""The folder beside the one with plans; git ignores it."""

_SUFFIX = ".personen.json"
_MAX_BYTES = 100_000_000


class _SnapshotFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The contents of a file; ``count`` comes last, so that half a file is never taken for a whole one."""

    version: int
    snapshot: Snapshot
    count: int


def people_folder(plans: Path) -> Path:
    """Return the folder with snapshots: ``data/personen`` for plans in ``data/plannen``."""
    return plans.resolve().parent / _FOLDER


def save_snapshot(snapshot: Snapshot, folder: Path) -> Path:
    """Write a snapshot in place of the last one of its kind, and return the file. Raises PeopleError."""
    path = _path(folder, snapshot.office)
    data = msgspec.json.encode(_SnapshotFile(version=1, snapshot=snapshot, count=len(snapshot.people)))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        atomic_write(path, data)
    except OSError as error:
        raise PeopleError(f"De lijst is niet te bewaren in {folder} ({error.strerror}).") from error
    return path


def load_snapshots(
    folder: Path, register: PartyRegister | None = None
) -> tuple[tuple[Snapshot, ...], tuple[str, ...]]:
    """Return the snapshots in a folder, and a Dutch sentence about each file that is not complete.

    A party has one name in all of them: that in the Tweede Kamer, or else the short name in the register.
    """
    found: list[Snapshot] = []
    problems = []
    for office in Office:
        try:
            found += _load(_path(folder, office), office)
        except PeopleError as error:
            problems.append(str(error))
    return unify_party_names(found, register), tuple(problems)


def delete_snapshots(folder: Path) -> list[Path]:
    """Delete every snapshot in a folder, half-written ones too; return their files. Raises PeopleError."""
    files = sorted([*folder.glob(f"*{_SUFFIX}"), *folder.glob(f".*{_SUFFIX}.*.half")])
    for file in files:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise PeopleError(f"{file} is niet weg te halen ({error.strerror}).") from error
    return files


def _path(folder: Path, office: Office) -> Path:
    return folder / f"{office.value}{_SUFFIX}"


def _load(path: Path, office: Office) -> list[Snapshot]:
    """Return the snapshot in a file, or nothing if there is no file."""
    try:
        data = path.read_bytes() if path.stat().st_size <= _MAX_BYTES else b""
        saved = msgspec.json.decode(data, type=_SnapshotFile)
        if saved.count == len(saved.snapshot.people) and saved.snapshot.office is office:
            return [saved.snapshot]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise PeopleError(f"{quoted(path.name)} is niet te lezen ({error.strerror}).") from error
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        pass
    raise PeopleError(
        f"{quoted(path.name)} is maar half geschreven of beschadigd en wordt niet gebruikt. "
        "Haal de lijst opnieuw op."
    )
