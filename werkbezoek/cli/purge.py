"""``werkbezoek purge PLAN…``: show, and then remove, personal details that have been kept past their term."""

import argparse
import sys
from pathlib import Path

from ..plan import Plan, describe
from ..rules.retention import Expired, expired_details, is_past_all_terms, redact, texts_to_read
from ..store import StoreError, open_plan, residual_files, save
from ..text.wording import counted, listed, quoted, today_in_amsterdam
from .files import plan_files
from .parser import Commands, complain

_STAYS = "namen (niet van bewoners), rollen, partijen, programma en opbrengst"


def add(commands: Commands) -> None:
    """Add the subcommand."""
    parser = commands.add_parser(
        "purge",
        help="haal persoonsgegevens weg die te lang bewaard zijn",
        epilog="Hoe lang gegevens mogen blijven, staat in het plan bij Grenzen: dieetwensen gewoonlijk tot "
        "14 dagen na het bezoek, contactgegevens een half jaar.",
    )
    parser.add_argument(
        "plans", nargs="+", metavar="PLAN", help="een of meer plannen, of een map met plannen"
    )
    parser.add_argument(
        "--exports", action="append", default=[], metavar="MAP", help="een map met geëxporteerde bestanden"
    )
    parser.add_argument("--yes", action="store_true", help="haal ze weg zonder het te vragen")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Exit code 0; 1 if a plan can't be read or saved, or a file not be removed."""
    failed = False
    for path in plan_files(options.plans):
        try:
            _purge(path, [Path(folder) for folder in options.exports], sure=options.yes)
        except StoreError as error:
            complain(error)
            failed = True
        except OSError as error:
            complain(f"{error.filename} is niet weg te halen ({error.strerror}).")
            failed = True
    return 1 if failed else 0


def _purge(path: Path, exports: list[Path], *, sure: bool) -> None:
    """Show what of one plan is past its term, and remove it once the user agrees.

    Once all is past its term the plan's earlier versions go too, also if the user cleaned the plan by hand.
    """
    opened, today = open_plan(path), today_in_amsterdam()
    kept = expired_details(opened.plan, today)
    is_past = is_past_all_terms(opened.plan, today)
    files = residual_files(path, exports) if kept or is_past else ()
    if kept or files:
        print(f"{path.name}:")
    else:
        print(f"{path.name}: niets dat weg moet.")
    for one in kept:
        _show(one)
    for file in files:
        print(f"  bestand met gegevens uit dit plan: {file}")
    if kept or files:
        print(f"  Wat blijft staan: {_STAYS}.")
    if is_past:
        _show_texts(opened.plan)
    if not kept and not files:
        return
    if not sure and not _agrees():
        print("  Er is niets weggehaald.")
        return
    if kept:
        save(redact(opened.plan, kept), path, expected=opened.version)
    gone = residual_files(path, exports)  # saving has just added the old version to the history
    for file in gone:
        file.unlink(missing_ok=True)
    print(f"  Weggehaald, met {counted(len(gone), 'bestand', 'bestanden')}.")


def _show_texts(plan: Plan) -> None:
    """Show the texts that stay and that only the user can judge."""
    texts = texts_to_read(plan)
    if not texts:
        return
    print("  Lees deze teksten zelf na: ze blijven staan, en er kan iets over mensen in staan.")
    for one in texts:
        found = f" – met {listed(one.reach)}" if one.reach else ""
        print(f"    {describe(one.path)}: {quoted(one.text)}{found}")
    print(
        "  Haal in het formulier weg wat niet mag blijven, en geef deze opdracht daarna nog eens: dan gaan "
        "ook de oude versies weg waar het nog in staat."
    )


def _show(kept: Expired) -> None:
    print(f"  {kept.what}, langer dan {counted(kept.term, 'dag', 'dagen')} na het bezoek:")
    for path in kept.paths:
        print(f"    {describe(path)}")


def _agrees() -> bool:
    """Ask; who can't be asked does not agree."""
    return sys.stdin.isatty() and input("  Weghalen? [j/N] ").strip().lower() in {"j", "ja"}
