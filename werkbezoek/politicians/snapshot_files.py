"""Snapshots in the user's own folder: written whole or not at all, one for each kind of office."""

from pathlib import Path

import msgspec

from ..store import atomic_write
from ..text.wording import quoted
from .errors import PeopleError
from .naming import unify_party_names
from .politician import Office, Snapshot

FOLDER = "personen"
"""The folder beside the one with plans; git ignores it."""

_SUFFIX = ".personen.json"
_LARGEST = 100_000_000


class _Saved(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What stands in the file; ``count`` comes last, so that half a file can't pass for a whole one."""

    version: int
    snapshot: Snapshot
    count: int


def people_folder(plans: Path) -> Path:
    """Where snapshots are, by the folder that plans are in: ``data/personen`` beside ``data/plannen``."""
    return plans.resolve().parent / FOLDER


def save_snapshot(snapshot: Snapshot, folder: Path) -> Path:
    """Write a snapshot in place of the last one of its kind; give the file. Raises PeopleError."""
    path = folder / f"{snapshot.office.value}{_SUFFIX}"
    data = msgspec.json.encode(_Saved(version=1, snapshot=snapshot, count=len(snapshot.people)))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        atomic_write(path, data)
    except OSError as error:
        raise PeopleError(f"De lijst is niet te bewaren in {folder} ({error.strerror}).") from error
    return path


def load_snapshots(folder: Path) -> tuple[tuple[Snapshot, ...], tuple[str, ...]]:
    """The snapshots in a folder, and a Dutch sentence about each file that is no whole one.

    Parties have one name in all of them: the short one that the Tweede Kamer uses, where it is known.
    """
    found, problems = [], []
    for office in Office:
        path = folder / f"{office.value}{_SUFFIX}"
        try:
            found.append(_load(path))
        except FileNotFoundError:
            continue
        except PeopleError as error:
            problems.append(str(error))
    return unify_party_names(found), tuple(problems)


def delete_snapshots(folder: Path) -> list[Path]:
    """Throw away every snapshot in a folder, half-written ones too; give the files. Raises PeopleError."""
    files = sorted([*folder.glob(f"*{_SUFFIX}"), *folder.glob(f".*{_SUFFIX}.*.half")])
    for file in files:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise PeopleError(f"{file} is niet weg te halen ({error.strerror}).") from error
    return files


def _load(path: Path) -> Snapshot:
    try:
        data = path.read_bytes() if path.stat().st_size <= _LARGEST else b""
        saved = msgspec.json.decode(data, type=_Saved)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise PeopleError(f"{quoted(path.name)} is niet te lezen ({error.strerror}).") from error
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise PeopleError(_broken(path)) from error
    if saved.count != len(saved.snapshot.people) or path.name != f"{saved.snapshot.office.value}{_SUFFIX}":
        raise PeopleError(_broken(path))
    return saved.snapshot


def _broken(path: Path) -> str:
    return (
        f"{quoted(path.name)} is maar half geschreven of beschadigd en wordt niet gebruikt. "
        "Haal de lijst opnieuw op."
    )
