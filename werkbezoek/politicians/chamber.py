"""The members of the Tweede Kamer, from what its OData service answers.

Source: Tweede Kamer, Open Data Portaal (Gegevensmagazijn, OData v4 2.0), CC0. Asked for are the persons in
the seats of the parliamentary groups; a group holds as at the day of the answer, for groups split and merge.
"""

import datetime as dt
from collections.abc import Iterable

import msgspec

from ..plan import Name, Role
from .errors import PeopleError
from .politician import Office, Politician, Snapshot

SERVICE = "https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/"
QUERY = (
    "FractieZetelPersoon?$filter=TotEnMet eq null and Verwijderd eq false"
    "&$expand=Persoon($select=Id,Roepnaam,Initialen,Tussenvoegsel,Achternaam,Woonplaats,Functie),"
    "FractieZetel($expand=Fractie($select=Id,Afkorting,NaamNL,AantalZetels))"
)
SOURCE = "Tweede Kamer"


class _Person(msgspec.Struct, frozen=True, rename="pascal"):
    id: str | None = None
    roepnaam: str | None = None
    initialen: str | None = None
    tussenvoegsel: str | None = None
    achternaam: str | None = None
    woonplaats: str | None = None
    functie: str | None = None
    fractielabel: str | None = None
    verwijderd: bool | None = None


class _Group(msgspec.Struct, frozen=True):
    short: str | None = msgspec.field(default=None, name="Afkorting")
    name: str | None = msgspec.field(default=None, name="NaamNL")
    seats: int | None = msgspec.field(default=None, name="AantalZetels")
    is_deleted: bool | None = msgspec.field(default=None, name="Verwijderd")


class _Seat(msgspec.Struct, frozen=True):
    group: _Group | None = msgspec.field(default=None, name="Fractie")


class _Record(_Person, frozen=True, rename="pascal"):
    """A person in a seat; or, in a file that someone saved, a person outright."""

    person: _Person | None = msgspec.field(default=None, name="Persoon")
    seat: _Seat | None = msgspec.field(default=None, name="FractieZetel")
    seat_id: str | None = msgspec.field(default=None, name="FractieZetel_Id")
    until: str | None = msgspec.field(default=None, name="TotEnMet")


class Page(msgspec.Struct, frozen=True):
    """One answer of the service: at most 250 records, and where the next ones are."""

    value: list[_Record]
    next: str | None = msgspec.field(default=None, name="@odata.nextLink")


def decode_page(data: bytes) -> Page:
    """One answer; raises PeopleError if it is none."""
    try:
        return msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"), type=Page)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise PeopleError("Dit is geen antwoord van de Tweede Kamer zoals de kit het kent.") from error


def read_chamber(pages: Iterable[Page], as_of: dt.date) -> Snapshot:
    """The sitting members in the answers of the service, each once; a vacant seat has nobody in it."""
    people: dict[str, Politician] = {}
    seats: dict[str, int] = {}
    filled: dict[str, int] = {}
    full_names: dict[str, str] = {}
    for record in (record for page in pages for record in page.value):
        if record.verwijderd or record.until:
            continue
        party, full, number = _group(record)
        if full not in ("", party):
            full_names[party] = full
        if party:
            filled[party] = filled.get(party, 0) + 1
            seats[party] = filled[party] if number is None else number
        person = _person_in(record)
        if person is not None:
            one = _politician(person, party)
            people.setdefault(person.id or f"{one.key} {one.home_town}", one)
    if not people:
        raise PeopleError("In dit antwoord van de Tweede Kamer staat geen enkel Kamerlid.")
    found = sorted(people.values(), key=lambda one: (one.name.last.casefold(), one.name.first.casefold()))
    return Snapshot(Office.CHAMBER, SOURCE, as_of, tuple(found), seats, full_names)


def _group(record: _Record) -> tuple[str, str, int | None]:
    """The group whose seat this is, in short and in full, and how many seats it has."""
    group = record.seat.group if record.seat else None
    if group is None or group.is_deleted:
        return "", "", None
    full = _text(group.name)
    return _text(group.short) or full, full, group.seats


def _person_in(record: _Record) -> _Person | None:
    """The sitting member in a record: whoever is in a seat, or a person who says to be one."""
    is_seat = record.person is not None or record.seat_id is not None or record.seat is not None
    person = record.person if is_seat else record
    if person is None or person.verwijderd or not _text(person.achternaam):
        return None
    post = (person.functie or "").casefold()
    sits = not post.startswith("oud") if is_seat else post == "tweede kamerlid"
    return person if sits else None


def _politician(person: _Person, party: str) -> Politician:
    name = Name(
        first=_text(person.roepnaam) or _text(person.initialen),
        prefix=_text(person.tussenvoegsel),
        last=_text(person.achternaam),
    )
    return Politician(name, Role.MP, party or _text(person.fractielabel), _text(person.woonplaats))


def _text(given: str | None) -> str:
    return " ".join((given or "").split())[:200]
