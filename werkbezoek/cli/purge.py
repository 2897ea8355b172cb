"""``werkbezoek purge PLAN…``: show and then remove personal details that are past their term."""

import argparse
from collections.abc import Iterable
from pathlib import Path

from ..planning import NO_UNDO, WHAT_STAYS, Paragraph, find_remains, remove_files, why_nothing_goes
from ..rules.retention import redact
from ..store import StoreError, open_plan, save
from ..text.errors import os_reason
from ..text.wording import today_in_amsterdam
from .files import plan_files
from .parser import DutchParser, confirm, print_error

_AGAIN = (
    "Haal in het formulier weg wat niet mag blijven, en geef deze opdracht daarna nog eens: dan gaan ook de "
    "oude versies weg waar het nog in staat."
)


def add_arguments(parser: DutchParser) -> None:
    """Add the arguments."""
    parser.epilog = (
        "Hoe lang gegevens mogen blijven, staat in het plan bij Grenzen. Standaard blijven "
        "dieetwensen 14 dagen na het bezoek staan. Contactgegevens blijven een half jaar staan, net als "
        "namen van mensen zonder politieke functie."
    )
    parser.add_plans()
    parser.add_argument(
        "--exports", action="append", default=[], metavar="MAP", help="een map met geëxporteerde bestanden"
    )
    parser.add_argument("--yes", action="store_true", help="haal ze weg zonder te vragen")


def run(options: argparse.Namespace) -> int:
    """Purge the plans. Exit code 1 if one can't be read or saved, or a file not be removed."""
    has_failed = False
    for path in plan_files(options.plans):
        try:
            _purge(path, [Path(folder) for folder in options.exports], is_sure=options.yes)
        except StoreError as error:
            print_error(error)
            has_failed = True
        except OSError as error:
            print_error(f"{error.filename} is niet weg te halen ({os_reason(error)}).")
            has_failed = True
    return int(has_failed)


def _purge(path: Path, exports: list[Path], *, is_sure: bool) -> None:
    """Show what is past its term in one plan and in files made from it, and remove it if the user agrees."""
    opened, today = open_plan(path), today_in_amsterdam()
    remains = find_remains(opened.plan, path, today, exports=exports)
    if remains.must_go:
        print(f"{path.name}:")
        _print(remains.must_go)
        print(f"  {WHAT_STAYS}")
    else:
        print(f"{path.name}: {why_nothing_goes(opened.plan, today)}")
    if remains.to_read:
        _print(remains.to_read)
        print(f"  {_AGAIN}")
    if not remains.must_go:
        return
    if not is_sure and not confirm(f"  {NO_UNDO} Weghalen?"):
        print("  Er is niets weggehaald.")
        return
    if remains.expired:
        save(redact(opened.plan, remains.expired), path, expected=opened.version)
    print(f"  {remove_files(path, exports)}")  # the earlier version that saving has just added goes too


def _print(paragraphs: Iterable[Paragraph]) -> None:
    for heading, lines in paragraphs:
        print(f"  {heading}:")
        for line in lines:
            print(f"    {line}")
