"""From cells to rows of the plan, with a list of all that could not be read."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

import msgspec

from ..plan import ID, Invitee, ItemKind, Plan, PlanObject, ProgrammeItem, fields, new_id
from ..text.errors import ParseError
from ..text.parsing import MAIL_IN_TEXT
from ..text.person_names import split_name
from ..text.wording import counted, listed, quoted
from .cells import plain
from .columns import Column, Table
from .contacts import PHONE, address_list, is_address_list, is_signature, signature
from .grid import Grid, from_clipboard
from .problems import Problem

_LAST_HEADING = 10
"""The headings stand within so many rows from the top."""

Columns = list[Column | None]


class ReadRows(msgspec.Struct, frozen=True):
    """The rows that a sheet adds, and what in it could not be read."""

    rows: tuple[PlanObject, ...]
    problems: tuple[Problem, ...]


def read_paste(text: str, table: Table, plan: Plan) -> ReadRows:
    """The rows in what someone pastes: cells, an address list, or the foot of a mail."""
    return read_grid(parse_paste(text, table), table, plan)


def parse_paste(text: str, table: Table) -> Grid:
    """The cells in what someone pastes."""
    if table.row_type is Invitee and is_address_list(text):
        return address_list(text)
    if table.row_type is Invitee and is_signature(text):
        return signature(text)
    return from_clipboard(text)


def read_grid(grid: Grid, table: Table, plan: Plan) -> ReadRows:
    """The rows in a sheet with or without a row of headings."""
    grid = [[*row] for row in grid]
    at = find_heading_row(grid, table)
    problems = [] if at is None else _above(grid[:at])
    columns = _headed(grid[at], table) if at is not None else _guessed(grid, table)
    heads = grid[at] if at is not None else []
    body = list(enumerate(grid))[(at + 1 if at is not None else 0) :]
    problems += _unknown(body, columns, heads)
    rows: list[PlanObject] = []
    numbers: list[int] = []
    taken: set[str] = set()
    for index, cells in body:
        if not any(cell.strip() for cell in cells):
            continue
        if _is_heading_row(cells, table) and at is not None:
            problems.append(
                Problem(index + 1, "", _joined(cells), "Hier staan nog eens koppen; die zijn overgeslagen.")
            )
            continue
        row, found = _row(index + 1, cells, columns, table, plan, taken)
        problems += found
        if row is not None:
            rows.append(row)
            numbers.append(index + 1)
    if table.row_type is Invitee:
        problems += _join_entourage(rows, numbers, plan)
    return ReadRows(tuple(rows), tuple(sorted(problems, key=lambda problem: problem.row)))


def _join_entourage(rows: list[PlanObject], numbers: list[int], plan: Plan) -> list[Problem]:
    """Let “hoort bij” be the id of someone in the sheet or in the plan, whom it may also name in full."""
    people = [row for row in (*plan.invitees, *rows) if isinstance(row, Invitee)]
    ids = {one.id for one in people}
    by_name: dict[str, set[str]] = {}
    for one in people:
        by_name.setdefault(one.name.full.casefold(), set()).add(one.id)
    problems = []
    for at, row in enumerate(rows):
        if not isinstance(row, Invitee) or not row.entourage_of or row.entourage_of in ids:
            continue
        named = by_name.get(row.entourage_of.casefold(), set())
        if len(named) == 1:
            rows[at] = msgspec.structs.replace(row, entourage_of=next(iter(named)))
            continue
        reason = f"{quoted(row.entourage_of)} staat niet (of vaker dan eens) op de lijst."
        problems.append(Problem(numbers[at], "Hoort bij", row.entourage_of, reason))
        rows[at] = msgspec.structs.replace(row, entourage_of=None)
    return problems


def find_heading_row(grid: Grid, table: Table) -> int | None:
    """Which row holds the headings: of the first rows the one with most of them; None if there are none."""
    best, most = None, 0
    for at, cells in enumerate(grid[:_LAST_HEADING]):
        known = sum(table.find(cell) is not None for cell in cells if cell.strip())
        filled = sum(bool(cell.strip()) for cell in cells)
        if known > most and (known == filled or (known > 1 and known * 2 >= filled)):
            best, most = at, known
    return best


def _is_heading_row(cells: Sequence[str], table: Table) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    return len(filled) > 1 and all(table.find(cell) is not None for cell in filled)


def _joined(cells: Sequence[str]) -> str:
    return " | ".join(cell.strip() for cell in cells if cell.strip())


def _above(rows: Grid) -> list[Problem]:
    reason = "Dit staat boven de koppen en is niet overgenomen."
    return [Problem(at, "", text, reason) for at, cells in enumerate(rows, 1) if (text := _joined(cells))]


def _headed(heads: Sequence[str], table: Table) -> Columns:
    columns = [table.find(head) if head.strip() else None for head in heads]
    found = {column.path for column in columns if column}
    if "name.first" in found and "name.last" not in found:  # "Voornaam" beside "Naam": the last name
        columns = [table.column("name.last") if one and one.path == "name" else one for one in columns]
    return columns


def _guessed(grid: Grid, table: Table) -> Columns:
    """Columns by what stands in them; the first that holds some other text is the name or the title."""
    width = max(map(len, grid), default=0)
    columns: Columns = [None] * width
    left = {column.path for column in table.columns}
    for at in range(width):
        filled = [row[at].strip() for row in grid if at < len(row) and row[at].strip()]
        path = next((path for path in _likely(filled, table) if path in left), None)
        if path:
            columns[at] = table.column(path)
            left.discard(path)
    return columns


def _likely(filled: list[str], table: Table) -> list[str]:
    if not filled:
        return []
    found = []
    if table.row_type is Invitee:
        found += ["email"] * _mostly(MAIL_IN_TEXT.fullmatch, filled) + ["phone"] * _mostly(
            PHONE.fullmatch, filled
        )
    closed = (
        ("roles", "status", "home_province") if table.row_type is Invitee else ("kind", "start", "minutes")
    )
    for path in closed:
        column = table.column(path)
        found += [path] * _mostly(lambda text, column=column: _reads(column, text), filled)
    return found or (["name"] if table.row_type is Invitee else ["title"])


def _mostly(test: Any, filled: list[str]) -> bool:
    return sum(bool(test(text)) for text in filled) * 2 > len(filled)


def _reads(column: Column, text: str) -> bool:
    try:
        return column.read(text, _NOBODY) is not None
    except ParseError:
        return False


_NOBODY = Plan(id="nobody", schema_version=1)


def _unknown(body: list[tuple[int, list[str]]], columns: Columns, heads: Sequence[str]) -> list[Problem]:
    """One problem for each cell under a heading that no column has."""
    problems = []
    counts = Counter(at for _, cells in body for at, cell in enumerate(cells) if cell.strip())
    for at in sorted(counts):
        if at < len(columns) and columns[at]:
            continue
        head = heads[at].strip() if at < len(heads) else ""
        name = f"De kolom {quoted(head)} ken ik niet" if head else f"Kolom {at + 1} heeft geen kop die ik ken"
        taken = counted(counts[at], "cel is", "cellen zijn")
        cells = [(row + 1, line[at].strip()) for row, line in body if at < len(line) and line[at].strip()]
        sample = listed([quoted(text) for _, text in cells[:3]]) + (" …" if len(cells) > 3 else "")
        problems.append(
            Problem(cells[0][0], head or f"kolom {at + 1}", sample, f"{name}; {taken} niet overgenomen.")
        )
    return problems


def _row(
    number: int, cells: Sequence[str], columns: Columns, table: Table, plan: Plan, taken: set[str]
) -> tuple[PlanObject | None, list[Problem]]:
    """One row. With an id of its own it is one of ours and taken exactly; else blanks around texts go."""
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    ours = any(
        column and column.path == "id" and re.match(ID, cell)
        for column, cell in zip(columns, cells, strict=False)
    )
    for column, cell in zip(columns, cells, strict=False):
        text = cell if ours else cell.strip()
        if column is None or not text:
            continue
        if values.get(column.path):
            problems.append(
                Problem(number, column.title, text, "Hiervoor stond al iets; dit is niet overgenomen.")
            )
            continue
        try:
            values[column.path] = column.read(text, plan)
        except ParseError as error:
            kept, left = _partly(column, text, plan)
            if kept:
                values[column.path] = kept
            problems.append(Problem(number, column.title, left, str(error)))
    values.setdefault("id", "")
    if not re.match(ID, values["id"]) or values["id"] in taken:
        if values["id"]:
            problems.append(
                Problem(number, "Kenmerk", values["id"], "Geen bruikbaar kenmerk; deze rij kreeg een nieuw.")
            )
        values["id"] = new_id()
    if len(values) == 1 and not ours:
        return None, problems
    taken.add(values["id"])
    return _built(table.row_type, values, ours=ours), problems


def _partly(column: Column, text: str, plan: Plan) -> tuple[tuple[Any, ...], str]:
    """What of a list can be read, and what can't."""
    if column.path not in ("roles", "themes"):
        return (), text
    kept: list[Any] = []
    left = []
    for part in re.split(r"[,;/+&\n]|\ben\b", text):
        try:
            kept += column.read(part, plan)
        except ParseError:
            left.append(part.strip())
    return tuple(kept), ", ".join(left)


def _built(struct: type[PlanObject], values: dict[str, Any], *, ours: bool) -> PlanObject:
    """A plan object from its fields by path; nothing for an empty cell of a field that always has a value."""
    name = values.pop("name", None)
    if isinstance(name, str):
        parts = split_name(name)
        for part in ("titles", "first", "prefix", "last"):
            values.setdefault(f"name.{part}", getattr(parts, part))
    elif "name.prefix" not in values and "name.last" in values and not ours:
        parts = split_name(values["name.last"])
        if parts.prefix and not parts.first:
            values |= {"name.prefix": parts.prefix, "name.last": parts.last}
    if struct is ProgrammeItem:
        values.setdefault("kind", _kind(values.get("title", "")))
    own: dict[str, Any] = {}
    parts_: dict[str, dict[str, Any]] = {}
    for path, value in values.items():
        head, _, rest = path.partition(".")
        if value is None:
            continue
        if rest:
            parts_.setdefault(head, {})[rest] = value
        else:
            own[head] = value
    for head, inner in parts_.items():
        own[head] = fields(struct)[head].type(**inner)
    return struct(**own)


def _kind(title: str) -> ItemKind:
    """The kind that the title of an item names; a conversation if it names none."""
    return next((kind for kind in ItemKind if plain(kind.value) in plain(title)), ItemKind.CONVERSATION)
