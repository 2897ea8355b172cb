"""``werkbezoek invite PLAN``: a draft letter to each guest, never sent."""

import argparse
from pathlib import Path

from ..documents.branding import house_style_near
from ..documents.letters import Occasion, letter_file, letters
from ..store import PlanFileError, load
from .files import stem, tell_of_house_style
from .parser import Commands, complain


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
    """Exit code 0; 1 if the plan can't be read or a letter not be written."""
    path = Path(options.plan)
    try:
        occasion = next(one for one in Occasion if one.value == options.occasion)
        style = house_style_near(path.parent).style
        found = letters(load(path), occasion, stem=stem(path), style=style)
    except PlanFileError as error:
        complain(error)
        return 1
    tell_of_house_style([path.parent])
    for number, letter in enumerate(found.letters, start=1):
        if options.preview:
            print(f"Aan: {letter.to}\nOnderwerp: {letter.subject}\n\n{letter.text}\n{'–' * 40}\n")
            continue
        target = Path(options.out) / letter_file(stem(path), number, letter)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(letter.draft())
        except OSError as error:
            complain(f"{target} is niet te schrijven ({error.strerror}).")
            return 1
        print(f"{letter.name}: {target}")
    if not found.letters:
        print("Er is niemand om deze brief aan te schrijven.")
    for name in found.without_address:
        complain(f"Geen (geldig) e-mailadres: {name}")
    return 0
