"""``werkbezoek opzet``: the opzet as an empty form, for who starts on paper."""

import argparse
from pathlib import Path

from ..documents.audiences import blank_opzet
from ..documents.branding import house_style_near
from ..documents.formats import FORMATS
from .files import tell_of_house_style
from .parser import Commands, complain

_FORMATS = ("docx", "pdf")
_NAME = "opzet-werkbezoek"


def add(commands: Commands) -> None:
    """Add the subcommand."""
    parser = commands.add_parser("opzet", help="maak een lege opzet, om op papier of in Word in te vullen")
    parser.add_argument("--to", choices=_FORMATS, default="docx", help="het soort bestand (gewoon: docx)")
    parser.add_argument("--out", default=".", metavar="MAP", help="waar het bestand komt (gewoon: hier)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the form, in the house style of the current folder. Exit code 0; 1 if it can't be written."""
    tell_of_house_style([Path()])
    chosen = FORMATS[options.to]
    target = Path(options.out) / f"{_NAME}.{chosen.extension}"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(chosen.render(blank_opzet(house_style_near(Path()).style)))
    except OSError as error:
        complain(f"{target} is niet te schrijven ({error.strerror}).")
        return 1
    print(f"Lege opzet: {target}")
    return 0
