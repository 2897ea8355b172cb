"""``werkbezoek export PLAN…``: write documents for an audience; many of them on all cores."""

import argparse
import datetime as dt
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from ..documents.audiences import AUDIENCES, changed_since, document
from ..documents.branding import house_style_near
from ..documents.formats import FORMATS, file_name
from ..store import load
from ..text.errors import ParseError, UserError
from ..text.parsing import parse_date
from .files import plan_files, print_house_style_remarks, stem, write_file
from .parser import Commands, print_error

_PARALLEL_FROM = 8  # plans: with fewer, starting processes takes longer than it saves

_Job = tuple[Path, Path]
"""A file to write, and the plan file to make it from."""


class Outcome(NamedTuple):
    """Whether a document was written, and a message for the user, if any."""

    is_written: bool
    message: str = ""


def add(commands: Commands) -> None:
    """Add the subcommand."""
    parser = commands.add_parser("export", help="maak programma’s, draaiboeken en andere documenten")
    parser.add_plans()
    parser.add_argument("--to", choices=FORMATS, default="html", help="het soort bestand (standaard: html)")
    parser.add_argument(
        "--audience", choices=AUDIENCES, default="gasten", help="voor wie het document is (standaard: gasten)"
    )
    parser.add_argument("--group", metavar="GROEP", help="alleen voor deze groep, zoals “groep A”")
    parser.add_argument(
        "--out", default=".", metavar="MAP", help="de map voor de bestanden (standaard: deze map)"
    )
    parser.add_argument(
        "--since", metavar="DATUM", help="zet in het programma wat er sinds die dag is gewijzigd"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write one file per plan.

    Exit code 1 if a plan could not be read or a file not be written, 2 if a date cannot be read.
    """
    files = plan_files(options.plans)
    jobs: dict[str, _Job] = {}  # by name without capitals, which Windows and macOS do not tell apart
    for path in files:
        extension = FORMATS[options.to].extension
        target = Path(options.out) / file_name(stem(path), options.audience, extension, options.group)
        if (other := jobs.setdefault(target.name.lower(), (target, path))[1]) != path:
            print_error(f"{path} is overgeslagen: {target.name} is al gemaakt van {other}.")
    print_house_style_remarks(dict.fromkeys(path.parent for path in files))
    try:
        since = parse_date(options.since) if options.since else None
    except ParseError as error:
        print_error(f"--since: {error}")
        return 2
    export = partial(
        export_one, format_name=options.to, audience=options.audience, group=options.group, since=since
    )
    count = 0
    for outcome in _outcomes(export, list(jobs.values())):
        count += outcome.is_written
        if outcome.message:
            print_error(outcome.message)
    if len(files) > 1:
        print(f"{count} van de {len(files)} plannen geëxporteerd naar {options.out}.")
    return int(count != len(files))


def export_one(
    job: _Job,
    *,
    format_name: str,
    audience: str,
    group: str | None = None,
    since: dt.date | None = None,
) -> Outcome:
    """Write the document of one plan. Return a message instead of raising a `UserError`."""
    (target, path), output_format = job, FORMATS[format_name]
    try:
        plan, compared = load(path), ""
        doc = document(plan, audience, style=house_style_near(path.parent).style, group=group)
        if since:
            doc, compared = changed_since(doc, path, plan, since, group)
        if refusal := output_format.refusal(doc):
            return Outcome(is_written=False, message=f"{path.name}: {refusal}")
        write_file(target, output_format.render(doc))
    except UserError as error:
        return Outcome(is_written=False, message=str(error))
    remark = " ".join(filter(None, (output_format.remark(doc), compared)))
    return Outcome(is_written=True, message=f"{target.name}: {remark}" if remark else "")


def _outcomes(export: Callable[[_Job], Outcome], jobs: list[_Job]) -> Iterator[Outcome]:
    """Yield the outcome of each job; do many jobs in a process per core, with a progress bar."""
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
