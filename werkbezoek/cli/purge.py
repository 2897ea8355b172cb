"""``werkbezoek purge PLAN…``: show and then remove personal details that are past their term."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from ..plan import describe
from ..rules.retention import TextToRead, expired_details, is_past_all_terms, redact, texts_to_read
from ..store import StoreError, open_plan, residual_files, save
from ..text.errors import os_reason
from ..text.wording import counted, listed, quoted, today_in_amsterdam
from .files import plan_files
from .parser import Commands, confirm, print_error


def add(commands: Commands) -> None:
    """Add the subcommand."""
    parser = commands.add_parser(
        "purge",
        help="haal persoonsgegevens weg die je niet langer mag bewaren",
        epilog="Hoe lang gegevens mogen blijven, staat in het plan bij Grenzen. Standaard blijven "
        "dieetwensen 14 dagen na het bezoek staan. Contactgegevens blijven een half jaar staan, net als "
        "namen van mensen zonder politieke functie.",
    )
    parser.add_plans()
    parser.add_argument(
        "--exports", action="append", default=[], metavar="MAP", help="een map met geëxporteerde bestanden"
    )
    parser.add_argument("--yes", action="store_true", help="haal ze weg zonder te vragen")
    parser.set_defaults(run=run)


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
    """Show what is past its term in one plan and in files made from it, and remove it if the user agrees.

    Once all terms have ended, earlier versions of the plan are removed too, even if the plan itself is clean.
    """
    opened, today = open_plan(path), today_in_amsterdam()
    plan, expired = opened.plan, expired_details(opened.plan, today)
    is_past = is_past_all_terms(plan, today)
    files = residual_files(path, exports) if expired or is_past else ()
    has_remains = bool(expired or files)
    print(f"{path.name}:" if has_remains else f"{path.name}: er hoeft niets weg.")
    for details in expired:
        print(f"  {details.details}, langer dan {counted(details.term_days, 'dag', 'dagen')} na het bezoek:")
        for field in details.paths:
            print(f"    {describe(field)}")
    for file in files:
        print(f"  bestand met gegevens uit dit plan: {file}")
    if has_remains:
        print("  Wat blijft: namen van politici met een functie, rollen, partijen, programma en opbrengst.")
        print("  Een kandidaat die is gekozen, houdt zijn naam als je eerst bij Genodigden die rol kiest.")
    if is_past and (texts := texts_to_read(plan)):
        _print_texts(texts)
    if not has_remains:
        return
    if not is_sure and not confirm("  Weghalen?"):
        print("  Er is niets weggehaald.")
        return
    if expired:
        save(redact(plan, expired), path, expected=opened.version)
    files = residual_files(path, exports)  # with the earlier version that saving has just added
    for file in files:
        file.unlink(missing_ok=True)
    print(f"  Weggehaald, met {counted(len(files), 'bestand', 'bestanden')}.")


def _print_texts(texts: Sequence[TextToRead]) -> None:
    """Print the texts that stay and that only the user can judge."""
    print("  Lees deze teksten zelf na: ze blijven staan, en er kan iets over mensen in staan.")
    for text in texts:
        contacts = f" – met {listed(text.contacts)}" if text.contacts else ""
        print(f"    {describe(text.path)}: {quoted(text.text)}{contacts}")
    print(
        "  Haal in het formulier weg wat niet mag blijven, en geef deze opdracht daarna nog eens: dan gaan "
        "ook de oude versies weg waar het nog in staat."
    )
