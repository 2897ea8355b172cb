"""``werkbezoek rules [CODE]``: the list of rules, or the page of one."""

import argparse

from .parser import Commands, complain


def add(commands: Commands) -> None:
    """Add the subcommand."""
    parser = commands.add_parser("rules", help="lees welke regels er zijn en waar ze vandaan komen")
    parser.add_argument("code", nargs="?", metavar="CODE", help="een regel, bijvoorbeeld WIE101")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Exit code 0; 2 if there is no such rule."""
    from ..rules import UnknownRule, rule, rules

    if options.code is None:
        for each in rules():
            print(f"{each.code}  {each.severity.label:<12}  {each.summary}")
        return 0
    try:
        print(rule(options.code).page)
    except UnknownRule as error:
        complain(error)
        return 2
    return 0
