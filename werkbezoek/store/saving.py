"""Saving a plan: atomically, one writer at a time, and never over a change that the writer has not seen.

From an edit in the form to the file, `save` does this: raise the revision, encode, read the bytes back as a
test, take the plan's lock, compare the file with the version that the edit started from, keep the file's old
content in the history, replace the file in one step, and keep the new content in the history too.
"""

import contextlib
import datetime as dt
import errno
import logging
import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from ..plan import Plan
from ..text.errors import os_reason
from .atomic import atomic_write
from .faults import Conflict, PlanFileError, SaveError
from .files import abandoned_files, real_path, temporary_file
from .history import keep
from .locking import lock_plan
from .reading import Opened, decode, encode, version_of

_log = logging.getLogger(__name__)

LOCK_SECONDS = 5.0
"""How long to wait while another process holds the lock of the plan."""

_WAITS = (0.1, 0.2, 0.4)
"""Seconds to wait before each new attempt, if the file of a plan is missing that was there before."""

_REASONS = {
    errno.ENOSPC: "de schijf is vol. Maak ruimte vrij; in het formulier blijft alles staan",
    errno.EDQUOT: "je schijfruimte is op. Maak ruimte vrij; in het formulier blijft alles staan",
    **dict.fromkeys(
        (errno.EACCES, errno.EPERM),
        "je mag in deze map niet schrijven, of het bestand is open in een ander programma. "
        "Sluit dat, of kies een andere map",
    ),
    errno.EROFS: "deze map is alleen te lezen. Kies een andere map",
    errno.EISDIR: "er staat al een map met deze naam. Kies een andere naam",
    errno.ENOTDIR: "de map bestaat niet. Kies een andere map",
    errno.EEXIST: "de map bestaat niet. Kies een andere map",  # a file has the name that the folder needs
    errno.ENAMETOOLONG: "de bestandsnaam is te lang. Kies een kortere naam",
    # the second is what Windows says of a path that is too long
    errno.ENOENT: "de map is er niet meer, of haar naam en die van het bestand zijn samen te lang. "
    "Kies een andere map",
}


def save(plan: Plan, path: str | Path, *, expected: str | None) -> Opened:
    """Write a plan to its file; return the plan as written (its revision one higher) and its version.

    ``expected`` is the version that the file had when it was read, or None if it must not exist yet. The plan
    goes to the history as well, and so does the content that it replaces. After a crash the file has its old
    or its new content.

    Raises Conflict if the file has another version by now; the plan is then kept in the history, but only if
    ``expected`` is given. Raises SaveError if the plan cannot be written, could not be read back, or if
    another process holds the lock for longer than `LOCK_SECONDS`.
    """
    path = real_path(path)
    now = dt.datetime.now(dt.UTC).replace(microsecond=0)
    saved = msgspec.structs.replace(plan, revision=plan.revision + 1, saved_at=now)
    data = _encode_checked(saved, path)
    with locked(path):
        found = _read(path, _WAITS if expected else ())
        try:
            _require_version(path, found, expected)
        except Conflict:
            if expected:
                keep_if_possible(data, path, now, saved=False)
            raise
        if found:
            keep_if_possible(found, path, now, saved=True)
        replace_file(path, data)
        keep_if_possible(data, path, now, saved=True)
    return Opened(saved, version_of(data))


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of the plan in a file, and remove what killed processes left half written.

    Raises SaveError if another process holds the lock for longer than `LOCK_SECONDS`, and in place of an
    OSError in the block.
    """
    try:
        with lock_plan(path, LOCK_SECONDS):
            for abandoned in abandoned_files(path):
                with contextlib.suppress(OSError):  # such as one that a virus scanner on Windows has open
                    abandoned.unlink()
            yield
    except TimeoutError as error:
        if error.errno:
            raise SaveError(f"Niet bewaard: {os_reason(error)}.") from error
        raise SaveError(
            f"Niet bewaard: iemand anders bewaart {path.name} net. Probeer het nog eens."
        ) from error
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, os_reason(error))
        raise SaveError(f"Niet bewaard: {reason}.") from error


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


def _require_version(path: Path, found: bytes | None, expected: str | None) -> None:
    """Raise Conflict unless the bytes found in the file are the expected version."""
    if (None if found is None else version_of(found)) != expected:
        if expected is None:
            raise Conflict(path, "bestaat al")
        raise Conflict(path, "is intussen weggehaald" if found is None else "is ergens anders gewijzigd")


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
