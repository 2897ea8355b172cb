"""``werkbezoek lab [FOLDER]``: prepare a working folder and open JupyterLab on it."""

import argparse
from pathlib import Path

from ..lab import lay_out, open_lab
from .parser import Commands


def add(commands: Commands) -> None:
    """Add the subcommand."""
    parser = commands.add_parser("lab", help="maak een werkmap klaar en open JupyterLab")
    parser.add_argument(
        "folder",
        nargs="?",
        default="werkmap",
        metavar="MAP",
        help="je werkmap; wat er al in staat, blijft staan (standaard: werkmap)",
    )
    parser.add_argument(
        "--no-browser", action="store_true", help="start JupyterLab zonder een browser te openen"
    )
    parser.add_argument(
        "--lay-out-only", action="store_true", help="maak de werkmap klaar zonder JupyterLab te starten"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Return 0 when the user stops JupyterLab. Exit code 1 if the folder can't be used."""
    folder = lay_out(Path(options.folder))
    print(f"Je werkmap: {folder}")
    if not options.lay_out_only:
        print("JupyterLab wordt geopend. Stoppen: Ctrl+C in dit venster.")
        open_lab(folder, ["--no-browser"] if options.no_browser else [])
    return 0
