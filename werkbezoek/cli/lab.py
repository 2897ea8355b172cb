"""``werkbezoek lab [FOLDER]``: prepare a working folder and open JupyterLab on it."""

import argparse
import webbrowser
from pathlib import Path

from ..lab import address_of_running, lay_out, open_lab
from .parser import DutchParser


def add_arguments(parser: DutchParser) -> None:
    """Add the arguments."""
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


def run(options: argparse.Namespace) -> int:
    """Return 0 when the user stops JupyterLab. Exit code 1 if the folder can't be used."""
    folder = lay_out(Path(options.folder))
    print(f"Je werkmap: {folder}")
    if options.lay_out_only:
        return 0
    if address := address_of_running(folder):
        print(f"Werkbezoek staat al open, op {address}")
        if not options.no_browser:
            webbrowser.open(address)
        return 0
    print("Werkbezoek wordt geopend in je browser. Dat kan even duren. Laat dit venster open staan.")
    print("Stoppen: Ctrl+C in dit venster.", flush=True)
    open_lab(
        folder,
        ["--no-browser"] if options.no_browser else [],
        lambda address: print(f"Opent je browser niet? Ga daar dan naar {address}", flush=True),
    )
    print("Werkbezoek is gestopt.")
    return 0
