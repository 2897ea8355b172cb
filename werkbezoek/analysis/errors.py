"""What these tables can't do, as errors in Dutch."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..spreadsheets import UserCsvError
from ..text.errors import UserError
from ..text.wording import quoted


class TablesError(UserError, ValueError):
    """Something that can't be done with these tables."""


class WritingError(TablesError, OSError):
    """Something that can't be written; ``strerror`` is the reason that the system gives."""

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


@contextmanager
def reading_csv(path: str | os.PathLike[str]) -> Iterator[Path]:
    """Raise TablesError for anything that is wrong with a CSV file that the analyst keeps."""
    if not isinstance(path, str | os.PathLike):
        raise TablesError(f"{quoted(str(path))} is niet het pad van een CSV-bestand.")
    try:
        yield Path(path)
    except FileNotFoundError as error:
        name = quoted(Path(path).name)
        raise TablesError(f"{name} is niet te lezen: het bestand bestaat niet.") from error
    except UserCsvError as error:
        raise TablesError(str(error)) from error
