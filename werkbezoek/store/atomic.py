"""A file that is written whole or not at all: after a crash it is the old or the new one."""

import contextlib
import os
import secrets
import shutil
from pathlib import Path


def atomic_write(path: Path, data: bytes, *, half: Path | None = None) -> None:
    """Put the bytes in place of a file in one step, by way of a half-written one on the same disk.

    ``half`` is that file, which must not exist yet; otherwise a hidden one beside ``path``. Raises OSError.
    """
    half = half or path.with_name(f".{path.name}.{secrets.token_hex(4)}.half")
    try:
        with half.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, half)
        half.replace(path)
    finally:
        with contextlib.suppress(OSError):
            half.unlink(missing_ok=True)
