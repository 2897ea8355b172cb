"""What these tables can't do, as errors in Dutch."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..text.errors import UserError
from ..text.wording import quoted


class TablesError(UserError, ValueError):
    """Something that can't be done with these tables."""


class WritingError(TablesError, OSError):
    """Something that can't be written; ``strerror`` is the reason from the operating system."""

    def __init__(self, text: str, strerror: str | None) -> None:
        super().__init__(text)
        self.strerror = strerror


@contextmanager
def writing_to(folder: str | os.PathLike[str]) -> Iterator[Path]:
    """Make a folder if there is none, and raise WritingError for what can't be written in it."""
    target = Path(folder)
    try:
        target.mkdir(parents=True, exist_ok=True)
        yield target
    except OSError as error:
        where = quoted(Path(error.filename or target).name)
        why = f"({error.strerror}); staat het nog ergens open, of mag je daar niet schrijven?"
        raise WritingError(f"{where} is niet te schrijven {why}", error.strerror) from error
