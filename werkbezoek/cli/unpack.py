"""``werkbezoek unpack FILE [FOLDER]``: put a plan and its house style from a colleague in a folder."""

import argparse
from pathlib import Path

from ..documents.handover import Comparison, load_packed, unpack
from .parser import DutchParser, print_error


def add_arguments(parser: DutchParser) -> None:
    """Add the arguments."""
    parser.add_argument("file", metavar="BESTAND", help="het bestand van je collega")
    parser.add_argument(
        "folder", nargs="?", default=".", metavar="MAP", help="de map voor het plan (standaard: deze map)"
    )


def run(options: argparse.Namespace) -> int:
    """Unpack the file. Exit code 1 if it can't be read, or another version of the plan is there already."""
    unpacked = unpack(load_packed(Path(options.file)), Path(options.folder))
    for remark in unpacked.remarks:
        print_error(remark)
    match unpacked.found:
        case Comparison.NEW:
            print(f"{unpacked.path} is toegevoegd.")
        case Comparison.SAME:
            print(f"{unpacked.path} was er al, en is precies hetzelfde.")
        case Comparison.OTHER_VERSION:
            print_error(
                f"{unpacked.path} is hetzelfde bezoek, met een andere inhoud. Er is niets overschreven.\n"
                f"Voeg ze samen met: werkbezoek merge {unpacked.path} {options.file}"
            )
    return int(unpacked.found is Comparison.OTHER_VERSION)
