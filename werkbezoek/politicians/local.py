"""Politicians of municipalities and provinces from lists that the user keeps, in CSV or Excel."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath

import msgspec

from ..places import municipality_of
from ..plan import Role
from ..spreadsheets import INVITEES, SheetError, read_source
from ..text.parties import shipped_parties
from ..text.wording import counted, quoted, shortened
from .area import PROVINCIAL_ROLES, Area, area_in_text, area_of
from .local_rows import CANDIDATE, LocalRow, LocalTable, read_table
from .politician import InputFile, Office, PeopleError, Politician, Snapshot

OWN_LIST = "eigen lijst"
"""The source of these snapshots starts with this; the name of the list follows."""

_LOCAL = "burgemeester, wethouder, raadslid of andere lokale politicus"
_NAMES_SHOWN = 5


def read_local(file: InputFile) -> tuple[Snapshot, tuple[str, ...]]:
    """Return the politicians in a list, and a Dutch sentence about each thing that was guessed or left out.

    The columns are those of the table of invitees. Only these are kept: the name, Rol or Functie, Partij,
    Gemeente or Provincie, Woonplaats, and the place on a list of candidates. The name of the list is that of
    its municipality or province, or else that of the file. Raises PeopleError if the file can't be read or
    has no politician.
    """
    table, file_name = _read(file), PurePath(file.name).stem
    named = area_in_text(file_name, is_provincial=table.is_provincial)
    kept = [row for row in table.rows if row.role and row.invitee.name.last.strip()]
    people: dict[tuple[str, ...], Politician] = {}
    for row in kept:
        person = _politician(row, named)
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
    return snapshot, tuple(_remarks(table, file, named, kept))


def merged(snapshot: Snapshot, other: Snapshot) -> Snapshot:
    """Return two parts of a list as one snapshot: a file with aldermen and a file with councillors."""
    people = tuple(dict.fromkeys((*snapshot.people, *other.people)))
    return msgspec.structs.replace(snapshot, people=people, as_of=min(snapshot.as_of, other.as_of))


def _read(file: InputFile) -> LocalTable:
    """Return the table in a file. Raises PeopleError if it can't be read."""
    name = quoted(file.name)
    try:
        table = read_table(read_source(file.data, file.name, INVITEES))
    except SheetError as error:
        message = str(error)
        raise PeopleError(message if name in message else f"{name} is niet gelezen. {message}") from error
    if table.preview.questions:
        raise PeopleError(f"{name} is niet gelezen. {table.preview.questions[0].text}")
    return table


def _politician(row: LocalRow, named: Area) -> Politician:
    """Return the politician in a row; if the row does not say where, ``named`` is the area."""
    invitee, area = row.invitee, _area(row) or named
    return Politician(
        invitee.name,
        row.role or Role.OTHER_POLITICIAN,
        invitee.party,
        invitee.home_town,
        row.post,
        area.municipality,
        row.position,
        area.province or invitee.home_province,
    )


def _area(row: LocalRow) -> Area | None:
    """Return where someone has an office, if the row says so."""
    invitee = row.invitee
    if row.role in PROVINCIAL_ROLES:
        area = area_in_text(f"{invitee.municipality} {invitee.organisation}", is_provincial=True)
        area = Area(province=invitee.home_province or area.province)
    else:
        other = municipality_of(invitee.organisation, invitee.home_province)
        area = Area(invitee.municipality.strip() or other)
    return area if area.name else None


def _remarks(table: LocalTable, file: InputFile, named: Area, kept: Sequence[LocalRow]) -> Iterator[str]:
    """Yield a Dutch sentence about each thing that was guessed or left out."""
    yield from _unread(table)
    if nowhere := sum(_area(row) is None for row in kept):
        people = counted(nowhere, "persoon", "mensen", in_digits=True)
        where = "provincie" if table.is_provincial else "gemeente"
        if named.name:
            yield (
                f"Bij {people} staat geen {where}. Omdat het bestand {quoted(file.name)} heet, is dat "
                f"{named.name} geworden. Klopt dat niet, zet dan een kolom {where.capitalize()} in de lijst."
            )
        else:
            yield (
                f"Bij {people} staat geen {where}. Zet die in een kolom {where.capitalize()} of in de naam "
                "van het bestand: dan weet de kit wie er van dichtbij komt."
            )
    if chairs := [row for row in kept if row.is_chair]:
        role = next(row.role.in_sentence for row in chairs if row.role)
        yield f"{_names(chairs)}: fractievoorzitter, en daarom gelezen als {role}."
    if guessed := [row for row in kept if row.is_guessed]:
        yield f"{_names(guessed)}: een plaats op de lijst, geen functie, en daarom gelezen als {CANDIDATE}."
    if table.positions:
        yield f"De kolom {quoted(table.positions.heading)} is gelezen als plaats op de lijst."
    if skipped := [row for row in table.rows if row not in kept]:
        rows = counted(len(skipped), "rij is", "rijen zijn", in_digits=True)
        names = f" ({_names(skipped)})" if _names(skipped) else ""
        yield f"{rows} overgeslagen{names}: zonder achternaam, of zonder rol als {_LOCAL}."


def _unread(table: LocalTable) -> Iterator[str]:
    """Yield what was not read, except the role of someone who chairs a group: that is reported elsewhere."""
    chairs = {row.number for row in table.rows if row.is_chair}
    role = INVITEES.column("roles").title
    for problem in sorted(table.preview.left_out, key=lambda problem: problem.row):
        if problem.column != role or problem.row not in chairs:
            yield str(problem)


def _names(rows: Sequence[LocalRow]) -> str:
    names = [shortened(row.invitee.name.full, 40) for row in rows if row.invitee.name.full.strip()]
    return ", ".join([*names[:_NAMES_SHOWN], *(["…"] if len(names) > _NAMES_SHOWN else [])])
