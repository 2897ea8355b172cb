"""Folders that tables and reports are written to."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..text.wording import quoted
from .errors import WritingError


@contextmanager
def writing_to(folder: str | os.PathLike[str]) -> Iterator[Path]:
    """The folder, made if there is none; what can't be written there is a WritingError, in Dutch."""
    target = Path(folder)
    try:
        target.mkdir(parents=True, exist_ok=True)
        yield target
    except OSError as error:
        where = quoted(Path(error.filename or target).name)
        why = f"({error.strerror}); staat het nog ergens open, of mag je daar niet schrijven?"
        raise WritingError(f"{where} is niet te schrijven {why}", error.strerror) from error
