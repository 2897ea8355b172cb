"""From cells to rows of the plan, with a list of all that could not be read."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

import msgspec

from ..plan import ID, Invitee, ItemKind, Plan, PlanObject, ProgrammeItem, fields, new_id
from ..text.errors import ParseError
from ..text.parsing import MAIL_IN_TEXT
from ..text.person_names import split_name
from ..text.wording import counted, listed, quoted
from .cells import plain, split_list
from .columns import Column, Table
from .contacts import PHONE, parse_address_list, parse_signature
from .grid import Grid, Problem, from_clipboard

_LAST_HEADING_ROW = 10
_NO_PLAN = Plan(id="none", schema_version=1)

Columns = Sequence[Column | None]


class ReadRows(msgspec.Struct, frozen=True):
    """The rows that a sheet adds to the plan, and what in it could not be read."""

    rows: tuple[PlanObject, ...]
    problems: tuple[Problem, ...]


def parse_paste(text: str, table: Table) -> Grid:
    """Return the cells in a text that a user pastes: cells, an address list, or the signature of a mail."""
    people = (parse_address_list(text) or parse_signature(text)) if table.row_type is Invitee else None
    return people or from_clipboard(text)


def read_grid(grid: Grid, table: Table, plan: Plan) -> ReadRows:
    """Return the rows in a sheet with or without a row of headings."""
    at = find_heading_row(grid, table)
    first, headings = (0, []) if at is None else (at + 1, grid[at])
    columns = _guess_columns(grid, table) if at is None else _columns_under(headings, table)
    problems = [
        Problem(number, "", text, "Dit staat boven de koppen en is niet overgenomen.")
        for number, cells in enumerate(grid[: at or 0], 1)
        if (text := _joined(cells))
    ]
    problems += _unknown_columns(grid, first, columns, headings)
    rows: dict[int, PlanObject] = {}
    ids: set[str] = set()
    for number, cells in enumerate(grid[first:], first + 1):
        if headings and _repeats_headings(cells, table):
            reason = "Hier staan nog eens koppen; die zijn overgeslagen."
            problems.append(Problem(number, "", _joined(cells), reason))
        elif any(map(str.strip, cells)):
            row, found = _read_row(number, cells, columns, table, plan, ids)
            problems += found
            if row:
                rows[number] = row
    if table.row_type is Invitee:
        problems += _link_entourage(rows, plan)
    return ReadRows(tuple(rows.values()), tuple(sorted(problems, key=lambda problem: problem.row)))


def find_heading_row(grid: Grid, table: Table) -> int | None:
    """Return the index of the row with the most headings that the table has, or None if there is none."""
    best, most = None, 0
    for at, cells in enumerate(grid[:_LAST_HEADING_ROW]):
        filled = [cell for cell in cells if cell.strip()]
        known = sum(table.find(cell) is not None for cell in filled)
        if known > most and (known == len(filled) or (known > 1 and known * 2 >= len(filled))):
            best, most = at, known
    return best


def _repeats_headings(cells: Sequence[str], table: Table) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    return len(filled) > 1 and all(table.find(cell) for cell in filled)


def _joined(cells: Sequence[str]) -> str:
    return " | ".join(cell.strip() for cell in cells if cell.strip())


def _columns_under(headings: Sequence[str], table: Table) -> Columns:
    columns = [table.find(heading) if heading.strip() else None for heading in headings]
    paths = {column.path for column in columns if column}
    if "name.first" in paths and "name.last" not in paths:  # beside "Voornaam", "Naam" is the last name
        columns = [
            table.column("name.last") if column and column.path == "name" else column for column in columns
        ]
    return columns


def _guess_columns(grid: Grid, table: Table) -> Columns:
    """Return columns by the content of the cells; the first with other text is the name or the title."""
    columns: list[Column | None] = []
    free = {column.path for column in table.columns}
    for at in range(max(map(len, grid), default=0)):
        texts = [row[at].strip() for row in grid if at < len(row) and row[at].strip()]
        path = next((path for path in _likely_paths(texts, table) if path in free), None)
        columns.append(table.column(path) if path else None)
        free.discard(path or "")
    return columns


def _likely_paths(texts: Sequence[str], table: Table) -> list[str]:
    """Return the fields whose values most of the texts in a column look like."""

    def mostly(matches: Callable[[str], Any]) -> bool:
        return sum(bool(matches(text)) for text in texts) * 2 > len(texts)

    if table.row_type is Invitee:
        found = ["email"] * mostly(MAIL_IN_TEXT.fullmatch) + ["phone"] * mostly(PHONE.fullmatch)
        closed, other = ("roles", "status", "home_province"), "name"
    else:
        found, closed, other = [], ("kind", "start", "minutes"), "title"
    found += [path for path in closed if mostly(partial(_reads, table.column(path)))]
    return found or [other] * bool(texts)


def _reads(column: Column, text: str) -> bool:
    try:
        return column.read(text, _NO_PLAN) is not None
    except ParseError:
        return False


def _unknown_columns(grid: Grid, first: int, columns: Columns, headings: Sequence[str]) -> Iterator[Problem]:
    """Yield a problem for each column with text that the table does not have."""
    for at in range(max(map(len, grid[first:]), default=0)):
        if at < len(columns) and columns[at]:
            continue
        rows = enumerate(grid[first:], first + 1)
        cells = [(number, row[at].strip()) for number, row in rows if at < len(row) and row[at].strip()]
        if not cells:
            continue
        heading = headings[at].strip() if at < len(headings) else ""
        what = (
            f"De kolom {quoted(heading)} ken ik niet"
            if heading
            else f"Kolom {at + 1} heeft geen kop die ik ken"
        )
        sample = listed([quoted(text) for _, text in cells[:3]]) + (" …" if len(cells) > 3 else "")
        reason = f"{what}; {counted(len(cells), 'cel is', 'cellen zijn')} niet overgenomen."
        yield Problem(cells[0][0], heading or f"kolom {at + 1}", sample, reason)


def _read_row(
    number: int, cells: Sequence[str], columns: Columns, table: Table, plan: Plan, ids: set[str]
) -> tuple[PlanObject | None, list[Problem]]:
    """Return one row and its problems, and add its id to ``ids``.

    A row with an id was exported by this kit and is read exactly; of others, blanks around texts are removed.
    """
    filled = [(column, cell) for column, cell in zip(columns, cells, strict=False) if column]
    is_exported = any(column.path == "id" and re.match(ID, cell) for column, cell in filled)
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for column, cell in filled:
        text = cell if is_exported else cell.strip()
        if not text:
            continue
        if values.get(column.path):
            reason = "Hiervoor stond al iets; dit is niet overgenomen."
            problems.append(Problem(number, column.title, text, reason))
            continue
        try:
            values[column.path] = column.read(text, plan)
        except ParseError as error:
            readable, unreadable = _read_parts(column, text, plan)
            if readable:
                values[column.path] = readable
            problems.append(Problem(number, column.title, unreadable, str(error)))
    given_id = values.get("id", "")
    if not re.match(ID, given_id) or given_id in ids:
        if given_id:
            reason = "Geen bruikbaar kenmerk; deze rij kreeg een nieuw."
            problems.append(Problem(number, "Kenmerk", given_id, reason))
        values["id"] = new_id()
    if len(values) == 1 and not is_exported:
        return None, problems
    ids.add(values["id"])
    return _build_row(table.row_type, values, is_exported=is_exported), problems


def _read_parts(column: Column, text: str, plan: Plan) -> tuple[tuple[Any, ...], str]:
    """Return the words in a list that can be read, and the text of those that cannot."""
    if column.path not in ("roles", "themes"):
        return (), text
    readable: list[Any] = []
    unreadable = []
    for part in split_list(text):
        try:
            readable += column.read(part, plan)
        except ParseError:
            unreadable.append(part.strip())
    return tuple(readable), ", ".join(unreadable)


def _build_row(row_type: type[PlanObject], values: dict[str, Any], *, is_exported: bool) -> PlanObject:
    """Return a plan object from values by path; None is left out, so that the field has its default."""
    name = values.pop("name", None)
    if name:
        parts = split_name(name)
        for part in ("titles", "first", "prefix", "last"):
            values.setdefault(f"name.{part}", getattr(parts, part))
    elif "name.prefix" not in values and "name.last" in values and not is_exported:
        parts = split_name(values["name.last"])
        if parts.prefix and not parts.first:
            values |= {"name.prefix": parts.prefix, "name.last": parts.last}
    if row_type is ProgrammeItem:
        values.setdefault("kind", _kind_in(values.get("title", "")))
    made: dict[str, Any] = {}
    for path, value in values.items():
        field, _, part = path.partition(".")
        if part and value is not None:
            made.setdefault(field, {})[part] = value
        elif value is not None:
            made[field] = value
    objects = {field: parts for field, parts in made.items() if isinstance(parts, dict)}
    built = {field: fields(row_type)[field].type(**parts) for field, parts in objects.items()}
    return row_type(**made | built)


def _kind_in(title: str) -> ItemKind:
    """Return the kind that the title of an item names, or a conversation."""
    return next((kind for kind in ItemKind if plain(kind.value) in plain(title)), ItemKind.CONVERSATION)


def _link_entourage(rows: dict[int, PlanObject], plan: Plan) -> list[Problem]:
    """Replace names under “hoort bij” by ids, in ``rows`` itself; return a problem for each other text."""
    people = [row for row in (*plan.invitees, *rows.values()) if isinstance(row, Invitee)]
    ids = {person.id for person in people}
    by_name: dict[str, set[str]] = {}
    for person in people:
        by_name.setdefault(person.name.full.casefold(), set()).add(person.id)
    problems = []
    for number, row in rows.items():
        if not isinstance(row, Invitee) or not row.entourage_of or row.entourage_of in ids:
            continue
        named = by_name.get(row.entourage_of.casefold(), set())
        if len(named) != 1:
            reason = f"{quoted(row.entourage_of)} staat niet (of vaker dan eens) op de lijst."
            problems.append(Problem(number, "Hoort bij", row.entourage_of, reason))
        rows[number] = msgspec.structs.replace(
            row, entourage_of=next(iter(named)) if len(named) == 1 else None
        )
    return problems
