"""``werkbezoek people fetch|read|forget``: politicians from open data into a folder of one's own."""

import argparse
import sys
from glob import glob
from pathlib import Path
from typing import TYPE_CHECKING

from ..text.wording import counted, day, today_in_amsterdam
from .parser import Commands, complain

if TYPE_CHECKING:
    from ..politicians import Snapshot


def add(commands: Commands) -> None:
    """Add the subcommand with its own three."""
    parser = commands.add_parser("people", help="haal Kamerleden en kandidaten op uit open data")
    inner = parser.add_commands()
    fetch = inner.add_parser("fetch", help="haal de zittende Kamerleden op bij de Tweede Kamer")
    fetch.add_argument("--service", metavar="ADRES", help="een ander adres van de dienst")
    fetch.set_defaults(run=_fetch)
    read = inner.add_parser(
        "read", help="lees kandidatenlijsten (EML), wethouders (CSV, Excel) of Kamerleden"
    )
    read.add_argument("files", nargs="+", type=Path, metavar="BESTAND", help="een of meer bestanden")
    read.set_defaults(run=_read)
    away = inner.add_parser("forget", help="gooi de opgehaalde lijsten weg")
    away.add_argument("--yes", action="store_true", help="gooi ze weg zonder het te vragen")
    away.set_defaults(run=_forget)
    for one in (fetch, read, away):
        one.add_argument(
            "--folder",
            type=Path,
            default=Path("data", "personen"),
            metavar="MAP",
            help="waar de lijsten staan (gewoon: data/personen)",
        )


def _fetch(options: argparse.Namespace) -> int:
    """Exit code 0; 1 if nothing could be fetched, which leaves the list there is as it was."""
    from ..politicians import PeopleError, fetch_chamber, load_snapshots, save_snapshot

    try:
        taken = fetch_chamber(options.service) if options.service else fetch_chamber()
        save_snapshot(taken, options.folder)
    except PeopleError as error:
        complain(error)
        for old in load_snapshots(options.folder)[0]:
            complain(f"Wat er al was, blijft: {_summary(old)}")
        return 1
    print(_summary(taken))
    print(f"Bewaard in {options.folder}.")
    return 0


def _read(options: argparse.Namespace) -> int:
    """Exit code 0; 1 if a file can't be read, and then nothing is saved."""
    from ..politicians import (
        PeopleError,
        load_snapshots,
        read_files,
        replacement_notice,
        save_snapshot,
        staleness_warnings,
    )

    old = load_snapshots(options.folder)[0]
    try:
        found, problems = read_files(path for given in options.files for path in _meant(given))
        for taken in found:
            save_snapshot(taken, options.folder)
    except PeopleError as error:
        complain(error)
        return 1
    for taken in found:
        print(_summary(taken))
    print(f"Bewaard in {options.folder}.")
    instead = filter(None, (replacement_notice(old, taken) for taken in found))
    warnings = staleness_warnings(load_snapshots(options.folder)[0], today_in_amsterdam())
    for text in [*instead, *problems, *warnings]:
        complain(text)
    return 0


def _meant(given: Path) -> list[Path]:
    """The files that a pattern such as ``*.xml`` stands for, where the shell left it to us (Windows)."""
    found = [] if given.exists() else sorted(glob(str(given)))  # noqa: PTH207 (Path.glob raises at odd patterns)
    return [Path(one) for one in found] or [given]


def _forget(options: argparse.Namespace) -> int:
    """Exit code 0; 1 if a file can't be removed."""
    from ..politicians import PeopleError, delete_snapshots, load_snapshots

    found, problems = load_snapshots(options.folder)
    for text in [*map(_summary, found), *problems]:
        print(text)
    if not found and not problems:
        print(f"In {options.folder} staan geen lijsten.")
        return 0
    if not (
        options.yes or (sys.stdin.isatty() and input("Weggooien? [j/N] ").strip().lower() in {"j", "ja"})
    ):
        print("Er is niets weggegooid.")
        return 0
    try:
        gone = delete_snapshots(options.folder)
    except PeopleError as error:
        complain(error)
        return 1
    print(f"{counted(len(gone), 'bestand', 'bestanden', in_digits=True).capitalize()} weggegooid.")
    return 0


def _summary(taken: "Snapshot") -> str:
    people = counted(len(taken.people), "persoon", "personen", in_digits=True)
    return f"{taken.office.label}: {people}, {taken.source}, {day(taken.as_of)}."
