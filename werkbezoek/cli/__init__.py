"""The command ``werkbezoek``: English verbs, Dutch output; each subcommand is a module.

It may import ``lab``, ``analysis``, ``sharing``, ``documents``, ``planning``, ``rules``, ``politicians``,
``spreadsheets``, ``store``, ``text`` and ``plan``. The module of a subcommand has ``add`` for its parser,
and ``run`` from the parsed arguments to the exit code: 0 unless its docstring says otherwise, and 1 after a
`UserError`.
"""

import errno
import os
import sys
from collections.abc import Sequence
from importlib import import_module

import werkbezoek

from ..text.errors import UserError
from .parser import DutchParser, print_error

_COMMANDS = (
    "lab", "import", "check", "export", "invite", "replies", "pack", "unpack", "merge", "share", "table",
    "opzet", "people", "rules", "purge",
)  # fmt: skip
"""The subcommands in the order of the help. Each has the name of its module, but ``import`` is a keyword."""

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
    # only what was asked for is imported, which takes a third off the time of a short command
    for name in {*_COMMANDS} & {*arguments[:1]} or _COMMANDS:
        module = "import_list" if name == "import" else name
        import_module(f".{module}", __name__).add(commands)
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
