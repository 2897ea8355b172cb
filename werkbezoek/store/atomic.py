"""Atomic writing: after a crash a file has its old or its new content, never half of it."""

import contextlib
import os
import secrets
import shutil
from pathlib import Path


def atomic_write(
    path: Path, data: bytes, *, temporary: Path | None = None, survives_power_cut: bool = True
) -> None:
    """Write the bytes to a temporary file and rename that to ``path``. Raises OSError.

    ``temporary`` must be on the same disk and must not exist yet; without it, a hidden file beside ``path``.
    Waiting until the content survives a power cut takes most of the time.
    """
    temporary = temporary or path.with_name(f".{path.name}.{secrets.token_hex(4)}.half")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            if survives_power_cut:
                file.flush()
                os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, temporary)
        temporary.replace(path)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
