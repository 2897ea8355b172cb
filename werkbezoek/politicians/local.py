"""Politicians of municipalities and provinces from lists that the user keeps, in CSV or Excel."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePath

import msgspec

from ..places import municipality_of
from ..plan import MPS, POLITICIANS, Invitee, Role
from ..spreadsheets import (
    INVITEES,
    NO_PLAN,
    Choices,
    Preview,
    PreviewColumn,
    SheetError,
    SheetRow,
    make_preview,
    read_source,
)
from ..text.parties import shipped_parties
from ..text.spelling import plain_words, spelling_key
from ..text.wording import counted, listed, quoted, shortened
from .area import PROVINCIAL_ROLES, Area, area_in_text, area_of
from .politician import InputFile, Office, PeopleError, Politician, Snapshot

OWN_LIST = "eigen lijst"
"""The source of these snapshots starts with this; the name of the list follows."""

_CANDIDATE = "kandidaat"
"""The office of people with a place on a list of candidates for a council."""
_LOCAL = "burgemeester, wethouder, raadslid of andere lokale politicus"
_NAMES_SHOWN = 5
_OFFICES = POLITICIANS - MPS
_MUNICIPAL = frozenset({Role.MAYOR, Role.ALDERMAN, Role.COUNCILLOR})


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of ``local.toml``."""

    chair: tuple[str, ...]
    position: tuple[str, ...]


_WORDS = msgspec.toml.decode(Path(__file__).with_name("local.toml").read_bytes(), type=_Words)
_POSITION = frozenset(map(spelling_key, _WORDS.position))


class _Row(msgspec.Struct, frozen=True):
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


class _Table(msgspec.Struct, frozen=True):
    """The rows of a list, their preview, and the column with places on a list of candidates, if any."""

    preview: Preview
    rows: tuple[_Row, ...]
    positions: PreviewColumn | None
    is_provincial: bool


def read_local(file: InputFile) -> tuple[Snapshot, tuple[str, ...]]:
    """Return the politicians in a list, and a Dutch sentence about each thing that was guessed or left out.

    It has the columns of the table of invitees. Only these are kept: the name, Rol or Functie, Partij,
    Gemeente or Provincie, Woonplaats, and the place on a list of candidates. The list is named after its
    municipality or province, or else after the file. Raises PeopleError if the file can't be read or
    has no politician.
    """
    table, file_name = _read_table(file), PurePath(file.name).stem
    file_area = area_in_text(file_name, is_provincial=table.is_provincial)
    politicians = [row for row in table.rows if row.role and row.invitee.name.last.strip()]
    people: dict[tuple[str, ...], Politician] = {}
    for row in politicians:
        person = _politician(row, file_area)
        party = shipped_parties().key(person.party)
        key = (person.name.full.casefold(), person.role, party, person.municipality.casefold())
        people.setdefault(key, person)
    if not people:
        raise PeopleError(
            f"In {quoted(file.name)} staat geen {_LOCAL}. Zet in een kolom Rol of Functie wat iemand is."
        )
    name = area_of(people.values()).name or file_name
    source = f"{OWN_LIST} {name}"
    snapshot = Snapshot(Office.LOCAL, source, file.day, tuple(people.values()), name=name)
    return snapshot, tuple(_remarks(table, file, file_area, politicians))


def merge_lists(snapshot: Snapshot, other: Snapshot) -> Snapshot:
    """Return two parts of a list as one snapshot: a file with aldermen and a file with councillors."""
    people = tuple(dict.fromkeys((*snapshot.people, *other.people)))
    return msgspec.structs.replace(snapshot, people=people, as_of=min(snapshot.as_of, other.as_of))


def _read_table(file: InputFile) -> _Table:
    """Return the rows of a list. Raises PeopleError if the file or its headings can't be read."""
    name = quoted(file.name)
    try:
        preview = make_preview(read_source(file.data, file.name, INVITEES), NO_PLAN, INVITEES)
    except SheetError as error:
        message = str(error)
        raise PeopleError(message if name in message else f"{name} is niet gelezen. {message}") from error
    if preview.questions:
        raise PeopleError(f"{name} is niet gelezen. {preview.questions[0].text}")
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
        preview = make_preview(preview.source, NO_PLAN, INVITEES, Choices(columns={column.index: ""}))
    return _Table(preview, rows, column, is_provincial)


def _row(number: int, invitee: Invitee, offices: Sequence[str], position: int, member: Role) -> _Row:
    chair = next((text for text in offices if _has_word(text, _WORDS.chair)), "")
    role = next((role for role in invitee.roles if role in _OFFICES), None)
    post = invitee.function or chair
    if _has_word(post, (_CANDIDATE,)):
        return _Row(number, invitee, Role.OTHER_POLITICIAN, post, position)
    if role is None and not chair and position:
        return _Row(number, invitee, Role.OTHER_POLITICIAN, _CANDIDATE, position, is_guessed=True)
    return _Row(number, invitee, role or (member if chair else None), post, position, bool(chair))


def _has_word(text: str, beginnings: tuple[str, ...]) -> bool:
    return any(word.startswith(beginnings) for word in plain_words(text))


def _find_positions(
    preview: Preview, invitees: Mapping[int, Invitee]
) -> tuple[PreviewColumn | None, dict[int, int]]:
    """Return the column with places on a list of candidates, and the places by number of the row."""
    parties = {number: shipped_parties().key(invitee.party) for number, invitee in invitees.items()}
    rows = [row for row in _rows(preview) if row.number in invitees]
    for column in preview.columns:
        if spelling_key(column.heading) in _POSITION:
            texts = {row.number: text for row in rows if (text := row.cell(column.index))}
            if found := _as_positions(texts, parties):
                return column, found
    return None, {}


def _as_positions(texts: Mapping[int, str], parties: Mapping[int, str]) -> dict[int, int]:
    """Return the numbers in a column, unless they number all rows or one occurs twice in a party."""
    if not all(text.isdecimal() and len(text) < 4 and int(text) for text in texts.values()):
        return {}
    found = {number: int(text) for number, text in texts.items()}
    places = {(parties[number], position) for number, position in found.items()}
    counts_rows = len({*parties.values()}) > 1 and len({*found.values()}) == len(parties)
    return {} if counts_rows or len(places) < len(found) else found


def _rows(preview: Preview) -> Sequence[SheetRow]:
    return preview.source.sheets[preview.sheet].rows


def _politician(row: _Row, file_area: Area) -> Politician:
    """Return the politician in a row; if the row does not say where, ``file_area`` is the area."""
    invitee, area = row.invitee, _area(row) or file_area
    return Politician(
        name=invitee.name,
        role=row.role or Role.OTHER_POLITICIAN,
        party=invitee.party,
        home_town=invitee.home_town,
        post=row.post,
        municipality=area.municipality,
        position=row.position,
        province=area.province or invitee.home_province,
    )


def _area(row: _Row) -> Area | None:
    """Return where someone has an office, if the row says so."""
    invitee = row.invitee
    if row.role in PROVINCIAL_ROLES:
        area = area_in_text(f"{invitee.municipality} {invitee.organisation}", is_provincial=True)
        area = Area(province=invitee.home_province or area.province)
    else:
        other = municipality_of(invitee.organisation, invitee.home_province)
        area = Area(invitee.municipality.strip() or other)
    return area if area.name else None


def _remarks(table: _Table, file: InputFile, file_area: Area, politicians: Sequence[_Row]) -> Iterator[str]:
    """Yield a Dutch sentence about each thing that was guessed or left out."""
    yield from _unread(table)
    if nowhere := sum(_area(row) is None for row in politicians):
        people = counted(nowhere, "persoon", "mensen", in_digits=True)
        where = "provincie" if table.is_provincial else "gemeente"
        if file_area.name:
            yield (
                f"Bij {people} staat geen {where}. Omdat het bestand {quoted(file.name)} heet, is dat "
                f"{file_area.name} geworden. Klopt dat niet, zet dan een kolom {where.capitalize()} in de "
                "lijst."
            )
        else:
            yield (
                f"Bij {people} staat geen {where}. Zet die in een kolom {where.capitalize()} of in de naam "
                "van het bestand: dan weet de kit wie er van dichtbij komt."
            )
    if chairs := [row for row in politicians if row.is_chair]:
        role = next(row.role.in_sentence for row in chairs if row.role)
        yield f"{_names(chairs)}: fractievoorzitter, en daarom gelezen als {role}."
    if guessed := [row for row in politicians if row.is_guessed]:
        yield f"{_names(guessed)}: een plaats op de lijst, geen functie, en daarom gelezen als {_CANDIDATE}."
    if table.positions:
        yield f"De kolom {quoted(table.positions.heading)} is gelezen als plaats op de lijst."
    if skipped := [row for row in table.rows if row not in politicians]:
        rows = counted(len(skipped), "rij is", "rijen zijn", in_digits=True)
        names = f" ({_names(skipped)})" if _names(skipped) else ""
        yield f"{rows} overgeslagen{names}: zonder achternaam, of zonder rol als {_LOCAL}."


def _unread(table: _Table) -> Iterator[str]:
    """Yield what was not read, except the role of someone who chairs a group: that is reported elsewhere."""
    chairs = {row.number for row in table.rows if row.is_chair}
    role = INVITEES.column("roles").title
    for problem in sorted(table.preview.left_out, key=lambda problem: problem.row):
        if problem.column != role or problem.row not in chairs:
            yield str(problem)


def _names(rows: Sequence[_Row]) -> str:
    names = [shortened(row.invitee.name.full, 40) for row in rows if row.invitee.name.full.strip()]
    return listed(names, most=_NAMES_SHOWN)
