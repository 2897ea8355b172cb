"""``werkbezoek export PLAN…``: documents for an audience, as files."""

import argparse
from collections.abc import Iterable
from pathlib import Path

from ..audience import AUDIENCES, document
from ..render import FORMATS, file_name
from ..store import PlanFileError, load
from .files import plan_files, stem
from .parser import Commands, complain


def add(commands: Commands) -> None:
    """Add the subcommand."""
    parser = commands.add_parser("export", help="maak programma’s en draaiboeken")
    parser.add_argument(
        "plans", nargs="+", metavar="PLAN", help="een of meer plannen, of een map met plannen"
    )
    parser.add_argument(
        "--to", choices=list(FORMATS), default="html", help="het soort bestand (gewoon: html)"
    )
    parser.add_argument(
        "--audience", choices=list(AUDIENCES), default="gasten", help="voor wie het is (gewoon: gasten)"
    )
    parser.add_argument("--out", default=".", metavar="MAP", help="waar de bestanden komen (gewoon: hier)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write one file per plan. Exit code 0; 1 if a plan could not be read or a file not be written."""
    files = plan_files(options.plans)
    failed = 0
    for path in _with_progress(files):
        try:
            _export(path, options.to, options.audience, Path(options.out))
        except (PlanFileError, _NotWritten) as error:
            complain(error)
            failed += 1
    if len(files) > 1:
        print(f"{len(files) - failed} van de {len(files)} plannen geëxporteerd naar {options.out}")
    return 1 if failed else 0


def _with_progress(files: list[Path]) -> Iterable[Path]:
    """The files, with a progress bar on standard error if there are several."""
    if len(files) < 2:
        return files
    from rich.console import Console
    from rich.progress import track

    return track(files, "Exporteren", console=Console(stderr=True), transient=True)


class _NotWritten(Exception):
    """An exported file could not be written; ``str()`` gives the Dutch text for the user."""


def _export(path: Path, format_name: str, audience: str, folder: Path) -> None:
    """Write one document; say on standard error what it could not show."""
    chosen = FORMATS[format_name]
    doc = document(load(path), audience)
    target = folder / file_name(stem(path), audience, chosen.extension)
    data = chosen.render(doc)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    except OSError as error:
        raise _NotWritten(f"{target} is niet te schrijven ({error.strerror}).") from error
    if remark := chosen.remark(doc):
        complain(f"{target.name}: {remark}")
