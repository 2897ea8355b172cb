"""``werkbezoek invite PLAN``: write a draft letter to each guest; nothing is sent."""

import argparse
from pathlib import Path

from ..documents.branding import house_style_near
from ..documents.letters import Occasion, letter_file, letters
from ..store import load
from .files import print_house_style_remarks, stem, write_file
from .parser import Commands, print_error


def add(commands: Commands) -> None:
    """Add the subcommand."""
    parser = commands.add_parser(
        "invite", help="maak brieven aan genodigden, als concept voor je mailprogramma"
    )
    parser.add_argument("plan", metavar="PLAN", help="het plan")
    parser.add_argument(
        "--occasion",
        choices=[occasion.value for occasion in Occasion],
        default=Occasion.INVITATION.value,
        help="waarvoor je schrijft (gewoon: uitnodiging)",
    )
    parser.add_argument("--out", default=".", metavar="MAP", help="waar de brieven komen (gewoon: hier)")
    parser.add_argument("--preview", action="store_true", help="laat de brieven alleen zien")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write or show the letters. Exit code 1 if the plan can't be read or a letter not be written."""
    path = Path(options.plan)
    occasion = next(occasion for occasion in Occasion if occasion.value == options.occasion)
    found = letters(load(path), occasion, stem=stem(path), style=house_style_near(path.parent).style)
    print_house_style_remarks([path.parent])
    for number, letter in enumerate(found.letters, start=1):
        if options.preview:
            print(f"Aan: {letter.to}\nOnderwerp: {letter.subject}\n\n{letter.text}\n{'–' * 40}\n")
        else:
            target = Path(options.out) / letter_file(stem(path), number, letter)
            write_file(target, letter.draft())
            print(f"{letter.name}: {target}")
    if not found.letters:
        print("Er is niemand om deze brief aan te schrijven.")
    for name in found.without_address:
        print_error(f"Geen (geldig) e-mailadres: {name}")
    return 0
