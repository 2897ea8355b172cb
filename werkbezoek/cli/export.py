"""``werkbezoek export PLAN…``: write documents for an audience; many of them on all cores."""

import argparse
import datetime as dt
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from ..documents.audiences import AUDIENCES, changed_since, document
from ..documents.branding import house_style_near
from ..documents.formats import FORMATS, file_name
from ..store import load
from ..text.errors import ParseError, UserError
from ..text.parsing import parse_date
from .files import plan_files, print_house_style_remarks, stem, write_file
from .parser import DutchParser, print_error

_PARALLEL_FROM = 8  # plans: with fewer, starting processes takes longer than it saves

_Job = tuple[Path, Path]
"""A file to write, and the plan file to make it from."""
_Outcome = tuple[bool, str]
"""Whether a document was written, and a message for the user, if any."""


def add_arguments(parser: DutchParser) -> None:
    """Add the arguments."""
    parser.add_plans()
    parser.add_argument("--to", choices=FORMATS, default="html", help="het soort bestand (standaard: html)")
    parser.add_argument(
        "--audience", choices=AUDIENCES, default="gasten", help="voor wie het document is (standaard: gasten)"
    )
    parser.add_argument("--group", metavar="GROEP", help="alleen voor deze groep, zoals “groep A”")
    parser.add_out("de bestanden")
    parser.add_argument(
        "--since", metavar="DATUM", help="zet in het programma wat er sinds die dag is gewijzigd"
    )


def run(options: argparse.Namespace) -> int:
    """Write one file per plan.

    Exit code 1 if a plan could not be read or a file not be written, 2 if a date cannot be read.
    """
    files = plan_files(options.plans)
    jobs: dict[str, _Job] = {}  # by name without capitals, which Windows and macOS do not tell apart
    for path in files:
        extension = FORMATS[options.to].extension
        target = options.out / file_name(stem(path), options.audience, extension, options.group)
        if (other := jobs.setdefault(target.name.lower(), (target, path))[1]) != path:
            print_error(f"{path} is overgeslagen: {target.name} is al gemaakt van {other}.")
    print_house_style_remarks(dict.fromkeys(path.parent for path in files))
    try:
        since = parse_date(options.since) if options.since else None
    except ParseError as error:
        print_error(f"--since: {error}")
        return 2
    count = 0
    for is_written, message in _outcomes(partial(_export, options, since), list(jobs.values())):
        count += is_written
        if message:
            print_error(message)
    if len(files) > 1:
        print(f"{count} van de {len(files)} plannen geëxporteerd naar {options.out}.")
    return int(count != len(files))


def _export(options: argparse.Namespace, since: dt.date | None, job: _Job) -> _Outcome:
    (target, path), output_format = job, FORMATS[options.to]
    try:
        plan, compared = load(path), ""
        style = house_style_near(path.parent).style
        doc = document(plan, options.audience, style=style, group=options.group)
        if since:
            doc, compared = changed_since(doc, path, plan, since, options.group)
        if refusal := output_format.refusal(doc):
            return False, f"{path.name}: {refusal}"
        write_file(target, output_format.render(doc))
    except UserError as error:
        return False, str(error)
    remark = " ".join(filter(None, (output_format.remark(doc), compared)))
    return True, f"{target.name}: {remark}" if remark else ""


def _outcomes(export: Callable[[_Job], _Outcome], jobs: list[_Job]) -> Iterator[_Outcome]:
    """Yield the outcome of each job; many jobs are done in a process per core, with a progress bar."""
    if len(jobs) < _PARALLEL_FROM:
        yield from map(export, jobs)
        return
    # Imported here because they take 0.05 s, which one document does not need.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    from rich.console import Console
    from rich.progress import track

    # "spawn" is the only way to start a process that is safe, and the same, on every system.
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        outcomes = pool.map(export, jobs, chunksize=4)
        yield from track(
            outcomes, "Exporteren", total=len(jobs), console=Console(stderr=True), transient=True
        )
