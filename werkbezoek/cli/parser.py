"""An argument parser that speaks Dutch."""

import argparse
import re
import sys
from typing import Any, NoReturn, TypeAlias

_DUTCH = [
    (r"the following arguments are required: (.*)", r"er ontbreekt iets: \1"),
    (r"unrecognized arguments: (.*)", r"dit ken ik niet: \1"),
    (r"argument (.*): invalid choice: (.*) \(choose from (.*)\)", r"\1: \2 kan niet, kies uit \3"),
    (r"argument (.*): expected (?:one|at least one) argument", r"\1: hier hoort nog iets achter"),
    (r"argument (.*): invalid \w+ value: (.*)", r"\1: \2 kan niet"),
]


class _DutchHelp(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, prefix if prefix is not None else "Zo gebruik je het: ")


class DutchParser(argparse.ArgumentParser):
    """``argparse`` with Dutch headings, help and errors."""

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, formatter_class=_DutchHelp, **options)
        self._positionals.title = "wat je opgeeft"
        self._optionals.title = "opties"
        self.add_argument("-h", "--help", action="help", help="laat deze uitleg zien")

    def add_commands(self) -> "Commands":
        """A place for subcommands, of which one must be given."""
        return self.add_subparsers(
            title="opdrachten", metavar="OPDRACHT", required=True, parser_class=DutchParser
        )

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments, and where to read more."""
        for english, dutch in _DUTCH:
            message = re.sub(english, dutch, message)
        self.exit(2, f"{message}\nMeer uitleg: {self.prog} --help\n")


# What ``add_commands`` gives: argparse has no public name for it.
Commands: TypeAlias = "argparse._SubParsersAction[DutchParser]"


def complain(text: object) -> None:
    """Show a Dutch error on standard error."""
    print(text, file=sys.stderr)
