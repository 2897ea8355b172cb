"""Politicians of municipalities and provinces from lists that the user keeps, in CSV or Excel."""

from pathlib import Path, PurePath

import msgspec

from ..places import municipality_of
from ..plan import MPS, POLITICIANS, SCHEMA_VERSION, Invitee, Plan, Role
from ..spreadsheets import INVITEES, Fate, Preview, SheetError, make_preview, read_source
from ..text.parties import shipped_parties
from ..text.spelling import plain_words
from ..text.wording import counted, quoted, shortened
from .area import PROVINCIAL_ROLES, Area, area_in_text, area_of
from .list_positions import positions_in
from .politician import InputFile, Office, PeopleError, Politician, Snapshot

OWN_LIST = "eigen lijst"
"""How the source of these snapshots begins; the name of the list follows."""

_OFFICES = POLITICIANS - MPS
_MUNICIPAL = frozenset({Role.MAYOR, Role.ALDERMAN, Role.COUNCILLOR})
_CANDIDATE = "kandidaat"
_LOCAL = "burgemeester, wethouder, raadslid of andere lokale politicus"
_NAMES_SHOWN = 5


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of ``local.toml``."""

    chair: tuple[str, ...]
    position: tuple[str, ...]


_WORDS = msgspec.toml.decode(Path(__file__).with_suffix(".toml").read_bytes(), type=_Words)
_POSITION = frozenset("".join(plain_words(heading)) for heading in _WORDS.position)


class _Row(msgspec.Struct, frozen=True):
    """A row of the list: the person, the words for the office, and whether they are those of a chair."""

    number: int
    invitee: Invitee
    post: str
    is_chair: bool


def read_local(file: InputFile) -> tuple[Snapshot, tuple[str, ...]]:
    """Return the politicians in a list, and a Dutch sentence on each thing that was guessed or left out.

    The columns are those of the table of invitees; of these it keeps the name, Rol or Functie, Partij,
    Gemeente or Provincie, and Woonplaats, and besides them the place on a list of candidates. The name of the
    list is that of its municipality or province, or else that of the file. Raises PeopleError if the file
    can't be read or names no politician.
    """
    preview = _preview(file)
    rows = _rows(preview)
    roles = {role for row in rows for role in row.invitee.roles}
    is_provincial = not PROVINCIAL_ROLES.isdisjoint(roles) and roles.isdisjoint(_MUNICIPAL)
    member = Role.PROVINCIAL_COUNCILLOR if is_provincial else Role.COUNCILLOR
    parties = {row.number: shipped_parties().key(row.invitee.party) for row in rows}
    heading, positions = positions_in(preview, _POSITION, parties)
    named = area_in_text(PurePath(file.name).stem, is_provincial=is_provincial)
    people: dict[tuple[str, ...], Politician] = {}
    skipped, chairs, running, nowhere = list[str](), list[str](), list[str](), 0
    for row in rows:
        role, name, position = _role(row, member), row.invitee.name, positions.get(row.number, 0)
        if _is_candidate(row) or (role is None and position):
            role = Role.OTHER_POLITICIAN
            running += [] if row.post else [name.full]
        if role is None or not name.last.strip():
            skipped.append(name.full)
            continue
        area = _area(row.invitee, role)
        nowhere += not area.name
        chairs += [name.full] if row.is_chair else []
        person = _politician(row, role, area if area.name else named, position)
        key = (name.full, role, parties[row.number], person.municipality)
        people.setdefault(tuple(map(str.casefold, key)), person)
    if not people:
        raise PeopleError(
            f"In {quoted(file.name)} staat geen {_LOCAL}. Zet in een kolom Rol of Functie wat iemand is."
        )
    list_name = area_of(people.values()).name or PurePath(file.name).stem
    remarks = [
        *_remarks(preview, heading),
        _area_remark(file, named, nowhere),
        _read_as(chairs, "fractievoorzitter", member.label.lower()),
        _read_as(running, "een plaats op de lijst en geen functie", _CANDIDATE),
        f"De kolom {quoted(heading)} is gelezen als plaats op de lijst." if heading else "",
        _skipped_rows(skipped),
    ]
    source = f"{OWN_LIST} {list_name}"
    snapshot = Snapshot(Office.LOCAL, source, file.day, tuple(people.values()), name=list_name)
    return snapshot, tuple(filter(None, remarks))


def merged(snapshot: Snapshot, other: Snapshot) -> Snapshot:
    """Return two parts of one list as one, such as a file of aldermen and a file of councillors."""
    people = tuple(dict.fromkeys((*snapshot.people, *other.people)))
    return msgspec.structs.replace(snapshot, people=people, as_of=min(snapshot.as_of, other.as_of))


def _preview(file: InputFile) -> Preview:
    """Return the table in a file. Raises PeopleError."""
    name = quoted(file.name)
    try:
        source = read_source(file.data, file.name, INVITEES)
        preview = make_preview(source, Plan(id="nobody", schema_version=SCHEMA_VERSION), INVITEES)
    except SheetError as error:
        message = str(error)
        raise PeopleError(message if name in message else f"{name} is niet gelezen. {message}") from error
    if preview.questions:
        raise PeopleError(f"{name} is niet gelezen. {preview.questions[0].text}")
    return preview


def _rows(preview: Preview) -> list[_Row]:
    written = [column.index for column in preview.columns if column.path in ("roles", "function")]
    sheet = {row.number: row.cells for row in preview.source.sheets[preview.sheet].rows}
    rows = []
    for row in preview.rows:
        if isinstance(row.row, Invitee):
            cells = sheet[row.number]
            texts = [cells[index].strip() for index in written if index < len(cells)]
            chair = next((text for text in texts if _is_chair(text)), "")
            rows.append(_Row(row.number, row.row, row.row.function or chair, bool(chair)))
    return rows


def _is_chair(text: str) -> bool:
    return any(word.startswith(_WORDS.chair) for word in plain_words(text))


def _is_candidate(row: _Row) -> bool:
    return any(word.startswith(_CANDIDATE) for word in plain_words(row.post))


def _role(row: _Row, member: Role) -> Role | None:
    """Return the office of someone in a list; ``member`` is that of a chair of a group."""
    role = next((role for role in row.invitee.roles if role in _OFFICES), None)
    return role or (member if row.is_chair else None)


def _area(invitee: Invitee, role: Role) -> Area:
    """Return where someone has an office, if the row says so."""
    texts = [invitee.municipality, invitee.organisation]
    if role in PROVINCIAL_ROLES:
        named = area_in_text(" ".join(texts), is_provincial=True)
        return Area(province=invitee.home_province or named.province)
    places = [invitee.municipality.strip(), municipality_of(invitee.organisation, invitee.home_province)]
    return Area(next(filter(None, places), ""))


def _politician(row: _Row, role: Role, area: Area, position: int) -> Politician:
    invitee = row.invitee
    return Politician(
        invitee.name,
        role,
        invitee.party,
        invitee.home_town,
        row.post or (_CANDIDATE if role is Role.OTHER_POLITICIAN and position else ""),
        area.municipality,
        position,
        area.province or invitee.home_province,
    )


def _remarks(preview: Preview, position: str) -> list[str]:
    """Return what the table itself says about rows and columns, except about the column with positions."""
    problems = [*preview.problems, *(problem for row in preview.rows for problem in row.problems)]
    problems.sort(key=lambda problem: problem.row)
    left_out = [
        f"Rij {row.number}: {row.reason} Deze rij is overgeslagen."
        for row in preview.rows
        if row.fate is Fate.LEFT_OUT
    ]
    return [*(str(problem) for problem in problems if problem.column != (position or None)), *left_out]


def _area_remark(file: InputFile, named: Area, count: int) -> str:
    """Return what was done with people for whom the list names no municipality or province."""
    if not count:
        return ""
    people = counted(count, "persoon", "mensen", in_digits=True)
    if not named.name:
        return (
            f"Bij {people} staat geen gemeente. Zet die in een kolom Gemeente of in de naam van het bestand: "
            "dan weet de kit wie er van dichtbij komt."
        )
    return (
        f"Bij {people} staat geen gemeente. Omdat het bestand {quoted(file.name)} heet, is dat gelezen als "
        f"{named.name}. Klopt dat niet, zet dan een kolom Gemeente in de lijst."
    )


def _read_as(names: list[str], what: str, role: str) -> str:
    return f"{_shown(names)}: {what}, en daarom gelezen als {role}." if names else ""


def _skipped_rows(names: list[str]) -> str:
    if not names:
        return ""
    shown = _shown([name for name in names if name.strip()])
    rows = counted(len(names), "rij is", "rijen zijn", in_digits=True)
    return (
        f"{rows} overgeslagen{f' ({shown})' if shown else ''}: zonder achternaam, of zonder rol als {_LOCAL}."
    )


def _shown(names: list[str]) -> str:
    more = ["…"] if len(names) > _NAMES_SHOWN else []
    return ", ".join([*(shortened(name, 40) for name in names[:_NAMES_SHOWN]), *more])
