"""``werkbezoek import FILE --into PLAN``: take over invitees or a programme from another list."""

import argparse
import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

from ..plan import Invitee, ItemKind, Plan, ProgrammeItem
from ..spreadsheets import (
    INVITEES,
    PROGRAMME,
    Choices,
    Effect,
    Existing,
    Preview,
    PreviewRow,
    Question,
    Source,
    apply_preview,
    make_preview,
    parties_for,
    read_source,
)
from ..store import open_plan, save
from ..text.errors import ParseError, UserError
from ..text.parsing import parse_date
from ..text.wording import counted, listed, quoted
from .files import read_file
from .parser import DutchParser, confirm, print_error

_TABLES = {"genodigden": INVITEES, "programma": PROGRAMME}
_LEAVE_OUT = {"", "niet", "niet overnemen"}
_KINDS = {name.lower(): kind for kind in ItemKind for name in (kind.label, kind.value)}
_ANSWERS = {
    "table": "--as genodigden of --as programma",
    "columns": "--column KOP=VELD, voor elke kolom",
    "day": "--day DATUM",
}
"""The option that answers a question about the whole list."""


def add_arguments(parser: DutchParser) -> None:
    """Add the arguments."""
    parser.epilog = "Je ziet eerst wat er in het plan komt en wat er is aangenomen. Daarna beslis je."
    parser.add_argument("file", type=Path, metavar="BESTAND", help="het bestand met de lijst")
    parser.add_argument(
        "--into", type=Path, required=True, metavar="PLAN", help="het plan waar de lijst in komt"
    )
    parser.add_argument(
        "--as", dest="table", choices=_TABLES, help="wat er in de lijst staat, als dat niet vanzelf blijkt"
    )
    parser.add_argument("--sheet", metavar="NAAM", help="welk blad of welke tabel, als er meer zijn")
    parser.add_argument(
        "--day", metavar="DATUM", help="de dag van het bezoek, als de agenda meer dagen heeft"
    )
    for option, metavar, what in (
        ("--column", "KOP=VELD", "in welk veld een kolom komt; “KOP=niet” laat de kolom weg"),
        ("--kind", "RIJ=SOORT", "welke soort onderdeel een rij is"),
        ("--skip", "RIJ", "laat een rij weg"),
    ):
        parser.add_argument(option, action="append", default=[], metavar=metavar, help=what)
    parser.add_argument(
        "--existing",
        choices=[choice.value for choice in Existing],
        help="wat er gebeurt met een rij die al in het plan staat (standaard: aanvullen)",
    )
    parser.add_argument("--yes", action="store_true", help="neem alles over zonder te vragen")


def run(options: argparse.Namespace) -> int:
    """Import a list. Exit code 1 if something must be answered first, and 2 if a file or option is wrong."""
    try:
        opened = open_plan(options.into)
        preview = _preview(options, opened.plan)
    except UserError as error:
        print_error(error)
        return 2
    _print_preview(preview, options.into.name)
    if preview.open_questions:
        print_error("Er is niets overgenomen. Beantwoord eerst de vragen, of laat die rijen weg met --skip.")
        return 1
    if not preview.can_apply:
        print_error("Er is niets om over te nemen.")
        return 1
    if not (options.yes or confirm("Overnemen?")):
        print("Er is niets overgenomen.")
        return 0
    applied = apply_preview(preview, opened.plan)
    save(applied.plan, options.into, expected=opened.version)
    print(f"{applied.note} Bewaard in {options.into}.")
    return 0


def _preview(options: argparse.Namespace, plan: Plan) -> Preview:
    """Return the preview with the choices in the options. Raises UserError if one cannot be used."""
    table, parties = _TABLES.get(options.table), parties_for(options.into.parent)
    source = read_source(read_file(options.file), options.file.name, table)
    first = make_preview(source, plan, table, _sheet_choice(options, source), parties)
    return make_preview(source, plan, table, _read_choices(options, first), parties)


def _sheet_choice(options: argparse.Namespace, source: Source) -> Choices:
    """Return the choice of a sheet. Raises UserError if there is no such sheet."""
    titles = [sheet.title for sheet in source.sheets]
    if options.sheet is None:
        return Choices()
    if options.sheet not in titles:
        known = listed([quoted(title) for title in titles])
        raise UserError(f"--sheet: het blad {quoted(options.sheet)} is er niet, wel {known}.")
    return Choices(sheet=titles.index(options.sheet))


def _read_choices(options: argparse.Namespace, preview: Preview) -> Choices:
    """Return all choices, about the sheet of a first preview. Raises UserError if one cannot be made."""
    kinds = (_pair("--kind", option) for option in options.kind)
    return Choices(
        sheet=preview.sheet,
        day=_day(options.day),
        columns=dict(_column(option, preview) for option in options.column),
        answers={_row("--kind", row, preview): {"kind": _kind(kind)} for row, kind in kinds},
        existing={row.number: Existing(options.existing) for row in preview.rows if options.existing},
        unticked=frozenset(_row("--skip", row, preview) for row in options.skip),
    )


def _pair(option: str, text: str) -> tuple[str, str]:
    first, sign, second = text.rpartition("=")
    if not sign:
        raise UserError(f"{option}: zet een = tussen de twee delen; in {quoted(text)} staat er geen.")
    return first.strip(), second.strip()


def _column(option: str, preview: Preview) -> tuple[int, str]:
    name, field = _pair("--column", option)
    places = {column.name.lower(): column.index for column in preview.columns}
    if name.lower() not in places:
        known = listed([quoted(column.name) for column in preview.columns])
        raise UserError(f"--column: de kolom {quoted(name)} is er niet, wel {known}.")
    if field.lower() in _LEAVE_OUT:
        return places[name.lower()], ""
    if column := preview.table.find(field):
        return places[name.lower()], column.path
    known = listed([column.title for column in preview.table.columns])
    raise UserError(f"--column: het veld {quoted(field)} is er niet. Kies uit {known}.")


def _row(option: str, text: str, preview: Preview) -> int:
    numbers = {row.number for row in preview.rows}
    if re.fullmatch(r"\d{1,7}", text, re.ASCII) and (not numbers or int(text) in numbers):
        return int(text)
    raise UserError(f"{option}: rij {quoted(text)} is er niet.")


def _kind(text: str) -> str:
    if kind := _KINDS.get(text.lower()):
        return kind.value
    raise UserError(
        f"--kind: de soort {quoted(text)} is er niet. Kies uit {listed([kind.value for kind in ItemKind])}."
    )


def _day(text: str | None) -> dt.date | None:
    if text is None:
        return None
    try:
        return parse_date(text)
    except ParseError as error:
        raise UserError(f"--day: {error}") from error


def _print_preview(preview: Preview, plan_name: str) -> None:
    """Print what an import would do: columns, rows, guesses, what is left out, and questions."""
    source = preview.source
    table = next(name for name, table in _TABLES.items() if table is preview.table)
    print(f"{source.name} ({source.kind}) naar {table} van {plan_name}")
    parts = {
        "Kolommen": [
            f"{column.name}: {column.title or 'niet overgenomen'} ({column.origin.label.lower()})"
            for column in preview.columns
        ],
        "Rijen": [line for row in preview.rows for line in _row_lines(row)],
        "Goed om te weten": preview.problems,
        "Vragen": map(_question_line, preview.open_questions),
    }
    for heading, lines in parts.items():
        if text := "\n".join(f"  {line}" for line in lines):
            print(f"\n{heading}:\n{text}")
    new = sum(row.effect is Effect.NEW for row in preview.taken)
    changed = len(preview.taken) - new
    print(f"\n{counted(new, 'rij', 'rijen', in_digits=True)} erbij, {changed} bijgewerkt.")


def _row_lines(row: PreviewRow) -> Iterator[str]:
    if row.effect is Effect.EMPTY:
        return
    yield f"{row.number}: {_description(row)}"
    effect = row.effect.label.lower() if row.effect is not Effect.NEW else ""
    if about := ". ".join(filter(None, (effect, row.reason))):
        yield f"    {about}"
    for guess in row.guesses:
        yield f"    aangenomen: {guess.title}: {guess.value}. {guess.reason}"
    for problem in row.problems:
        column = f"{problem.column}: " if problem.column else ""
        yield f"    let op: {column}{problem.reason}"


def _description(row: PreviewRow) -> str:
    match row.row:
        case Invitee() as person:
            roles = listed([role.label for role in person.roles])
            parts = [person.name.full, roles, person.party, person.organisation, person.email]
            parts.append(person.status.label)
        case ProgrammeItem() as item:
            kind = "?" if row.questions else item.kind.label
            parts = [item.start or "", f"{item.minutes} min", item.title, kind]
        case _:
            parts = [row.text]
    return ", ".join(filter(None, parts))


def _question_line(question: Question) -> str:
    row = f"Rij {question.row}: " if question.row else ""
    answer = _ANSWERS.get(question.path, f"--kind {question.row}=SOORT")
    options = f" ({', '.join(value for value, _ in question.options)})" if question.path == "kind" else ""
    return f"{row}{question.text} Antwoord met {answer}{options}."
