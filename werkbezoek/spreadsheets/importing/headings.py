"""Recognition of the row of headings, of the field of each column, and of rows without data.

A column is recognised by its heading or its content. Rows without data are totals, headings of sections and
repeated headings.
"""

import re
from collections.abc import Callable, Sequence, Set
from pathlib import Path

import msgspec

from ...plan import Invitee
from ...text.parsing import MAIL_IN_TEXT
from ...text.person_names import is_title
from ...text.spelling import spelling_key
from ..columns import Column, Table
from ..sources import Sheet, SheetRow
from ..sources.text_lists import PHONE
from .preview import Choices, Origin, PreviewColumn

_LAST_HEADING_ROW = 10
_LONGEST_HEADING = 40
_FILE = Path(__file__).with_name("section_words.toml")
_WORDS = {
    name: tuple(map(spelling_key, words))
    for name, words in msgspec.toml.decode(_FILE.read_bytes(), type=dict[str, list[str]]).items()
}
"""The words that start a total (``totals``), and the headings of sections in each table, by its path."""
_NUMBER = re.compile(r"[€%\d.,:\s-]+(?:uur|min|minuten|personen|pers)?\.?", re.ASCII)


class Layout(msgspec.Struct, frozen=True):
    """How a sheet is laid out: its row of headings, if any, its columns, and the rows below the headings.

    ``has_unknown_headings`` is true if the first row looks like headings, but none of them is known.
    """

    heading: SheetRow | None
    columns: tuple[PreviewColumn, ...]
    rows: tuple[SheetRow, ...]
    has_unknown_headings: bool = False


def recognise_layout(sheet: Sheet, table: Table, choices: Choices) -> Layout:
    """Return the layout of a sheet that is read as a table."""
    is_unknown = False
    heading = find_heading_row(sheet.rows, table)
    if choices.heading_row is not None:
        heading = next((row for row in sheet.rows if row.number == choices.heading_row), None)
    elif heading is None and _looks_like_headings(sheet.rows, table):
        heading = sheet.rows[0]
        is_unknown = not choices.columns and not any(map(table.find, heading.cells))
    rows = tuple(row for row in sheet.rows if heading is None or row.number > heading.number)
    texts = [_column_texts(rows, at) for at in range(sheet.width)]
    headings = [cell.strip() for cell in heading.cells] if heading else []
    headings += [""] * (sheet.width - len(headings))
    has_known = any(map(table.knows, headings))
    found = _under_headings(headings, texts, table) if has_known else _by_content(texts, table)
    columns = tuple(
        _column(at, headings[at], found[at], texts[at], table, choices)
        for at in range(sheet.width)
        if headings[at] or texts[at]
    )
    return Layout(heading, columns, rows, is_unknown)


def find_heading_row(rows: Sequence[SheetRow], table: Table) -> SheetRow | None:
    """Return the row with the most known headings, or None if no row has the heading of a field."""
    best, most = None, 0
    for row in rows[:_LAST_HEADING_ROW]:
        filled = [cell for cell in row.cells if cell.strip()]
        known = sum(map(table.knows, filled))
        is_heading = known == len(filled) or (known > 1 and known * 2 >= len(filled))
        if known > most and is_heading and any(map(table.find, filled)):
            best, most = row, known
    return best


def heading_score(sheet: Sheet, table: Table) -> tuple[int, int]:
    """Return how well a sheet fits a table: the number of known headings, and of columns known by content."""
    heading = find_heading_row(sheet.rows, table)
    by_heading = sum(table.find(cell) is not None for cell in heading.cells if cell.strip()) if heading else 0
    rows = [row for row in sheet.rows if row is not heading][:100]
    by_content = sum(bool(_typed_paths(_column_texts(rows, at), table)) for at in range(sheet.width))
    return by_heading, by_content


def _column(
    at: int, heading: str, found: Column | None, texts: Sequence[str], table: Table, choices: Choices
) -> PreviewColumn:
    if at in choices.columns:
        path = choices.columns[at]
        found, origin = table.column(path) if path in table.paths else None, Origin.CHOSEN
    elif found:
        origin = Origin.HEADING if table.find(heading) else Origin.CONTENT
    else:
        origin = Origin.NOT_IN_PLAN if table.knows(heading) else Origin.UNKNOWN
    path, title = (found.path, found.title) if found else ("", "")
    return PreviewColumn(at, heading, path, title, origin, tuple(texts[:3]))


def _column_texts(rows: Sequence[SheetRow], at: int) -> list[str]:
    return [text for row in rows if (text := row.cell(at))]


def _under_headings(
    headings: Sequence[str], texts: Sequence[Sequence[str]], table: Table
) -> list[Column | None]:
    """Return the column of each heading, if it is known or has contact details below it."""
    found = [table.find(heading) for heading in headings]
    paths = {column.path for column in found if column}
    columns = [
        column and _resolve_ambiguous(column, heading, below, paths, table)
        for column, heading, below in zip(found, headings, texts, strict=True)
    ]
    paths = {column.path for column in columns if column}
    for at, heading in enumerate(headings):
        if columns[at] is None and not table.knows(heading):
            contacts = (path for path in _typed_paths(texts[at], table) if path in ("email", "phone"))
            if (path := next(contacts, None)) and path not in paths:
                columns[at] = table.column(path)
                paths.add(path)
    return columns


def _resolve_ambiguous(
    column: Column, heading: str, texts: Sequence[str], paths: Set[str], table: Table
) -> Column:
    """Return the column that an ambiguous heading means, by the texts below it and all known columns."""
    path = column.path
    if path == "name" and "name.first" in paths and "name.last" not in paths:
        path = "name.last"
    elif path == "name.titles" and heading != column.title:
        path = path if "function" in paths or _are_titles(texts) else "function"
    elif path == "salutation" and heading != column.title:
        path = "name.titles" if _are_titles(texts) else path
    return table.column(path)


def _are_titles(texts: Sequence[str]) -> bool:
    """Return whether most texts are titles or forms of address, such as “drs.” and “de heer”."""
    return sum(is_title(text.split()[-1]) for text in texts) * 2 >= len(texts)


def _by_content(texts: Sequence[Sequence[str]], table: Table) -> list[Column | None]:
    """Return columns by the content of their cells; the first one with free text is the name or title."""
    columns: list[Column | None] = []
    free = {column.path for column in table.columns}
    other = "name" if table.row_type is Invitee else "title"
    for cells in texts:
        paths = _typed_paths(cells, table) or ([other] if cells else [])
        path = next((path for path in paths if path in free), None)
        columns.append(table.column(path) if path else None)
        free.discard(path or "")
    return columns


def _typed_paths(texts: Sequence[str], table: Table) -> list[str]:
    """Return the fields that most texts of a column could be a value of, fields with free text excepted."""
    tests: dict[str, Callable[[str], object]] = {}
    paths = ("kind", "start", "minutes")
    if table.row_type is Invitee:
        tests = {"email": MAIL_IN_TEXT.fullmatch, "phone": PHONE.fullmatch}
        paths = ("roles", "status", "home_province")
    tests |= {path: table.column(path).try_read for path in paths}
    return [path for path, matches in tests.items() if _most_match(matches, texts)]


def _most_match(matches: Callable[[str], object], texts: Sequence[str]) -> bool:
    return sum(bool(matches(text)) for text in texts) * 2 > len(texts)


def _looks_like_headings(rows: Sequence[SheetRow], table: Table) -> bool:
    """Return whether the first row seems to name columns: short words, unlike those below them."""
    if len(rows) < 2:
        return False
    first, *below = rows
    filled = {at: cell.strip() for at, cell in enumerate(first.cells) if cell.strip()}
    names = [*filled.values()]
    if not all(_may_be_heading(name, table) for name in names):
        return False
    columns = [_column_texts(below, at) for at in filled]
    if any(_typed_paths(texts, table) for texts in columns):
        return True
    return not any(map(_has_blank, names)) and any(_most_match(_has_blank, texts) for texts in columns)


def _may_be_heading(text: str, table: Table) -> bool:
    is_short = len(text) <= _LONGEST_HEADING
    return is_short and "@" not in text and not text[0].isdigit() and not _typed_paths([text], table)


def _has_blank(text: str) -> bool:
    return len(text.split()) > 1


def reason_to_leave_out(row: SheetRow, layout: Layout, table: Table) -> str:
    """Return why a row below the headings is not taken over, or "" if it is."""
    first, *others = filled = [cell.strip() for cell in row.cells if cell.strip()]
    if others and all(map(table.knows, filled)):
        return "Hier staan nog eens koppen."
    numbers = all(map(_NUMBER.fullmatch, others))
    if spelling_key(first).startswith(_WORDS["totals"]) and numbers and (others or re.search(r"\d", first)):
        return "Dit is een totaal."
    if others and numbers and _NUMBER.fullmatch(first) and table.row_type is Invitee:
        return "Hier staan alleen getallen."
    if not others and len(layout.columns) > 1 and _is_section(first, table):
        return "Dit is een tussenkop."
    return ""


def _is_section(text: str, table: Table) -> bool:
    return text.endswith(":") or spelling_key(re.sub(r"\(.*\)|\d", "", text)) in _WORDS[table.path]
