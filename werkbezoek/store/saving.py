"""Saving a plan: atomically, one writer at a time, and never over a change that the writer has not seen.

From an edit in the form to the file, `save` does this: raise the revision, encode, read the bytes back as a
test, take the plan's lock, compare the file with the version that the edit started from, keep the file's old
content in the history, replace the file in one step, and keep the new content in the history too.
"""

import contextlib
import datetime as dt
import logging
import os
import time
from collections.abc import Iterable
from pathlib import Path

import msgspec

from ..plan import Plan
from .atomic import atomic_write
from .faults import Conflict, PlanFileError, SaveError
from .files import real_path, temporary_file
from .history import keep
from .locking import lock_plan
from .reading import Opened, decode, encode, version_of

_log = logging.getLogger(__name__)

_WAITS = (0.1, 0.2, 0.4)
"""Seconds to wait before each new attempt, if the file of a plan is missing that was there before."""


def save(plan: Plan, path: str | Path, *, expected: str | None) -> Opened:
    """Write a plan to its file; return the plan as written (its revision one higher) and its version.

    ``expected`` is the version that the file had when it was read, or None if it must not exist yet. The plan
    goes to the history as well, and so does the content that it replaces. After a crash the file has its old
    or its new content.

    Raises Conflict if the file has another version by now; the plan is then kept in the history, but only if
    ``expected`` is given. Raises SaveError if the plan cannot be written, could not be read back, or if
    another process holds the lock for too long.
    """
    path = real_path(path)
    now = dt.datetime.now(dt.UTC).replace(microsecond=0)
    saved = msgspec.structs.replace(plan, revision=plan.revision + 1, saved_at=now)
    data = _encode_checked(saved, path)
    with lock_plan(path):
        found = _read(path, _WAITS if expected else ())
        if reason := _conflict(found, expected):
            if expected:
                keep_if_possible(data, path, now, saved=False)
            raise Conflict(path, reason)
        if found:
            keep_if_possible(found, path, now, saved=True)
        replace_file(path, data)
        keep_if_possible(data, path, now, saved=True)
    return Opened(saved, version_of(data))


def _encode_checked(plan: Plan, path: Path) -> bytes:
    """Return the bytes of the plan. Raises SaveError if they cannot be read back."""
    try:
        data = encode(plan)
        decode(data, path)
    except UnicodeEncodeError as error:
        raise SaveError("Niet bewaard: er staat een half teken in de tekst; haal het weg.") from error
    except PlanFileError as error:
        raise SaveError("\n".join(["Niet bewaard:", *(f"- {fault}" for fault in error.faults)])) from error
    return data


def _read(path: Path, waits: Iterable[float]) -> bytes | None:
    """Return the bytes of the file, or None if there is no file, even after waiting a moment.

    A program that syncs files replaces a file by first moving the old one away.
    """
    for wait in (*waits, None):
        with contextlib.suppress(FileNotFoundError):
            return path.read_bytes()
        if wait:
            time.sleep(wait)
    return None


def _conflict(found: bytes | None, expected: str | None) -> str:
    """Return in Dutch why the bytes found in the file are not the expected version, or "" if they are."""
    if found is None:
        return "is intussen weggehaald" if expected else ""
    if version_of(found) == expected:
        return ""
    return "is ergens anders gewijzigd" if expected else "bestaat al"


def keep_if_possible(data: bytes, path: Path, now: dt.datetime, *, saved: bool) -> None:
    """Add a version to the history. A failure is only logged, since it must not stop the save."""
    try:
        keep(data, path, now=now, saved=saved)
    except (OSError, msgspec.MsgspecError) as error:
        _log.warning("no earlier version kept of %s: %s", path.name, error)


def replace_file(path: Path, data: bytes) -> None:
    """Replace the content of the file in one step. The caller holds the plan's lock."""
    atomic_write(path, data, temporary=temporary_file(path))
    if os.name == "posix":  # make the rename survive a power cut; the plan is there, also if that is refused
        with contextlib.suppress(OSError):
            handle = os.open(path.parent, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
