"""The cells of one row, read in the columns that they are in."""

import re
from typing import Any

from ...plan import ID, Name, Status, clock
from ...text.errors import ParseError
from ...text.parsing import MAIL_IN_TEXT, is_mail_address
from ...text.spelling import spelling_key
from ...text.wording import one_line, quoted
from ..cells import read_phone, split_list
from ..columns import Column
from ..sources import SheetRow
from .answers import parse_answer
from .drafts import RowDraft
from .preview import Preview
from .times import parse_day_fraction, parse_period

_SEVERAL_LINES = {"note", "internal_note", "materials", "catering", "rain_alternative", "public_text"}
"""The fields with text of several lines, as in the form; in other texts a line break becomes a blank."""
_NOTES = ("note", "internal_note")
_JOINED = {"name.titles": " ", "office_contact": ", "}
"""What is put between the texts of several columns for one field."""
_SEVERAL = re.compile(r":::|\n+")
"""Google puts ::: between several values of one field."""
_ROUNDED = re.compile(r"\d[.,]\d+E\+\d+", re.IGNORECASE | re.ASCII)


def read_cells(row: SheetRow, preview: Preview) -> RowDraft:
    """Return what the cells of a row say literally; the answers of the user replace cells.

    A row with an id under “Kenmerk” was exported by this kit and is read exactly as it is. In any other row,
    blanks around texts are removed.
    """
    table, draft = preview.table, RowDraft(row, preview)
    cells = [
        (column, row.cells[column.index])
        for column in preview.columns
        if column.path and not _is_answered(column.path, draft) and column.index < len(row.cells)
    ]
    draft.is_exported = any(
        column.path == "id" and column.heading == table.column("id").title and re.match(ID, cell)
        for column, cell in cells
    )
    cells.sort(key=lambda cell: cell[0].path == "status")  # an answer adds to other cells
    for column, cell in cells:
        if text := cell if draft.is_exported else cell.strip():
            _read_cell(draft, table.column(column.path), text, column.name)
    for path, text in draft.answers.items():
        if path in table.paths:
            column = table.column(path)
            _read_cell(draft, column, text.strip(), column.title)
    return draft


def _is_answered(path: str, draft: RowDraft) -> bool:
    """Return whether the user answered a field; an answered name replaces all its parts."""
    return path in draft.answers or ("name" in draft.answers and path.startswith("name."))


def _read_cell(draft: RowDraft, column: Column, text: str, heading: str) -> None:
    path = column.path
    if path in draft.values and draft.texts.get(path):
        _read_second(draft, column, text, heading)
        return
    draft.texts[path] = text
    try:
        draft.values |= _values(draft, column, text)
    except ParseError as error:
        readable, unreadable = _read_parts(draft, column, text)
        if readable:
            draft.values[path] = readable
        draft.report(column.title, unreadable, str(error))


def _values(draft: RowDraft, column: Column, text: str) -> dict[str, Any]:
    """Return the values, by path, that a text means in a column. Raises ParseError if it means none."""
    if not text:  # an answer that empties the field
        return {column.path: None}
    if not draft.is_exported:
        if column.path in ("minutes", "travel_minutes") and (length := parse_day_fraction(text)) is not None:
            shown = f"{length} minuten"
            draft.note(column.path, shown, "Zo bewaart Excel een duur: als deel van een dag.")
            return {column.path: length}
        if column.path in ("status", "arrives_at", "leaves_at"):
            return _answer(draft, column, text)
        if column.path in ("start", "end"):
            return _period(draft, column, text)
        if column.path in ("email", "phone"):
            return _contact(draft, column, text)
        if column.path not in _SEVERAL_LINES and column.field.type in (str, Name):
            text = one_line(text)
    return {column.path: column.read(text, draft.preview.plan)}


def _answer(draft: RowDraft, column: Column, text: str) -> dict[str, Any]:
    """Read an answer such as “ja, vanaf 13:00”, which has more than the value of its own column.

    Return the value if the text is just that; otherwise set status, times and note as guesses in the draft.
    """
    reason = f"Uit het antwoord {quoted(text)}."
    try:
        value = column.read(text, draft.preview.plan)
        if isinstance(value, Status) and spelling_key(text) not in map(spelling_key, (value, value.label)):
            draft.note("status", value.label, reason)
        return {column.path: value}
    except ParseError as error:
        try:
            answer = parse_answer(text, draft.table.column("status"))
        except ParseError:
            raise error from None
    times = {"arrives_at": answer.arrives_at, "leaves_at": answer.leaves_at}
    if answer.status:
        draft.guess("status", answer.status, answer.status.label, reason)
    for path, time in times.items():
        if time and draft.values.get(path) not in (None, time):
            title = draft.table.column(path).title
            draft.report(title, text, f"Er stond al {draft.values[path]}. Dat blijft staan.")
        elif time:
            draft.guess(path, time, time, reason)
    if answer.rest:
        draft.add_note(answer.rest, reason)
    return {}


def _period(draft: RowDraft, column: Column, text: str) -> dict[str, Any]:
    """Return the start and the end (in minutes since midnight) that a text names."""
    period = parse_period(text)
    start, end = period.start, period.end
    if column.path == "end":
        start, end = None, start if end is None else end
    if period.remark:
        draft.note(column.path, clock(start if start is not None else end or 0), period.remark)
    values = {"start": None if start is None else clock(start), "end": end}
    return {path: value for path, value in values.items() if value is not None}


def _contact(draft: RowDraft, column: Column, text: str) -> dict[str, Any]:
    """Return the first mail address or phone number in a cell, and report the others.

    Raises ParseError if there is no mail address, or if Excel has rounded the number.
    """
    if column.path == "email":
        first, rest = _split_mail(text)
    elif _ROUNDED.fullmatch(text):
        raise ParseError(f"Excel heeft dit nummer afgerond tot {quoted(text)}. Typ het opnieuw.")
    else:
        number, *others = map(one_line, _SEVERAL.split(text))
        first, rest = read_phone(number), ", ".join(others)
    if rest:
        draft.report(column.title, rest, f"Alleen {quoted(first)} is overgenomen, niet {quoted(rest)}.")
    return {column.path: first}


def _split_mail(text: str) -> tuple[str, str]:
    """Return the first mail address in a cell, and the other text. Raises ParseError if there is none."""
    if is_mail_address(text):
        return text, ""
    if found := MAIL_IN_TEXT.search(text):
        rest = f"{text[: found.start()]} {text[found.end() :]}".replace("mailto:", "")
        return found[0], " ".join(re.sub(r"[<>()\[\]\";,:]|\s-\s", " ", rest).split())
    raise ParseError(f"{quoted(text)} is geen e-mailadres.")


def _read_second(draft: RowDraft, column: Column, text: str, heading: str) -> None:
    """Read another cell for a field that has a value already: notes are joined, other texts reported."""
    if text == draft.texts[column.path]:
        return
    if column.path in _NOTES:
        draft.values[column.path] = f"{draft.values[column.path]}\n{heading}: {text}"
    elif column.path in _JOINED:
        draft.values[column.path] = f"{draft.values[column.path]}{_JOINED[column.path]}{one_line(text)}"
    else:
        first = quoted(draft.texts[column.path])
        draft.report(heading, text, f"Hiervoor stond al {first}; dit is niet overgenomen.")


def _read_parts(draft: RowDraft, column: Column, text: str) -> tuple[tuple[Any, ...], str]:
    """Return the words in a list that can be read, and the text of those that cannot."""
    if column.path not in ("roles", "themes"):
        return (), text
    readable: list[Any] = []
    unreadable = []
    for part in split_list(text):
        try:
            readable += column.read(part, draft.preview.plan)
        except ParseError:
            unreadable.append(part.strip())
    return tuple(readable), ", ".join(unreadable)
