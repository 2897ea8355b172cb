"""Writing files that only their owner may read, and atomically: with the old or the new content, never half.

A file or folder that exists keeps its rights, whether they are stricter or looser.
"""

import contextlib
import errno
import os
import secrets
import shutil
import time
from pathlib import Path

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700

_NO_FSYNC = {errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS}
"""The errors of a disk that cannot make sure that content survives a power cut."""
_WAITS = (0.05, 0.1, 0.2, 0.4)
"""Seconds to wait before each new attempt, while a program that syncs files holds or moves a file."""


def make_folder(folder: Path) -> None:
    """Make a folder, and those around it, that only their owner may open. Raises OSError if that fails."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(PRIVATE_FOLDER, exist_ok=True)


def write_private(path: Path, data: bytes, *, mode: str = "wb", survives_power_cut: bool = False) -> None:
    """Write a file that only its owner may read, if it is new. Raises OSError if that fails."""
    with open(path, mode, opener=lambda path, flags: os.open(path, flags, PRIVATE_FILE)) as file:
        file.write(data)
        if survives_power_cut:
            file.flush()
            try:
                os.fsync(file.fileno())
            except OSError as error:
                if error.errno not in _NO_FSYNC:
                    raise


def atomic_write(
    path: Path, data: bytes, *, temporary: Path | None = None, survives_power_cut: bool = True
) -> None:
    """Write the bytes to a temporary file and rename that to ``path``. Raises OSError if that fails.

    ``temporary`` must be on the same disk and must not exist yet; without it, a hidden file beside ``path``.
    Waiting until the content survives a power cut takes most of the time.
    """
    temporary = temporary or path.with_name(f".{path.name}.{secrets.token_hex(4)}.half")
    try:
        write_private(temporary, data, mode="xb", survives_power_cut=survives_power_cut)
        for wait in (*_WAITS, None):
            try:
                if path.exists():
                    shutil.copymode(path, temporary)
                temporary.replace(path)
                break
            except (PermissionError, FileNotFoundError):
                if wait is None or not os.access(path.parent, os.W_OK):
                    raise
                time.sleep(wait)
                if not temporary.exists():
                    write_private(temporary, data, mode="xb", survives_power_cut=survives_power_cut)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
