"""``werkbezoek opzet``: write the opzet as an empty form, to start on paper or in Word."""

import argparse
from pathlib import Path

from ..documents.audiences import blank_opzet
from ..documents.branding import house_style_near
from ..documents.formats import FORMATS
from .files import print_house_style_remarks, write_file
from .parser import DutchParser


def add_arguments(parser: DutchParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "--to", choices=("docx", "pdf"), default="docx", help="het soort bestand (standaard: docx)"
    )
    parser.add_out("het bestand")


def run(options: argparse.Namespace) -> int:
    """Write the form in the house style of the current folder. Exit code 1 if it can't be written."""
    print_house_style_remarks([Path()])
    output_format = FORMATS[options.to]
    target = options.out / f"opzet-werkbezoek.{output_format.extension}"
    write_file(target, output_format.render(blank_opzet(house_style_near(Path()).style)))
    print(f"Lege opzet: {target}")
    return 0
