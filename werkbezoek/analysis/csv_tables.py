"""Tables that an analyst keeps as CSV."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..spreadsheets import UserCsvError
from ..text.wording import quoted
from .errors import TablesError


@contextmanager
def reported_as_tables_error(path: str | os.PathLike[str]) -> Iterator[Path]:
    """The path of such a table, for who reads it; what is wrong with it is a TablesError, in Dutch."""
    if not isinstance(path, str | os.PathLike):
        raise TablesError(f"{quoted(str(path))} is niet het pad van een CSV-bestand.")
    path = Path(path)
    try:
        yield path
    except FileNotFoundError as error:
        raise TablesError(f"{quoted(path.name)} is niet te lezen: het bestand bestaat niet.") from error
    except UserCsvError as error:
        raise TablesError(str(error)) from error
