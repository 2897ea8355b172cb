"""The command line in Dutch: the parser of arguments, errors and questions."""

import argparse
import re
import sys
from pathlib import Path
from typing import Any, NoReturn

_TRANSLATIONS = [
    (r"the following arguments are required: (.*)", r"er ontbreekt: \1"),
    (r"unrecognized arguments: (.*)", r"niet herkend: \1"),
    (r"argument (.*): invalid choice: (.*) \(choose from (.*)\)", r"\1: \2 kan niet. Kies uit \3"),
    (r"argument (.*): expected (?:one|at least one) argument", r"\1: vul hier iets achter in"),
    (r"argument (.*): invalid \w+ value: (.*)", r"\1: \2 kan niet"),
    (r"argument (.*): not allowed with argument (.*)", r"\1 en \2 kunnen niet samen"),
    (r"argument (.*): ignored explicit argument (.*)", r"\1: hier hoort geen waarde achter (\2)"),
    (r"ambiguous option: (.*) could match (.*)", r"\1 kan meer dan één optie zijn: \2"),
    (r"'([^']*)'", r"“\1”"),
]


class _DutchHelp(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, prefix if prefix is not None else "Zo gebruik je het: ")


class DutchParser(argparse.ArgumentParser):
    """``argparse`` in Dutch."""

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, formatter_class=_DutchHelp, **options)
        self._positionals.title = "wat je opgeeft"
        self._optionals.title = "opties"
        self.add_argument("-h", "--help", action="help", help="laat deze uitleg zien")

    def add_commands(self) -> "argparse._SubParsersAction[DutchParser]":
        """Add a required argument for the subcommand, and return the object to add subcommands to."""
        return self.add_subparsers(
            title="opdrachten", metavar="OPDRACHT", required=True, parser_class=DutchParser
        )

    def add_plans(self) -> None:
        """Add the argument ``plans``: one or more plan files or folders."""
        self.add_argument(
            "plans", nargs="+", metavar="PLAN", help="een of meer plannen, of een map met plannen"
        )

    def add_out(self, what: str) -> None:
        """Add the option ``--out``: the folder for what the command makes, in Dutch ``what``."""
        text = f"de map voor {what} (standaard: deze map)"
        self.add_argument("--out", type=Path, default=Path(), metavar="MAP", help=text)

    def error(self, message: str) -> NoReturn:
        """Say in Dutch what is wrong with the arguments, and exit with code 2."""
        for english, dutch in _TRANSLATIONS:
            message = re.sub(english, dutch, message)
        self.exit(2, f"{message}\nMeer uitleg: {self.prog} --help\n")


def print_error(message: object) -> None:
    """Print a Dutch message on standard error."""
    print(message, file=sys.stderr)


def confirm(question: str) -> bool:
    """Return whether the user answers yes; False if nobody is at the terminal to ask."""
    return sys.stdin.isatty() and input(f"{question} [j/N] ").strip().lower() in {"j", "ja"}
