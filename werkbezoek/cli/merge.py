"""``werkbezoek merge PLAN OTHER``: put a colleague's changes of a plan into your own version of it."""

import argparse
from pathlib import Path

from ..documents.handover import load_packed
from ..store import Shared, keep_shared_version, open_plan, save
from ..store.merging import Merge, Side, common_ancestors, differences, merge, on_one_line
from ..text.wording import counted
from .parser import DutchParser, print_error


def add_arguments(parser: DutchParser) -> None:
    """Add the arguments."""
    parser.add_argument("plan", metavar="PLAN", help="jouw versie; daar komt het resultaat in")
    parser.add_argument(
        "other", metavar="ANDERE", help="de andere versie: een plan, of een bestand dat met pack is gemaakt"
    )
    group = parser.add_mutually_exclusive_group()
    for side, help_ in ((Side.OURS, "jouw versie"), (Side.THEIRS, "de andere versie")):
        group.add_argument(
            f"--{side.value}",
            dest="side",
            action="store_const",
            const=side,
            help=f"kies {help_} waar jullie iets anders hebben ingevuld",
        )


def run(options: argparse.Namespace) -> int:
    """Merge the plans. Exit code 1 if there are differences to decide and no option chooses a side."""
    path, other = Path(options.plan), Path(options.other)
    ours = open_plan(path)
    theirs = load_packed(other).opened
    ancestors = common_ancestors(path, ours, theirs, other=other)
    merged = merge(ancestors, ours.plan, theirs.plan, otherwise=options.side or Side.OURS)
    if merged.conflicts and options.side is None:
        _print_conflicts(merged)
        return 1
    for row in merged.one_sided:
        print(f"{row.place}: staat maar in één van de twee versies. Dat blijft staan.")
    taken = differences(ours.plan, merged.plan)
    if taken:
        save(merged.plan, path, expected=ours.version)
    keep_shared_version(theirs.plan, path, Shared.MERGED)
    if not taken:
        print(f"{path}: er is niets uit {other.name} over te nemen.")
        return 0
    print(f"{path}: {counted(len(taken), 'wijziging', 'wijzigingen')} overgenomen uit {other.name}.")
    for difference in taken:
        print(f"  {difference.place}: {difference.change}")
    return 0


def _print_conflicts(merged: Merge) -> None:
    count = counted(len(merged.conflicts), "plek", "plekken")
    print(f"Op {count} verschillen de twee versies. Jij kiest welke blijft:")
    for difference in merged.conflicts:
        print(f"  {difference.place}")
        print(f"    jouw versie:   {on_one_line(difference.ours)}")
        print(f"    andere versie: {on_one_line(difference.theirs)}")
        if difference.before is not None:
            print(f"    eerst:         {on_one_line(difference.before)}")
    print_error(
        "Er is niets veranderd. Kies voor alles jouw versie (--ours) of de andere versie (--theirs). Of kies "
        "per plek in het formulier: bij Exporteren, “Versie van een collega samenvoegen”."
    )
