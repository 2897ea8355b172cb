"""The members of the Tweede Kamer in the answers of its OData service.

Source: Tweede Kamer, Open Data Portaal (Gegevensmagazijn, OData v4 2.0), CC0. The query asks for the people
in the seats of the parliamentary groups. Groups split and merge: an answer has the groups of its own day.
"""

import datetime as dt
from collections.abc import Iterable

import msgspec

from ..plan import Name, Role
from .politician import Office, PeopleError, Politician, Snapshot, clean_text, name_key

SERVICE = "https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/"
QUERY = (
    "FractieZetelPersoon?$filter=TotEnMet eq null and Verwijderd eq false"
    "&$expand=Persoon($select=Id,Roepnaam,Initialen,Tussenvoegsel,Achternaam,Woonplaats,Functie),"
    "FractieZetel($expand=Fractie($select=Id,Afkorting,NaamNL,AantalZetels))"
)
_SOURCE = "Tweede Kamer"


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
    """A person in a seat; or, in some saved files, a person without a seat."""

    person: _Person | None = msgspec.field(default=None, name="Persoon")
    seat: _Seat | None = msgspec.field(default=None, name="FractieZetel")
    seat_id: str | None = msgspec.field(default=None, name="FractieZetel_Id")
    until: str | None = msgspec.field(default=None, name="TotEnMet")


class Page(msgspec.Struct, frozen=True):
    """One answer of the service: at most 250 records, and the link to the next page if there is one."""

    value: list[_Record]
    next: str | None = msgspec.field(default=None, name="@odata.nextLink")


def decode_page(data: bytes) -> Page:
    """Return one answer. Raises PeopleError if the data is something else."""
    try:
        return msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"), type=Page)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise PeopleError("Dit is geen antwoord van de Tweede Kamer zoals de kit het kent.") from error


def read_chamber(pages: Iterable[Page], as_of: dt.date) -> Snapshot:
    """Return the sitting members in the answers of the service, each once; vacant seats are skipped.

    Raises PeopleError if there are none.
    """
    people: dict[str, Politician] = {}
    seats: dict[str, int] = {}
    filled: dict[str, int] = {}
    full_names: dict[str, str] = {}
    for record in (record for page in pages for record in page.value):
        if record.verwijderd or record.until:
            continue
        party, full_name, seat_count = _group(record)
        if full_name not in ("", party):
            full_names[party] = full_name
        if party:
            filled[party] = filled.get(party, 0) + 1
            seats[party] = filled[party] if seat_count is None else seat_count
        if person := _sitting_member(record):
            member = _politician(person, party)
            people.setdefault(person.id or f"{name_key(member.name)} {member.home_town}", member)
    if not people:
        raise PeopleError("In dit antwoord van de Tweede Kamer staat geen enkel Kamerlid.")
    by_name = sorted(people.values(), key=lambda person: f"{person.name.last} {person.name.first}".casefold())
    return Snapshot(Office.CHAMBER, _SOURCE, as_of, tuple(by_name), seats, full_names)


def _group(record: _Record) -> tuple[str, str, int | None]:
    """Return the short name, the full name and the number of seats of the group that has the seat."""
    group = record.seat.group if record.seat else None
    if group is None or group.is_deleted:
        return "", "", None
    full_name = clean_text(group.name)
    return clean_text(group.short) or full_name, full_name, group.seats


def _sitting_member(record: _Record) -> _Person | None:
    """Return the person in a seat; a record without a seat counts if its function is "Tweede Kamerlid"."""
    has_seat = record.person is not None or record.seat_id is not None or record.seat is not None
    person = record.person if has_seat else record
    if person is None or person.verwijderd or not clean_text(person.achternaam):
        return None
    post = (person.functie or "").casefold()
    is_sitting = not post.startswith("oud") if has_seat else post == "tweede kamerlid"
    return person if is_sitting else None


def _politician(person: _Person, party: str) -> Politician:
    name = Name(
        first=clean_text(person.roepnaam) or clean_text(person.initialen),
        prefix=clean_text(person.tussenvoegsel),
        last=clean_text(person.achternaam),
    )
    return Politician(name, Role.MP, party or clean_text(person.fractielabel), clean_text(person.woonplaats))
