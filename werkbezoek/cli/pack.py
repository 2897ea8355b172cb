"""``werkbezoek pack PLAN``: put a plan and its house style in one file, for a colleague."""

import argparse
from pathlib import Path

from ..documents.branding import house_style_near
from ..documents.handover import PACKED_SUFFIX, pack
from ..store import Shared, keep_shared_version, load
from .files import print_house_style_remarks, stem, write_file
from .parser import DutchParser


def add_arguments(parser: DutchParser) -> None:
    """Add the arguments."""
    parser.add_argument("plan", metavar="PLAN", help="het plan")
    parser.add_argument(
        "--out",
        metavar="BESTAND",
        help=f"het bestand dat je krijgt (standaard: NAAM{PACKED_SUFFIX} in deze map)",
    )


def run(options: argparse.Namespace) -> int:
    """Write the file. Exit code 1 if the plan can't be read or the file not be written."""
    path = Path(options.plan)
    plan = load(path)
    target = Path(options.out or f"{stem(path)}{PACKED_SUFFIX}")
    write_file(target, pack(plan, stem(path), house_style_near(path.parent)))
    keep_shared_version(plan, path, Shared.HANDED_OVER)
    print_house_style_remarks([path.parent])
    print(
        f"{target}: het plan en de huisstijl. Alle gegevens van genodigden staan erin. Verstuur het veilig."
    )
    print(f"Je collega opent het in het formulier, of met: werkbezoek unpack {target.name}")
    return 0
