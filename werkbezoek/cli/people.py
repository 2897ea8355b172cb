"""``werkbezoek people fetch|read|list|forget``: collect lists of politicians in a folder of the user."""

import argparse
from pathlib import Path

from .. import politicians
from ..text.wording import counted, day, listed, quoted, today_in_amsterdam
from .files import matching_files
from .parser import DutchParser, confirm, print_error


def add_arguments(parser: DutchParser) -> None:
    """Add the four subcommands."""
    people = parser.add_commands()
    fetch = people.add_parser("fetch", help="haal de zittende Kamerleden op bij de Tweede Kamer")
    fetch.add_argument(
        "--service", metavar="ADRES", help="het webadres, als dat anders is dan dat van de Tweede Kamer"
    )
    fetch.set_defaults(action=_fetch)
    read = people.add_parser(
        "read",
        help="lees bestanden in: kandidatenlijsten (EML), eigen lijsten (CSV, Excel) of Kamerleden (JSON)",
    )
    read.add_argument("files", nargs="+", type=Path, metavar="BESTAND", help="een of meer bestanden")
    read.set_defaults(action=_read)
    show = people.add_parser("list", help="laat de lijsten zien die je hebt")
    show.set_defaults(action=_list)
    forget = people.add_parser("forget", help="gooi lijsten weg")
    forget.add_argument(
        "lists",
        nargs="*",
        metavar="LIJST",
        help="de naam van een lijst; die staat in “people list” (standaard: alle lijsten)",
    )
    forget.add_argument("--yes", action="store_true", help="gooi ze weg zonder te vragen")
    forget.set_defaults(action=_forget)
    for command in (fetch, read, show, forget):
        command.add_argument(
            "--folder",
            type=Path,
            default=Path("data", "personen"),
            metavar="MAP",
            help="de map met de lijsten (standaard: data/personen)",
        )


def run(options: argparse.Namespace) -> int:
    """Do what the subcommand says."""
    code: int = options.action(options)
    return code


def _fetch(options: argparse.Namespace) -> int:
    """Fetch the members of the Tweede Kamer. Exit code 1 if that fails; the old list then stays."""
    try:
        snapshot = (
            politicians.fetch_chamber(options.service) if options.service else politicians.fetch_chamber()
        )
        politicians.save_snapshot(snapshot, options.folder)
    except politicians.PeopleError as error:
        print_error(error)
        for old in politicians.load_snapshots(options.folder)[0]:
            print_error(f"Wat er al was, blijft: {_summary(old)}")
        return 1
    print(_summary(snapshot))
    print(f"Bewaard in {options.folder}.")
    return 0


def _read(options: argparse.Namespace) -> int:
    """Read files into snapshots. Exit code 1 if a file can't be read, and then nothing is saved."""
    old = politicians.load_snapshots(options.folder)[0]
    paths = (path for argument in options.files for path in matching_files(argument))
    snapshots, problems = politicians.read_files(paths)
    for snapshot in snapshots:
        politicians.save_snapshot(snapshot, options.folder)
    for snapshot in snapshots:
        print(_summary(snapshot))
    print(f"Bewaard in {options.folder}.")
    notices = filter(None, (politicians.replacement_notice(old, snapshot) for snapshot in snapshots))
    new = politicians.load_snapshots(options.folder)[0]
    warnings = politicians.staleness_warnings(new, today_in_amsterdam())
    for text in [*notices, *problems, *warnings]:
        print_error(text)
    return 0


def _list(options: argparse.Namespace) -> int:
    """Show each list by its name, with the number of people and the day. Exit code 1 if one is damaged."""
    snapshots, problems = politicians.load_snapshots(options.folder)
    for snapshot in snapshots:
        print(f"{snapshot.key}\n    {_summary(snapshot)}")
    for text in [*problems, *politicians.staleness_warnings(snapshots, today_in_amsterdam())]:
        print_error(text)
    if not snapshots and not problems:
        print(f"In {options.folder} staan geen lijsten.")
    return int(bool(problems))


def _forget(options: argparse.Namespace) -> int:
    """Show and delete snapshots. Exit code 1 if one is not there or can't be deleted."""
    snapshots, problems = politicians.load_snapshots(options.folder)
    chosen = [snapshot for snapshot in snapshots if snapshot.key in options.lists or not options.lists]
    if unknown := set(options.lists) - {snapshot.key for snapshot in chosen}:
        names = listed([quoted(name) for name in sorted(unknown)])
        print_error(f"In {options.folder} staat geen lijst {names}. Kijk met “werkbezoek people list”.")
        return 1
    for text in [*map(_summary, chosen), *([] if options.lists else problems)]:
        print(text)
    if not snapshots and not problems:
        print(f"In {options.folder} staan geen lijsten.")
    elif not (options.yes or confirm("Weggooien?")):
        print("Er is niets weggegooid.")
    elif options.lists:
        for snapshot in chosen:
            politicians.delete_snapshot(snapshot, options.folder)
        print(f"{counted(len(chosen), 'lijst', 'lijsten', in_digits=True)} weggegooid.")
    else:
        count = len(politicians.delete_snapshots(options.folder))
        print(f"{counted(count, 'bestand', 'bestanden', in_digits=True).capitalize()} weggegooid.")
    return 0


def _summary(snapshot: politicians.Snapshot) -> str:
    people = counted(len(snapshot.people), "persoon", "personen", in_digits=True)
    where = "" if snapshot.office is politicians.Office.LOCAL else f"{snapshot.source}, "
    return f"{snapshot.label}: {people}, {where}{day(snapshot.as_of)}."
