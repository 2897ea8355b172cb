"""The lock of a plan: one writer at a time, even on disks without locks."""

import contextlib
import errno
import time
from collections.abc import Iterator
from pathlib import Path

from .atomic import PRIVATE_FILE, make_folder
from .files import lock_file

_NO_LOCKS = {errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK, errno.ENOSYS}
_ABANDONED = 60.0
"""The age, in seconds, at which a lock on a disk without locks is abandoned: saving takes far less."""


@contextlib.contextmanager
def lock_plan(path: Path, seconds: float) -> Iterator[None]:
    """Hold the lock of the plan in a file. Raises OSError, and filelock.Timeout after so many seconds.

    On a disk without locks, the lock is held as long as a second file exists.
    """
    from filelock import FileLock, SoftFileLock, Timeout  # takes 70 ms to import; most commands never save

    make_folder(lock_file(path).parent)
    lock = FileLock(lock_file(path), timeout=seconds, mode=PRIVATE_FILE)
    try:
        lock.acquire()
    except Timeout:
        raise
    except (OSError, NotImplementedError) as error:
        if isinstance(error, OSError) and error.errno not in _NO_LOCKS:
            raise
        held = lock_file(path).with_suffix(".held")
        _remove_if_abandoned(held)
        lock = SoftFileLock(held, timeout=seconds, mode=PRIVATE_FILE)
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _remove_if_abandoned(held: Path) -> None:
    with contextlib.suppress(FileNotFoundError):
        if time.time() - held.stat().st_mtime > _ABANDONED:
            held.unlink()
