"""``werkbezoek import FILE --into PLAN``: take over invitees or a programme from another list."""

import argparse
from pathlib import Path

from .. import spreadsheets
from ..plan import Plan
from ..store import open_plan, save
from ..text.errors import UserError
from .files import read_file
from .import_choices import read_choices, sheet_choice
from .import_preview import print_preview
from .parser import Commands, confirm, print_error

_TABLES = {"genodigden": spreadsheets.INVITEES, "programma": spreadsheets.PROGRAMME}


def add(commands: Commands) -> None:
    """Add the subcommand."""
    parser = commands.add_parser(
        "import",
        help="neem genodigden of een programma over uit Excel, Word, CSV, vCard of een agenda",
        epilog="Je ziet eerst wat er in het plan komt en wat er is aangenomen. Daarna beslis je.",
    )
    parser.add_argument("file", type=Path, metavar="BESTAND", help="het bestand met de lijst")
    parser.add_argument(
        "--into", type=Path, required=True, metavar="PLAN", help="het plan waar de lijst in komt"
    )
    parser.add_argument(
        "--as", dest="table", choices=_TABLES, help="wat er in de lijst staat, als dat niet vanzelf blijkt"
    )
    parser.add_argument("--sheet", metavar="NAAM", help="welk blad of welke tabel, als er meer zijn")
    parser.add_argument(
        "--day", metavar="DATUM", help="de dag van het bezoek, als de agenda meer dagen heeft"
    )
    for option, metavar, what in (
        ("--column", "KOP=VELD", "in welk veld een kolom komt; “KOP=niet” laat de kolom weg"),
        ("--kind", "RIJ=SOORT", "welke soort onderdeel een rij is"),
        ("--skip", "RIJ", "laat een rij weg"),
    ):
        parser.add_argument(option, action="append", default=[], metavar=metavar, help=what)
    parser.add_argument(
        "--existing",
        choices=[choice.value for choice in spreadsheets.Existing],
        help="wat er gebeurt met een rij die al in het plan staat (standaard: aanvullen)",
    )
    parser.add_argument("--yes", action="store_true", help="neem alles over zonder te vragen")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Import a list. Exit code 1 if something must be answered first, and 2 if a file or option is wrong."""
    try:
        opened = open_plan(options.into)
        preview = _preview(options, opened.plan)
    except UserError as error:
        print_error(error)
        return 2
    print_preview(preview, options.into.name)
    if preview.open_questions:
        print_error("Er is niets overgenomen. Beantwoord eerst de vragen, of laat die rijen weg met --skip.")
        return 1
    if not preview.can_apply:
        print_error("Er is niets om over te nemen.")
        return 1
    if not (options.yes or confirm("Overnemen?")):
        print("Er is niets overgenomen.")
        return 0
    applied = spreadsheets.apply_preview(preview, opened.plan)
    save(applied.plan, options.into, expected=opened.version)
    print(f"{applied.note} Bewaard in {options.into}.")
    return 0


def _preview(options: argparse.Namespace, plan: Plan) -> spreadsheets.Preview:
    """Return the preview with the choices in the options. Raises UserError if one cannot be used."""
    table, parties = _TABLES.get(options.table), spreadsheets.parties_for(options.into.parent)
    source = spreadsheets.read_source(read_file(options.file), options.file.name, table)
    first = spreadsheets.make_preview(source, plan, table, sheet_choice(options, source), parties)
    return spreadsheets.make_preview(source, plan, table, read_choices(options, first), parties)
