"""The command ``werkbezoek``: English verbs, Dutch output. Each subcommand is a module of its own.

Such a module has ``add(commands)``, which adds its parser and sets ``run``: a function from the parsed
arguments to the exit code. Heavy imports belong inside ``run``.
"""

import os
import sys
from collections.abc import Sequence

from . import check, export, invite, lab, opzet, people, purge, rules, share, table
from .parser import DutchParser

_COMMANDS = (lab, check, export, invite, share, table, opzet, people, rules, purge)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; give the exit code. Called by the ``werkbezoek`` script."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    parser = DutchParser(
        prog="werkbezoek", description="Plan een werkbezoek: controleren, bekijken en programma’s maken."
    )
    commands = parser.add_commands()
    for command in _COMMANDS:
        command.add(commands)
    options = parser.parse_args(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except KeyboardInterrupt:
        print("Gestopt.", file=sys.stderr)
        return 130
    except BrokenPipeError:  # who reads along has seen enough, as with “| head”
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code
