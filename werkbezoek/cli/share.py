"""``werkbezoek share PLAN… --out FILE``: write the exchange file for Aedes."""

import argparse
from pathlib import Path

from ..rules import tables_for
from ..sharing import EXCHANGE_SUFFIX, NAMES_IN_IT, encode_shared, share, texts_to_read
from ..store import load
from ..text.errors import UserError
from ..text.wording import counted
from .files import plan_files, write_file
from .parser import DutchParser, print_error


def add_arguments(parser: DutchParser) -> None:
    """Add the arguments."""
    parser.add_plans()
    parser.add_argument(
        "--out",
        required=True,
        metavar="BESTAND",
        help="het bestand dat je krijgt; de naam eindigt op .gedeeld.json",
    )


def run(options: argparse.Namespace) -> int:
    """Write the file. Exit code 1 without plans, or if a plan cannot be read or the file not written."""
    target = Path(options.out)
    if not target.name.endswith(EXCHANGE_SUFFIX):
        print_error(f"De naam moet eindigen op {EXCHANGE_SUFFIX}, bijvoorbeeld bezoeken{EXCHANGE_SUFFIX}.")
        return 1
    visits, is_unreadable = [], False
    for path in plan_files(options.plans):
        try:
            visits.append(share(load(path), tables=tables_for(path.parent)))
        except UserError as error:
            print_error(error)
            is_unreadable = True
    if not visits:
        print_error("Er is niets te delen: er zijn geen plannen gevonden die te lezen zijn.")
        return 1
    write_file(target, encode_shared(visits))
    print(f"{target}: {counted(len(visits), 'bezoek', 'bezoeken')}.")
    print(f"{NAMES_IN_IT} Lees deze teksten na voor je het bestand verstuurt:")
    for visit in visits:
        print(f"{visit.title or 'Zonder titel'} ({visit.corporation or 'zonder corporatie'})")
        for text in texts_to_read(visit):
            print(f"  – {text}")
    return int(is_unreadable)
