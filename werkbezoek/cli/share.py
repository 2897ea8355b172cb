"""``werkbezoek share PLAN… --out FILE``: the exchange file for Aedes."""

import argparse
from pathlib import Path

from ..store import PlanFileError, load
from ..text.wording import counted
from .files import plan_files
from .parser import Commands, complain


def add(commands: Commands) -> None:
    """Add the subcommand."""
    parser = commands.add_parser("share", help="maak het bestand waarmee Aedes bezoeken vergelijkt")
    parser.add_argument(
        "plans", nargs="+", metavar="PLAN", help="een of meer plannen, of een map met plannen"
    )
    parser.add_argument("--out", required=True, metavar="BESTAND", help="eindigt op .gedeeld.json")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Exit code 0; 1 if a plan could not be read, there is none, or the file could not be written."""
    from ..rules import recess_for
    from ..sharing import EXCHANGE_SUFFIX, encode_shared, share

    target = Path(options.out)
    if not target.name.endswith(EXCHANGE_SUFFIX):
        complain(f"De naam moet eindigen op {EXCHANGE_SUFFIX}, bijvoorbeeld bezoeken{EXCHANGE_SUFFIX}.")
        return 1
    visits, failed = [], False
    for path in plan_files(options.plans):
        try:
            visits.append(share(load(path), recess=recess_for(path.parent)))
        except (PlanFileError, ValueError) as error:
            complain(error)
            failed = True
    if not visits:
        complain("Er is niets te delen: er zijn geen plannen gevonden die te lezen zijn.")
        return 1
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(encode_shared(visits))
    except OSError as error:
        complain(f"{target} is niet te schrijven ({error.strerror}).")
        return 1
    print(f"{target}: {counted(len(visits), 'bezoek', 'bezoeken')}.")
    print("Er staan geen namen in, behalve van (kandidaat-)Kamerleden. Titels, boodschappen en andere vrije")
    print("tekst gaan mee, zonder de namen uit je plan. Lees die nog eens na voor je het bestand verstuurt:")
    for visit in visits:
        texts = (
            visit.title,
            visit.other_theme,
            visit.regional_issue,
            *visit.messages,
            visit.ask,
            visit.aedes_question,
        )
        for text in filter(None, (*texts, *(ignored.reason for ignored in visit.ignored_rules))):
            print(f"  – {text}")
    return 1 if failed else 0
