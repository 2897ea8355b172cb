"""The command ``werkbezoek``: English verbs, Dutch output; each subcommand is a module.

It may import ``lab``, ``analysis``, ``sharing``, ``documents``, ``planning``, ``rules``, ``politicians``,
``spreadsheets``, ``store``, ``text`` and ``plan``. The module of a subcommand has ``add_arguments`` for its
parser, and ``run`` from the parsed arguments to the exit code: 0 unless its docstring says otherwise, and 1
after a `UserError`.
"""

import errno
import os
import sys
from collections.abc import Sequence
from importlib import import_module

import werkbezoek

from ..text.errors import UserError
from .parser import DutchParser, print_error

_COMMANDS = {
    "lab": "maak een werkmap klaar en open JupyterLab",
    "import": "neem genodigden of een programma over uit Excel, Word, CSV, vCard of een agenda",
    "check": "kijk plannen na: wat klopt er niet, en wat kan beter?",
    "export": "maak programma’s, draaiboeken en andere documenten",
    "invite": "maak conceptbrieven aan genodigden, bewoners, pers of gemeente",
    "replies": "neem antwoorden van genodigden over uit mails en agenda-antwoorden",
    "pack": "pak een plan met je huisstijl in als één bestand, voor een collega",
    "unpack": "pak een bestand uit dat je van een collega kreeg",
    "merge": "voeg jouw versie van een plan samen met die van een collega",
    "share": "maak het bestand waarmee Aedes bezoeken vergelijkt",
    "table": "maak tabellen van een of meer plannen",
    "opzet": "maak een lege opzet, om op papier of in Word in te vullen",
    "people": "haal lijsten van politici op, bekijk ze of gooi ze weg",
    "rules": "lees de regels: wat ze vinden en waar ze vandaan komen",
    "purge": "haal persoonsgegevens weg die je niet langer mag bewaren",
}
"""The subcommands with their help. Each has the name of its module, but ``import`` is a keyword."""

_READER_STOPPED = {errno.EPIPE, errno.EINVAL}
"""The errors of writing to a program that stopped reading, as ``head`` does; the second on Windows."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; this is what the script ``werkbezoek`` calls.

    Returns the exit code of the subcommand, 1 after a `UserError` or if the reader of the output stopped, or
    130 if the user interrupts. Raises SystemExit: with code 2 if the arguments are wrong, and 0 after help.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    parser = DutchParser(
        prog="werkbezoek",
        description="Kijk plannen voor werkbezoeken na, en maak er programma’s, brieven en tabellen van.",
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"werkbezoek {werkbezoek.__version__}",
        help="laat de versie zien",
    )
    commands = parser.add_commands()
    if arguments is None:
        arguments = sys.argv[1:]
    for name, help_ in _COMMANDS.items():
        command = commands.add_parser(name, help=help_)
        if name in arguments:  # the modules of the others are not imported, which saves time
            module = import_module(".import_list" if name == "import" else f".{name}", __name__)
            module.add_arguments(command)
            command.set_defaults(run=module.run)
    options = parser.parse_args(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except UserError as error:
        print_error(error)
        return 1
    except KeyboardInterrupt:
        print_error("Gestopt.")
        return 130
    except OSError as error:
        if error.errno not in _READER_STOPPED or error.filename:
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code
