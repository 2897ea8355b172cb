"""``werkbezoek people fetch|read|forget``: collect data about politicians in a folder of the user."""

import argparse
from glob import glob
from pathlib import Path

from ..politicians import (
    PeopleError,
    Snapshot,
    delete_snapshots,
    fetch_chamber,
    load_snapshots,
    read_files,
    replacement_notice,
    save_snapshot,
    staleness_warnings,
)
from ..text.wording import counted, day, today_in_amsterdam
from .parser import Commands, confirm, print_error


def add(commands: Commands) -> None:
    """Add the subcommand, which has three subcommands."""
    people = commands.add_parser(
        "people", help="haal Kamerleden en kandidaten op uit open data"
    ).add_commands()
    fetch = people.add_parser("fetch", help="haal de zittende Kamerleden op bij de Tweede Kamer")
    fetch.add_argument("--service", metavar="ADRES", help="een ander adres van de dienst")
    fetch.set_defaults(run=_fetch)
    read = people.add_parser(
        "read", help="lees kandidatenlijsten (EML), wethouders (CSV, Excel) of Kamerleden"
    )
    read.add_argument("files", nargs="+", type=Path, metavar="BESTAND", help="een of meer bestanden")
    read.set_defaults(run=_read)
    forget = people.add_parser("forget", help="gooi de opgehaalde lijsten weg")
    forget.add_argument("--yes", action="store_true", help="gooi ze weg zonder het te vragen")
    forget.set_defaults(run=_forget)
    for command in (fetch, read, forget):
        command.add_argument(
            "--folder",
            type=Path,
            default=Path("data", "personen"),
            metavar="MAP",
            help="waar de lijsten staan (gewoon: data/personen)",
        )


def _fetch(options: argparse.Namespace) -> int:
    """Fetch the members of the Tweede Kamer. Exit code 1 if that fails; the old list then stays."""
    try:
        snapshot = fetch_chamber(options.service) if options.service else fetch_chamber()
        save_snapshot(snapshot, options.folder)
    except PeopleError as error:
        print_error(error)
        for old in load_snapshots(options.folder)[0]:
            print_error(f"Wat er al was, blijft: {_summary(old)}")
        return 1
    print(_summary(snapshot))
    print(f"Bewaard in {options.folder}.")
    return 0


def _read(options: argparse.Namespace) -> int:
    """Read files into snapshots. Exit code 1 if a file can't be read, and then nothing is saved."""
    old = load_snapshots(options.folder)[0]
    snapshots, problems = read_files(path for argument in options.files for path in _matching(argument))
    for snapshot in snapshots:
        save_snapshot(snapshot, options.folder)
    for snapshot in snapshots:
        print(_summary(snapshot))
    print(f"Bewaard in {options.folder}.")
    notices = filter(None, (replacement_notice(old, snapshot) for snapshot in snapshots))
    warnings = staleness_warnings(load_snapshots(options.folder)[0], today_in_amsterdam())
    for text in [*notices, *problems, *warnings]:
        print_error(text)
    return 0


def _matching(path: Path) -> list[Path]:
    """Return the files that match a pattern such as ``*.xml``, which the shell of Windows does not expand."""
    found = [] if path.exists() else sorted(glob(str(path)))  # noqa: PTH207 (Path.glob raises at odd patterns)
    return [Path(name) for name in found] or [path]


def _forget(options: argparse.Namespace) -> int:
    """Show and delete the snapshots. Exit code 1 if a file can't be deleted."""
    found, problems = load_snapshots(options.folder)
    for text in [*map(_summary, found), *problems]:
        print(text)
    if not found and not problems:
        print(f"In {options.folder} staan geen lijsten.")
    elif not (options.yes or confirm("Weggooien?")):
        print("Er is niets weggegooid.")
    else:
        count = len(delete_snapshots(options.folder))
        print(f"{counted(count, 'bestand', 'bestanden', in_digits=True).capitalize()} weggegooid.")
    return 0


def _summary(snapshot: Snapshot) -> str:
    people = counted(len(snapshot.people), "persoon", "personen", in_digits=True)
    return f"{snapshot.office.label}: {people}, {snapshot.source}, {day(snapshot.as_of)}."
