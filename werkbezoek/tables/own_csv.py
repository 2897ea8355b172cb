"""CSV files that an analyst keeps: comma or semicolon, with or without BOM, English or Dutch headings."""

import csv
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from .errors import TablesError


def rows_of(
    path: str | os.PathLike[str], headings: Mapping[str, str]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The number of each line and its cells under ``headings`` (each with the Dutch word that will do too).

    Empty lines are skipped. Raises TablesError with a Dutch sentence for a file that can't be read, a column
    that is not there, and a line that is not filled in.
    """
    path = Path(path)
    try:
        lines = path.read_bytes().decode("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "sla het op als CSV in UTF-8"
        raise TablesError(f"{path.name} is niet te lezen ({reason}).") from error
    head = lines[0] if lines else ""
    reader = csv.reader(lines, delimiter=";" if head.count(";") > head.count(",") else ",")
    found = [name.strip().lower() for name in next(reader, [])]
    places = [_place(found, *names) for names in headings.items()]
    for (name, _), place in zip(headings.items(), places, strict=True):
        if place is None:
            needed = ", ".join(headings)
            raise TablesError(f"In {path.name} ontbreekt de kolom {name}; nodig zijn {needed}.")
    for row in reader:
        cells = tuple(
            row[place].strip() if place is not None and place < len(row) else "" for place in places
        )
        if any(cells) and not all(cells):
            raise TablesError(f"In {path.name} is regel {reader.line_num} niet helemaal ingevuld.")
        if any(cells):
            yield reader.line_num, cells


def _place(found: list[str], *names: str) -> int | None:
    return next((found.index(name) for name in names if name in found), None)
