"""The rows of a user's list of local politicians: the office of each person, and how that was found."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from ..plan import MPS, POLITICIANS, Invitee, Role
from ..spreadsheets import INVITEES, NO_PLAN, Choices, Preview, PreviewColumn, SheetRow, Source, make_preview
from ..text.parties import shipped_parties
from ..text.spelling import plain_words, spelling_key
from .area import PROVINCIAL_ROLES

CANDIDATE = "kandidaat"
"""The office of people with a place on a list of candidates for a council."""

_OFFICES = POLITICIANS - MPS
_MUNICIPAL = frozenset({Role.MAYOR, Role.ALDERMAN, Role.COUNCILLOR})


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of ``local.toml``."""

    chair: tuple[str, ...]
    position: tuple[str, ...]


_WORDS = msgspec.toml.decode(Path(__file__).with_name("local.toml").read_bytes(), type=_Words)
_POSITION = frozenset(map(spelling_key, _WORDS.position))


class LocalRow(msgspec.Struct, frozen=True):
    """A row: the person, the role, the office in words, and the place on a list of candidates (0 if unknown).

    Without a role the person is not a local politician. ``is_chair`` says that the role follows from chairing
    a group, ``is_guessed`` that it follows from a place on a list, without any office.
    """

    number: int
    invitee: Invitee
    role: Role | None
    post: str
    position: int
    is_chair: bool = False
    is_guessed: bool = False


class LocalTable(msgspec.Struct, frozen=True):
    """The rows of a list, their preview, and the column with places on a list of candidates, if any."""

    preview: Preview
    rows: tuple[LocalRow, ...]
    positions: PreviewColumn | None
    is_provincial: bool


def read_table(source: Source) -> LocalTable:
    """Return the rows of a list; it has none if the preview asks a question about the whole list."""
    preview = make_preview(source, NO_PLAN, INVITEES)
    invitees = {row.number: row.row for row in preview.rows if isinstance(row.row, Invitee)}
    roles = {role for invitee in invitees.values() for role in invitee.roles}
    is_provincial = not PROVINCIAL_ROLES.isdisjoint(roles) and roles.isdisjoint(_MUNICIPAL)
    member = Role.PROVINCIAL_COUNCILLOR if is_provincial else Role.COUNCILLOR
    column, positions = _find_positions(preview, invitees)
    offices = [column.index for column in preview.columns if column.path in ("roles", "function")]
    written = {row.number: [row.cell(at) for at in offices] for row in _rows(preview)}
    rows = tuple(
        _row(number, invitee, written[number], positions.get(number, 0), member)
        for number, invitee in invitees.items()
    )
    if column:  # so that it is not reported as unknown
        preview = make_preview(source, NO_PLAN, INVITEES, Choices(columns={column.index: ""}))
    return LocalTable(preview, rows, column, is_provincial)


def _row(number: int, invitee: Invitee, offices: Sequence[str], position: int, member: Role) -> LocalRow:
    chair = next((text for text in offices if _has_word(text, _WORDS.chair)), "")
    role = next((role for role in invitee.roles if role in _OFFICES), None)
    post = invitee.function or chair
    if _has_word(post, (CANDIDATE,)):
        return LocalRow(number, invitee, Role.OTHER_POLITICIAN, post, position)
    if role is None and not chair and position:
        return LocalRow(number, invitee, Role.OTHER_POLITICIAN, CANDIDATE, position, is_guessed=True)
    return LocalRow(number, invitee, role or (member if chair else None), post, position, bool(chair))


def _has_word(text: str, beginnings: tuple[str, ...]) -> bool:
    return any(word.startswith(beginnings) for word in plain_words(text))


def _find_positions(
    preview: Preview, invitees: Mapping[int, Invitee]
) -> tuple[PreviewColumn | None, dict[int, int]]:
    """Return the column with places on a list of candidates, and the places by number of the row."""
    parties = {number: shipped_parties().key(invitee.party) for number, invitee in invitees.items()}
    rows = [row for row in _rows(preview) if row.number in invitees]
    for column in preview.columns:
        if not column.path and spelling_key(column.heading) in _POSITION:
            texts = {row.number: text for row in rows if (text := row.cell(column.index))}
            if found := _as_positions(texts, parties):
                return column, found
    return None, {}


def _as_positions(texts: Mapping[int, str], parties: Mapping[int, str]) -> dict[int, int]:
    """Return the numbers in a column, unless they number all rows or one occurs twice in a party."""
    if not all(text.isascii() and text.isdigit() and len(text) < 4 and int(text) for text in texts.values()):
        return {}
    found = {number: int(text) for number, text in texts.items()}
    places = {(parties[number], position) for number, position in found.items()}
    counts_rows = len({*parties.values()}) > 1 and len({*found.values()}) == len(parties)
    return {} if counts_rows or len(places) < len(found) else found


def _rows(preview: Preview) -> Sequence[SheetRow]:
    return preview.source.sheets[preview.sheet].rows
