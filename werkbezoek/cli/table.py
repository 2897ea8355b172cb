"""``werkbezoek table PATH… --to csv|xlsx|parquet --out DIR``: the analysts' tables."""

import argparse

from .parser import Commands, complain


def add(commands: Commands) -> None:
    """Add the subcommand."""
    parser = commands.add_parser("table", help="maak tabellen van veel plannen")
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="PAD",
        help="plannen, gedeelde bestanden, mappen, zip-bestanden of adressen",
    )
    parser.add_argument(
        "--to", choices=["csv", "xlsx", "parquet"], default="xlsx", help="het soort bestand (gewoon: xlsx)"
    )
    parser.add_argument("--out", default=".", metavar="MAP", help="waar de tabellen komen (gewoon: hier)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Exit code 0; 1 if something was left out that should not be, or a file could not be written."""
    from ..analysis import read_plans, write_tables

    plans = read_plans(options.paths, findings=True)
    try:
        for path in write_tables(plans, options.out, options.to):
            print(path)
    except OSError as error:
        complain(f"{options.out} is niet te schrijven ({error.strerror}).")
        return 1
    print(f"{plans.origin}.")
    for row in plans.unreadable.itertuples():
        complain(f"Niet meegeteld: {row.source} – {row.reason}")
    return 1 if len(plans.unreadable) else 0
