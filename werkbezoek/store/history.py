"""Earlier versions of a plan: each save keeps what it writes and what it replaces, out of the user's way.

Both, since a sync folder or an editor may replace what was written without keeping it.

They are whole plan files in ``.werkbezoek/versies/NAME/`` beside the plan, so they hold personal details:
who clears those away finds all of them with ``history_files``. Of the last hour one per two minutes stays,
of the last day one per hour, of the last thirty days one per day, and always the newest fifteen: about a
hundred at most. A plan that is renamed starts a new history.
"""

import contextlib
import datetime as dt
import re
import secrets
from collections.abc import Iterable
from pathlib import Path

import msgspec

from ..plan import Plan
from .reading import BOM, HIDDEN_FOLDER, load, version_of

_FOLDER = "versies"
_NAME = re.compile(r"(?P<seconds>\d{10,})-(?P<revision>\d+)-[0-9a-f]{8}\.json")
_NEWEST = 15
_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_STEPS = ((_HOUR, 2 * _MINUTE), (_DAY, _HOUR), (30 * _DAY, _DAY))
"""Of what is younger than the first number of seconds, one per second number of seconds stays."""


class EarlierVersion(msgspec.Struct, frozen=True, kw_only=True):
    """An earlier version of a plan: when it was saved (UTC), its revision and title, and where it is."""

    saved_at: dt.datetime
    revision: int
    title: str
    file: Path


class _Head(msgspec.Struct):
    """What the list of versions shows of a plan file."""

    title: str = ""
    revision: int = 0
    saved_at: dt.datetime | None = None


def earlier_versions(path: str | Path) -> tuple[EarlierVersion, ...]:
    """The earlier versions of the plan in a file, newest first, without the one that is in it now.

    One that can't be read is left out.
    """
    found, now = [], _bytes(Path(path))
    for file in sorted(_kept(path), key=_order, reverse=True):
        with contextlib.suppress(OSError, msgspec.MsgspecError):
            data = file.read_bytes()
            if data == now:
                continue
            head = _head(data)
            saved_at = dt.datetime.fromtimestamp(_order(file)[0], dt.UTC)
            found.append(
                EarlierVersion(saved_at=saved_at, revision=head.revision, title=head.title, file=file)
            )
    return tuple(found)


def load_version(version: EarlierVersion, *, over: Plan) -> Plan:
    """The plan of an earlier version, ready to be saved ``over`` the current one as its next revision.

    Raises ``PlanFileError`` if it can't be read.
    """
    old = load(version.file)
    return msgspec.structs.replace(old, revision=over.revision, saved_at=over.saved_at)


def history_files(path: str | Path) -> tuple[Path, ...]:
    """Every file in the history of a plan file; all of them may hold personal details."""
    return tuple(file for file in _folder(path).glob("*") if file.is_file())


def keep(data: bytes, path: Path, *, now: dt.datetime, saved: bool) -> None:
    """Add the bytes of a plan file to the history and thin that out. The caller holds the plan's lock.

    ``saved`` tells whether these bytes were in the file; what never got there counts as of ``now``.
    Raises OSError if it can't be written, and msgspec.MsgspecError if the bytes are no plan.
    """
    head = _head(data)
    moment = min(_seconds(head.saved_at or now), _seconds(now)) if saved else _seconds(now)
    folder = _folder(path)
    kept = folder / f"{moment:010d}-{head.revision}-{version_of(data)[:8]}.json"
    if kept.exists():  # written when it was saved, and met again when it is replaced
        return
    folder.mkdir(parents=True, exist_ok=True)
    half = path.parent / HIDDEN_FOLDER / f"{path.name}.{secrets.token_hex(4)}.half"
    try:
        half.write_bytes(data)
        half.replace(kept)
    finally:
        half.unlink(missing_ok=True)
    for file in _superfluous(_kept(path), _seconds(now)):
        file.unlink(missing_ok=True)


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _head(data: bytes) -> _Head:
    return msgspec.json.decode(data.removeprefix(BOM), type=_Head)


def _folder(path: str | Path) -> Path:
    path = Path(path).resolve()
    return path.parent / HIDDEN_FOLDER / _FOLDER / path.name


def _kept(path: str | Path) -> list[Path]:
    return [file for file in history_files(path) if _NAME.fullmatch(file.name)]


def _order(file: Path) -> tuple[int, int]:
    """When a version was saved, in seconds since 1970, and its revision; from the name of its file."""
    seconds, revision, _ = file.name.split("-")
    return int(seconds), int(revision)


def _superfluous(kept: Iterable[Path], now: int) -> list[Path]:
    """The versions that need not stay: all but the newest of each stretch of time."""
    seen: set[tuple[int, int]] = set()
    gone = []
    for place, file in enumerate(sorted(kept, key=_order, reverse=True)):
        moment = _order(file)[0]
        step = next((step for limit, step in _STEPS if now - moment < limit), None)
        stretch = (step, moment // step) if step else None
        if place >= _NEWEST and (stretch is None or stretch in seen):
            gone.append(file)
        if stretch:
            seen.add(stretch)
    return gone


def _seconds(moment: dt.datetime) -> int:
    return max(0, int(moment.timestamp()))
