"""The lock of a plan: one writer at a time, even on disks without locks."""

import contextlib
import errno
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..text.errors import os_reason
from .atomic import PRIVATE_FILE, make_folder
from .faults import SaveError
from .files import abandoned_files, lock_file

LOCK_SECONDS = 5.0
"""How long to wait while another process holds the lock of the plan."""

_NO_LOCKS = {errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK, errno.ENOSYS}
_ABANDONED = 60.0
"""The age, in seconds, at which a lock on a disk without locks is abandoned: saving takes far less."""

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


@contextlib.contextmanager
def lock_plan(path: Path) -> Iterator[None]:
    """Hold the lock of the plan in a file, and remove what killed processes left half written.

    Raises SaveError if another process holds the lock for longer than `LOCK_SECONDS`, and in place of an
    OSError in the block.
    """
    try:
        with _acquire(path):
            for abandoned in abandoned_files(path):
                with contextlib.suppress(OSError):  # such as one that a virus scanner on Windows has open
                    abandoned.unlink()
            yield
    except OSError as error:
        reason = f"Niet bewaard: {_REASONS.get(error.errno or 0, os_reason(error))}."
        if isinstance(error, TimeoutError) and not error.errno:  # it is of the lock, not of the disk
            reason = f"Niet bewaard: iemand anders bewaart {path.name} net. Probeer het nog eens."
        raise SaveError(reason) from error


def _acquire(path: Path) -> Any:
    """Return the lock, as a context that releases it. Raises OSError if that fails or takes too long.

    On a disk without locks, the lock is held as long as a second file exists.
    """
    from filelock import FileLock, SoftFileLock  # takes 70 ms to import; most commands never save

    make_folder(lock_file(path).parent)
    try:
        return FileLock(lock_file(path), timeout=LOCK_SECONDS, mode=PRIVATE_FILE).acquire()
    except (OSError, NotImplementedError) as error:
        if isinstance(error, OSError) and error.errno not in _NO_LOCKS:
            raise
    held = lock_file(path).with_suffix(".held")
    with contextlib.suppress(FileNotFoundError):
        if time.time() - held.stat().st_mtime > _ABANDONED:
            held.unlink()
    return SoftFileLock(held, timeout=LOCK_SECONDS, mode=PRIVATE_FILE).acquire()
