"""Earlier versions of a plan: each save keeps what it writes and what it replaces.

It keeps both because a sync folder or an editor may replace the file without keeping what was in it. Versions
are whole plan files, so they hold personal details; ``history_files`` finds them all. The history keeps one
version per two minutes of the last hour, one per hour of the last day, one per day of the last thirty days,
and always the newest fifteen: about a hundred at most. A plan file that is renamed starts a new history.

A version that someone else also has, because it was handed over, received or merged, is kept a second time,
with a word for that in its name. This copy is never thinned out: a merge needs it to see what each person has
changed since.
"""

import contextlib
import datetime as dt
import re
from collections.abc import Iterable
from enum import Enum
from pathlib import Path
from typing import NamedTuple

import msgspec

from ..plan import Plan
from ..text import wording
from .atomic import atomic_write, make_folder
from .faults import StoreError
from .files import history_files, history_folder, temporary_file
from .reading import BOM, load, version_of

_NAME = re.compile(
    r"(?P<seconds>\d{10,})-(?P<revision>\d+)-(?P<digest>[0-9a-f]{8})(?:-(?P<shared>[a-z]+))?\.json"
)
_ALWAYS_KEPT = 15
_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_INTERVALS = ((_HOUR, 2 * _MINUTE), (_DAY, _HOUR), (30 * _DAY, _DAY))
"""Pairs of an age and an interval, in seconds: of younger versions, one is kept for each interval."""


class EarlierVersion(msgspec.Struct, frozen=True):
    """An earlier version of a plan: when it was saved (UTC), its revision, its title and its file."""

    saved_at: dt.datetime
    revision: int
    title: str
    file: Path


class NoVersion(StoreError):
    """No version of the plan is kept from that day or before it."""


class Shared(Enum):
    """Why someone else also has a version of a plan; the value is in the name of its file."""

    HANDED_OVER = "gegeven"
    RECEIVED = "gekregen"
    MERGED = "samengevoegd"
    """It was a version of someone else, and was merged into the plan. That may have been undone since."""


class KeptVersion(NamedTuple):
    """A file in the history of a plan. ``digest`` is the beginning of the version of its bytes.

    ``shared`` is a value of `Shared`, or empty.
    """

    seconds: int
    revision: int
    digest: str
    shared: str
    file: Path


class _Head(msgspec.Struct):
    """The fields of a plan file that the list of versions shows."""

    title: str = ""
    revision: int = 0
    saved_at: dt.datetime | None = None


def earlier_versions(path: str | Path) -> tuple[EarlierVersion, ...]:
    """Return the readable earlier versions of a plan, newest first, without the one in its file now."""
    found, current = [], None
    with contextlib.suppress(OSError):
        current = Path(path).read_bytes()
    for kept in sorted(_saved_versions(path), reverse=True):
        with contextlib.suppress(OSError, msgspec.MsgspecError):
            data = kept.file.read_bytes()
            if data != current:
                head, saved_at = _read_head(data), dt.datetime.fromtimestamp(kept.seconds, dt.UTC)
                found.append(EarlierVersion(saved_at, head.revision, head.title, kept.file))
    return tuple(found)


def plan_on(path: str | Path, plan: Plan, day: dt.date) -> Plan:
    """Return the plan as it was at the end of a day in Amsterdam; ``plan`` is the plan now.

    Raises NoVersion if no version of that day or an earlier one is kept, and PlanFileError if it cannot be
    read.
    """
    end = dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), wording.AMSTERDAM)
    if plan.saved_at and plan.saved_at < end:
        return plan
    versions = earlier_versions(path)
    for version in versions:
        if version.saved_at < end:
            return load(version.file)
    oldest = f" De oudste is van {wording.moment(versions[-1].saved_at)}." if versions else ""
    raise NoVersion(f"Van {wording.day(day)} of eerder is geen versie van dit plan bewaard.{oldest}")


def load_version(version: EarlierVersion, *, over: Plan) -> Plan:
    """Return an earlier version, to be saved over the plan ``over``. Raises PlanFileError if unreadable."""
    old = load(version.file)
    return msgspec.structs.replace(old, revision=over.revision, saved_at=over.saved_at)


def kept_versions(path: str | Path) -> list[KeptVersion]:
    """Return the files in the history of a plan, unsorted; a version that was shared can be there twice."""
    names = ((file, _NAME.fullmatch(file.name)) for file in history_files(path))
    return [
        KeptVersion(int(name["seconds"]), int(name["revision"]), name["digest"], name["shared"] or "", file)
        for file, name in names
        if name
    ]


def keep(data: bytes, path: Path, *, now: dt.datetime, saved: bool) -> None:
    """Add the bytes of a plan file to its history and thin the history out. The caller holds the plan's lock.

    ``saved`` says whether these bytes were in the file; if not, the version gets the time ``now``. Raises
    OSError if they cannot be written, and msgspec.MsgspecError if they are not a plan.
    """
    head = _read_head(data)
    seconds = min(_seconds(head.saved_at or now), _seconds(now)) if saved else _seconds(now)
    if _add(data, path, f"{seconds:010d}-{head.revision}-{version_of(data)[:8]}.json"):
        for old in superfluous(_saved_versions(path), _seconds(now)):
            old.file.unlink(missing_ok=True)


def keep_shared(data: bytes, path: Path, *, now: dt.datetime, shared: Shared) -> None:
    """Add a version that someone else also has, which is never thinned out. The caller holds the plan's lock.

    Raises OSError if it cannot be written.
    """
    digest = version_of(data)[:8]
    if not any((kept.shared, kept.digest) == (shared.value, digest) for kept in kept_versions(path)):
        _add(data, path, f"{_seconds(now):010d}-{_read_head(data).revision}-{digest}-{shared.value}.json")


def _add(data: bytes, path: Path, name: str) -> bool:
    """Write a file to the history of a plan, unless it is there already. Return whether it was written."""
    file = history_folder(path) / name
    if file.exists():
        return False
    make_folder(file.parent)
    # to survive a power cut takes time, and the plan itself does
    atomic_write(file, data, temporary=temporary_file(path), survives_power_cut=False)
    return True


def _read_head(data: bytes) -> _Head:
    return msgspec.json.decode(data.removeprefix(BOM), type=_Head)


def _saved_versions(path: str | Path) -> list[KeptVersion]:
    return [kept for kept in kept_versions(path) if not kept.shared]


def superfluous(versions: Iterable[KeptVersion], now: int) -> list[KeptVersion]:
    """Return the versions to delete at ``now`` (seconds since 1970): all but the newest of each interval."""
    seen: set[tuple[int, int]] = set()
    found = []
    for place, version in enumerate(sorted(versions, reverse=True)):
        length = next((length for age, length in _INTERVALS if now - version.seconds < age), None)
        interval = (length, version.seconds // length) if length else None
        if place >= _ALWAYS_KEPT and (interval is None or interval in seen):
            found.append(version)
        if interval:
            seen.add(interval)
    return found


def _seconds(moment: dt.datetime) -> int:
    return max(0, int(moment.timestamp()))
