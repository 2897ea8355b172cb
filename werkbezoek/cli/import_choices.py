"""The choices in a preview that the options of ``werkbezoek import`` make."""

import argparse
import datetime as dt
import re

from ..plan import ItemKind
from ..spreadsheets import Choices, Existing, Preview, Source
from ..text.errors import ParseError, UserError
from ..text.parsing import parse_date
from ..text.wording import listed, quoted

_LEAVE_OUT = {"", "niet", "niet overnemen"}
_KINDS = {name.lower(): kind for kind in ItemKind for name in (kind.label, kind.value)}


class ChoiceError(UserError):
    """An option names something that does not exist; the text says what there is."""


def sheet_choice(options: argparse.Namespace, source: Source) -> Choices:
    """Return the choice of a sheet. Raises ChoiceError if there is no such sheet."""
    titles = [sheet.title for sheet in source.sheets]
    if options.sheet is None:
        return Choices()
    if options.sheet not in titles:
        known = listed([quoted(title) for title in titles])
        raise ChoiceError(f"--sheet: het blad {quoted(options.sheet)} is er niet, wel {known}.")
    return Choices(sheet=titles.index(options.sheet))


def read_choices(options: argparse.Namespace, preview: Preview) -> Choices:
    """Return all choices, about the sheet of a first preview. Raises ChoiceError if one cannot be made."""
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
        raise ChoiceError(f"{option}: zet een = tussen de twee delen; in {quoted(text)} staat er geen.")
    return first.strip(), second.strip()


def _column(option: str, preview: Preview) -> tuple[int, str]:
    name, field = _pair("--column", option)
    places = {column.name.lower(): column.index for column in preview.columns}
    if name.lower() not in places:
        known = listed([quoted(column.name) for column in preview.columns])
        raise ChoiceError(f"--column: de kolom {quoted(name)} is er niet, wel {known}.")
    if field.lower() in _LEAVE_OUT:
        return places[name.lower()], ""
    if column := preview.table.find(field):
        return places[name.lower()], column.path
    known = listed([column.title for column in preview.table.columns])
    raise ChoiceError(f"--column: het veld {quoted(field)} is er niet. Kies uit {known}.")


def _row(option: str, text: str, preview: Preview) -> int:
    numbers = {row.number for row in preview.rows}
    if re.fullmatch(r"\d{1,7}", text, re.ASCII) and (not numbers or int(text) in numbers):
        return int(text)
    raise ChoiceError(f"{option}: rij {quoted(text)} is er niet.")


def _kind(text: str) -> str:
    if kind := _KINDS.get(text.lower()):
        return kind.value
    raise ChoiceError(
        f"--kind: de soort {quoted(text)} is er niet. Kies uit {listed([kind.value for kind in ItemKind])}."
    )


def _day(text: str | None) -> dt.date | None:
    if text is None:
        return None
    try:
        return parse_date(text)
    except ParseError as error:
        raise ChoiceError(f"--day: {error}") from error
