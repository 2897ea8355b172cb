"""What these tables can't do, as errors in Dutch."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..text.errors import UserError, os_reason
from ..text.wording import quoted


class TablesError(UserError, ValueError):
    """Something that can't be done with these tables."""


@contextmanager
def writing_to(folder: str | os.PathLike[str]) -> Iterator[Path]:
    """Make a folder if there is none, and raise TablesError for what can't be written in it."""
    target = Path(folder)
    try:
        target.mkdir(parents=True, exist_ok=True)
        yield target
    except OSError as error:
        where = quoted(Path(error.filename or target).name)
        raise TablesError(f"{where} is niet te schrijven ({os_reason(error)}).") from error
