"""Files with politicians, by what is in them: candidate lists, saved answers, lists of one's own."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from ..text.wording import listed, quoted
from .candidates import read_candidates
from .chamber import Page, decode_page, read_chamber
from .errors import PeopleError
from .local import read_local
from .politician import Office, Snapshot


class InputFile(NamedTuple):
    """A file with politicians: its name, its bytes, and the day that it was saved."""

    name: str
    data: bytes
    day: dt.date


def read_files(paths: Iterable[Path]) -> tuple[tuple[Snapshot, ...], tuple[str, ...]]:
    """What is in the files at these paths; see ``read_given``."""
    return read_input_files(InputFile(path.name, _bytes(path), _day(path)) for path in paths)


def read_input_files(files: Iterable[InputFile]) -> tuple[tuple[Snapshot, ...], tuple[str, ...]]:
    """A snapshot of each kind that is in the files, and a Dutch sentence on what was not taken over.

    Many candidate lists make one snapshot, and so do many saved answers. Raises PeopleError with the name of
    the file at fault; then nothing is read.
    """
    kinds: dict[Office, list[InputFile]] = {}
    for file in files:
        if _is_zip(file):
            raise PeopleError(
                f"{quoted(file.name)} is een zip. Pak hem uit, en geef de bestanden die erin zaten."
            )
        kinds.setdefault(_kind(file.data), []).append(file)
    lists = kinds.get(Office.LOCAL, [])
    if len(lists) > 1:
        names = listed([quoted(file.name) for file in lists])
        raise PeopleError(f"Zet wethouders en raadsleden in één lijst: {names} gaan niet tegelijk.")
    found: list[Snapshot] = []
    problems: tuple[str, ...] = ()
    if candidates := kinds.get(Office.CANDIDATES):
        earliest = min(file.day for file in candidates)
        found.append(read_candidates([(file.name, file.data) for file in candidates], earliest))
    if answers := kinds.get(Office.CHAMBER):
        found.append(read_chamber(map(_page, answers), min(file.day for file in answers)))
    for file in lists:
        snapshot, problems = read_local(file.name, file.data, file.day)
        found.append(snapshot)
    return tuple(found), problems


def _is_zip(file: InputFile) -> bool:
    """Whether this is a folder that someone packed; an Excel file is packed as well."""
    return file.data.startswith(b"PK") and file.name.lower().endswith(".zip")


def _kind(data: bytes) -> Office:
    """What a file holds by how it starts: XML, JSON, or anything else."""
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith((b"<", b"\xff\xfe<", b"\xfe\xff\x00<")):
        return Office.CANDIDATES
    return Office.CHAMBER if start.startswith(b"{") else Office.LOCAL


def _page(file: InputFile) -> Page:
    try:
        return decode_page(file.data)
    except PeopleError as error:
        raise PeopleError(
            f"{quoted(file.name)} is niet gelezen. {error} "
            "Bewaar het antwoord opnieuw, of haal de Kamerleden op bij de Tweede Kamer."
        ) from error


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise PeopleError(f"{quoted(path.name)} bestaat niet; kijk of de naam klopt.") from error
    except IsADirectoryError as error:
        raise PeopleError(f"{quoted(str(path))} is een map; geef de bestanden zelf op.") from error
    except OSError as error:
        raise PeopleError(f"{quoted(path.name)} is niet te lezen ({error.strerror}).") from error


def _day(path: Path) -> dt.date:
    """The day that a file was last changed, which is when it was saved or kept up to date."""
    return dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC).date()
