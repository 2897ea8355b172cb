"""Snapshots from their sources: the service of the Tweede Kamer, and files of any known kind."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from ..text.errors import os_reason
from ..text.wording import quoted, today_in_amsterdam
from .candidates import read_candidates
from .chamber import QUERY, SERVICE, Page, decode_page, read_chamber
from .local import merge_lists, read_local
from .politician import InputFile, Office, PeopleError, Snapshot

if TYPE_CHECKING:
    from .client import RetryPolicy


def fetch_chamber(service: str = SERVICE, policy: "RetryPolicy | None" = None) -> Snapshot:
    """Return the sitting members, as the service has them now. Raises PeopleError if fetching fails."""
    from .client import RetryPolicy, fetch_pages  # 0.3 s to import httpx and stamina, and few sessions fetch

    return read_chamber(fetch_pages(service, QUERY, policy or RetryPolicy()), today_in_amsterdam())


def read_files(paths: Iterable[Path]) -> tuple[tuple[Snapshot, ...], tuple[str, ...]]:
    """Read the files at these paths; see ``read_input_files``."""
    return read_input_files(_read_file(path) for path in paths)


def read_input_files(files: Iterable[InputFile]) -> tuple[tuple[Snapshot, ...], tuple[str, ...]]:
    """Return a snapshot of each list in the files, and a Dutch sentence about each thing left out.

    Files of one council or municipality make one snapshot together, as do all candidate lists for the Tweede
    Kamer and all saved answers of its service. Raises PeopleError, with the name of the file, if one of them
    can't be read.
    """
    by_office: dict[Office, list[InputFile]] = {}
    for file in files:
        if file.data.startswith(b"PK") and file.name.lower().endswith(".zip"):  # as Excel files start too
            raise PeopleError(
                f"{quoted(file.name)} is een zip. Pak hem uit, en geef de bestanden die erin zaten."
            )
        by_office.setdefault(_office_of(file.data), []).append(file)
    found = read_candidates(by_office.get(Office.CANDIDATES, []))
    if answers := by_office.get(Office.CHAMBER):
        found.append(read_chamber(map(_decode_page, answers), min(file.day for file in answers)))
    local, problems = dict[str, Snapshot](), list[str]()
    lists = by_office.get(Office.LOCAL, [])
    for file in lists:
        snapshot, remarks = read_local(file)
        if snapshot.key in local:
            snapshot = merge_lists(local[snapshot.key], snapshot)
        local[snapshot.key] = snapshot
        problems += [f"{quoted(file.name)}: {text}" for text in remarks] if len(lists) > 1 else remarks
    return (*found, *local.values()), tuple(problems)


def _office_of(data: bytes) -> Office:
    """Return the kind of list in a file, by its first bytes: XML, JSON, or anything else."""
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith((b"<", b"\xff\xfe<", b"\xfe\xff\x00<")):
        return Office.CANDIDATES
    return Office.CHAMBER if start.startswith(b"{") else Office.LOCAL


def _decode_page(file: InputFile) -> Page:
    try:
        return decode_page(file.data)
    except PeopleError as error:
        raise PeopleError(
            f"{quoted(file.name)} is niet gelezen. {error} "
            "Bewaar het antwoord opnieuw, of haal de Kamerleden op bij de Tweede Kamer."
        ) from error


def _read_file(path: Path) -> InputFile:
    """Read a file; its day is the day of the last change."""
    try:
        changed = dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC)
        return InputFile(path.name, path.read_bytes(), changed.date())
    except OSError as error:
        raise PeopleError(f"{quoted(path.name)} is niet te lezen ({os_reason(error)}).") from error
