"""``werkbezoek rules [CODE]``: print the list of rules, or the page of one rule."""

import argparse

from ..rules import UnknownRule, rule, rules
from .parser import DutchParser, print_error


def add_arguments(parser: DutchParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "code",
        nargs="?",
        metavar="CODE",
        help="de code van een regel, bijvoorbeeld WIE101 (standaard: alle regels)",
    )


def run(options: argparse.Namespace) -> int:
    """Print the list or the page. Exit code 2 if there is no such rule."""
    if options.code is None:
        for listed in rules():
            print(f"{listed.code}  {listed.severity.label:<12}  {listed.summary}")
        return 0
    try:
        print(rule(options.code).page)
    except UnknownRule as error:
        print_error(error)
        return 2
    return 0
