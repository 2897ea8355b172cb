"""``werkbezoek table PATH… --to csv|xlsx|parquet --out DIR``: write the analysts' tables."""

import argparse

from .. import analysis
from .parser import DutchParser, print_error


def add_arguments(parser: DutchParser) -> None:
    """Add the arguments."""
    parser.epilog = (
        "De bevindingen gaan uit van de recessen, bijzondere dagen en partijen van de kit, niet van "
        "je eigen tabellen naast de plannen. Zo zijn alle plannen gelijk beoordeeld."
    )
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="PAD",
        help="plannen, gedeelde bestanden, mappen, zip-bestanden of webadressen",
    )
    parser.add_argument(
        "--to", choices=["csv", "xlsx", "parquet"], default="xlsx", help="het soort bestand (standaard: xlsx)"
    )
    parser.add_out("de tabellen")
    parser.add_argument(
        "--dutch", action="store_true", help="csv met puntkomma’s en komma’s, voor een Nederlandse Excel"
    )


def run(options: argparse.Namespace) -> int:
    """Write the tables. Exit code 1 if a plan was left out."""
    plans = analysis.read_plans(options.paths, findings=True)
    for path in analysis.write_tables(plans, options.out, options.to, dutch=options.dutch):
        print(path)
    print(f"{plans.origin}.")
    for row in plans.spellings.itertuples():
        print(f"Telt als {row.what} “{row.counted_as}”: “{row.written}”, {row.rows} keer.")
    for row in plans.unreadable.itertuples():
        print_error(f"Niet meegeteld: {row.source} – {row.reason}")
    return int(len(plans.unreadable) > 0)
