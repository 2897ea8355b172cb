"""``werkbezoek export PLAN…``: documents for an audience, as files; many of them on all cores."""

import argparse
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from ..documents.audiences import AUDIENCES, document
from ..documents.branding import house_style_near
from ..documents.formats import FORMATS, file_name
from ..store import PlanFileError, load
from .files import plan_files, stem, tell_of_house_style
from .parser import Commands, complain

_MANY = 8  # from so many plans on, starting a process per core pays


class Outcome(NamedTuple):
    """What became of one plan: whether its document was written, and what there is to tell."""

    written: bool
    told: str = ""


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
    extension = FORMATS[options.to].extension
    plan_of: dict[Path, Path] = {}
    for path in files:
        target = Path(options.out) / file_name(stem(path), options.audience, extension)
        if plan_of.setdefault(target, path) != path:
            complain(f"{path} is overgeslagen: {target.name} is al van {plan_of[target]}.")
    tell_of_house_style(dict.fromkeys(path.parent for path in files))
    export = partial(export_one, format_name=options.to, audience=options.audience)
    written = 0
    for outcome in _all(export, list(plan_of.items())):
        written += outcome.written
        if outcome.told:
            complain(outcome.told)
    if len(files) > 1:
        print(f"{written} van de {len(files)} plannen geëxporteerd naar {options.out}")
    return 0 if written == len(files) else 1


def export_one(job: tuple[Path, Path], *, format_name: str, audience: str) -> Outcome:
    """Write to a file (the first of the job) the document of a plan (the second)."""
    target, path = job
    chosen = FORMATS[format_name]
    try:
        doc = document(load(path), audience, style=house_style_near(path.parent).style)
        if refusal := chosen.refusal(doc):
            return Outcome(written=False, told=f"{path.name}: {refusal}")
        data = chosen.render(doc)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    except PlanFileError as error:
        return Outcome(written=False, told=str(error))
    except OSError as error:
        return Outcome(written=False, told=f"{target} is niet te schrijven ({error.strerror}).")
    remark = chosen.remark(doc)
    return Outcome(written=True, told=f"{target.name}: {remark}" if remark else "")


def _all(export: Callable[[tuple[Path, Path]], Outcome], jobs: list[tuple[Path, Path]]) -> Iterator[Outcome]:
    """The outcome of each job; of many, with a progress bar, and worked on by a process per core."""
    if len(jobs) < _MANY:
        yield from map(export, jobs)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    from rich.console import Console
    from rich.progress import track

    # "spawn" is the one way to start that is the same, and safe, on every system.
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        outcomes = pool.map(export, jobs, chunksize=4)
        console = Console(stderr=True)
        yield from track(outcomes, "Exporteren", total=len(jobs), console=console, transient=True)
