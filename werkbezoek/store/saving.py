"""A plan to its file: whole or not at all, one writer at a time, never over a change that was not seen."""

import datetime as dt
import errno
import glob
import logging
import os
import secrets
from pathlib import Path

import msgspec

from ..plan import Plan
from .atomic import atomic_write
from .errors import Conflict, PlanFileError, SaveError
from .history import keep
from .reading import HIDDEN_FOLDER, Opened, decode, encode, version_of

_log = logging.getLogger(__name__)

_LOCK_SECONDS = 5.0

_REASONS = {
    errno.ENOSPC: "de schijf is vol. Maak ruimte vrij; in het formulier blijft alles staan",
    errno.EDQUOT: "je schijfruimte is op. Maak ruimte vrij; in het formulier blijft alles staan",
    errno.EACCES: "je mag in deze map niet schrijven. Kies een andere map",
    errno.EPERM: "je mag in deze map niet schrijven. Kies een andere map",
    errno.EROFS: "deze map is alleen te lezen. Kies een andere map",
    errno.EISDIR: "er staat al een map met deze naam. Kies een andere naam",
    errno.ENOTDIR: "de map bestaat niet. Kies een andere map",
    errno.EEXIST: "de map bestaat niet. Kies een andere map",
    errno.ENAMETOOLONG: "de bestandsnaam is te lang. Kies een kortere naam",
}


def save(plan: Plan, path: str | Path, *, expected: str | None) -> Opened:
    """Write a plan to its file; give back what was written (its revision one higher) and its version.

    ``expected`` is the version that the file had when it was read, or None if it must not exist yet.
    This version goes to the history, and so does the one that it replaces. Raises ``Conflict`` if the file is
    something else by now (this version is in the history then), and ``SaveError`` if it can't be written or
    could not be read back. After a crash the file is the old or the new one, whole.
    """
    from filelock import FileLock, Timeout  # only who saves waits for its import

    path = Path(path).resolve()
    now = dt.datetime.now(dt.UTC).replace(microsecond=0)
    saved = msgspec.structs.replace(plan, revision=plan.revision + 1, saved_at=now)
    data = _readable(saved, path)
    hidden = path.parent / HIDDEN_FOLDER
    try:
        hidden.mkdir(parents=True, exist_ok=True)
        with FileLock(hidden / f"{path.name}.lock", timeout=_LOCK_SECONDS):
            found = _read(path)
            try:
                _compare(path, found, expected)
            except Conflict:
                if expected:
                    _keep(data, path, now, saved=False)
                raise
            if found:
                _keep(found, path, now, saved=True)
            _replace(path, data, hidden)
            _keep(data, path, now, saved=True)
    except Timeout as error:
        raise SaveError(
            f"Niet bewaard: iemand anders bewaart {path.name} net. Probeer het nog eens."
        ) from error
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, error.strerror or "het bestand is niet te schrijven")
        raise SaveError(f"Niet bewaard: {reason}.") from error
    return Opened(saved, version_of(data))


def _readable(plan: Plan, path: Path) -> bytes:
    """The bytes of the plan, once it is certain that they can be read back."""
    try:
        data = encode(plan)
        decode(data, path)
    except UnicodeEncodeError as error:
        raise SaveError("Niet bewaard: er staat een half teken in de tekst; haal het weg.") from error
    except PlanFileError as error:
        raise SaveError("\n".join(["Niet bewaard:", *(f"- {fault}" for fault in error.faults)])) from error
    return data


def _read(path: Path) -> bytes | None:
    """The bytes of the file; None if it is not there."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _compare(path: Path, found: bytes | None, expected: str | None) -> None:
    """Raise ``Conflict`` unless what was found in the file is the expected version."""
    if (None if found is None else version_of(found)) != expected:
        if expected is None:
            raise Conflict(path, "bestaat al")
        raise Conflict(path, "is intussen weggehaald" if found is None else "is ergens anders gewijzigd")


def _keep(data: bytes, path: Path, now: dt.datetime, *, saved: bool) -> None:
    """Add a version to the history. Saving is worth more than that, so a failure only goes to the log."""
    try:
        keep(data, path, now=now, saved=saved)
    except (OSError, msgspec.MsgspecError) as error:
        _log.warning("no earlier version kept of %s: %s", path.name, error)


def _replace(path: Path, data: bytes, hidden: Path) -> None:
    """Put the bytes in place of the file in one step, by way of a half-written one beside it."""
    killed = f"{glob.escape(path.name)}.*.half"  # the writer, since we hold its lock now
    for litter in hidden.glob(killed):
        litter.unlink(missing_ok=True)
    atomic_write(path, data, half=hidden / f"{path.name}.{secrets.token_hex(4)}.half")
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut, where the system can do that."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
