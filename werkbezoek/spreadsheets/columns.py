"""The columns of the invitee table and of the programme table: Dutch headings and what people call them."""

from functools import cache

import msgspec

from ..plan import (
    Invitee,
    ItemKind,
    PlaceKind,
    PlanObject,
    ProgrammeItem,
    Province,
    Role,
    Status,
    Theme,
    fields,
)
from . import cells
from .cells import Read, Show, plain


class Column(msgspec.Struct, frozen=True):
    """One column: the path of its field within a row, its heading, other headings for it, and its cells.

    The path ``name`` is a whole name in one cell, which is split into its parts.
    """

    path: str
    title: str
    also: tuple[str, ...] = ()
    read: Read = cells.read_text
    show: Show = cells.show_text


class Table(msgspec.Struct, frozen=True):
    """A list of the plan as a sheet: its field in the plan, what a row is, and all its columns."""

    path: str
    row_type: type[PlanObject]
    columns: tuple[Column, ...]

    def column(self, path: str) -> Column:
        """The column of a field."""
        return next(column for column in self.columns if column.path == path)

    def find(self, heading: str) -> Column | None:
        """The column that a heading means, if any."""
        return _headings(self.path).get(plain(heading))


def _title(struct: type[PlanObject], path: str) -> str:
    """The title of a field in the plan."""
    head, _, rest = path.partition(".")
    field = fields(struct)[head]
    return _title(field.type, rest) if rest else field.title


def _column(
    struct: type[PlanObject], path: str, *also: str, read: Read | None = None, show: Show | None = None
) -> Column:
    return Column(path, _title(struct, path), also, read or cells.read_text, show or cells.show_text)


def _invitee(path: str, *also: str, read: Read | None = None, show: Show | None = None) -> Column:
    return _column(Invitee, path, *also, read=read, show=show)


def _item(path: str, *also: str, read: Read | None = None, show: Show | None = None) -> Column:
    return _column(ProgrammeItem, path, *also, read=read, show=show)


INVITEES = Table(
    "invitees",
    Invitee,
    (
        _invitee("id", "ID"),
        _invitee("name", "Volledige naam", "Genodigde", "Persoon", "Contactpersoon", "Gast", "Wie"),
        _invitee("name.titles", "Titel", "Titulatuur", "Aanhef"),
        _invitee("name.first", "Voornaam", "Voorletters", "Roepnaam", "Initialen"),
        _invitee("name.prefix", "Tussenv", "Tussenvoegsels", "Tv", "Voorvoegsel"),
        _invitee("name.last", "Familienaam", "Geslachtsnaam"),
        _invitee("roles", "Rol", "Soort genodigde", "Type", "Categorie", "Hoedanigheid",
                 read=cells.words_reader(Role), show=cells.show_words),
        _invitee("function", "Functie", "Portefeuille", "Baan", "Functietitel", "Woordvoerderschap"),
        _invitee("party", "Politieke partij", "Fractie"),
        _invitee("organisation", "Organisatie", "Krant", "Bedrijf", "Bedrijfsnaam", "Medium", "Werkgever"),
        _invitee("municipality"),
        _invitee("home_town", "Plaats", "Stad", "Woonachtig in"),
        _invitee("home_province", "Provincie", read=cells.word_reader(Province), show=cells.show_word),
        _invitee("entourage_of", "Entourage van", "Komt mee met", "Begeleidt"),
        _invitee("status", "Status", "Uitnodiging", "Stand", "Aanwezig", "Reactie", "RSVP",
                 read=cells.word_reader(Status), show=cells.show_word),
        _invitee("email", "E-mail", "Mail", "Mailadres", "E-mail adres", "Emailadres"),
        _invitee("phone", "Tel", "Telefoonnummer", "Mobiel", "Mobiele telefoon", "Telnr", "Gsm",
                 "Telefoon mobiel", "Telefoon werk", read=cells.read_phone),
        _invitee("office_contact", "Secretariaat", "Via", "Assistent"),
        _invitee("arrives_at", "Aankomst", "Komt", "Aanwezig vanaf", read=cells.read_clock),
        _invitee("leaves_at", "Vertrek", "Vertrekt", "Aanwezig tot", read=cells.read_clock),
        _invitee("group"),
        _invitee("diet", "Dieet", "Dieetwensen", "Allergie", "Allergieën"),
        _invitee("access_needs", "Toegankelijkheidswensen", "Rolstoel"),
        _invitee("needs_consent", "Toestemming dieet", read=cells.read_truth, show=cells.show_truth),
        _invitee("resident_consent", "Toestemming bewoner", "Toestemming",
                 read=cells.read_truth, show=cells.show_truth),
        _invitee("note", "Notities", "Opmerking", "Opmerkingen", "Bijzonderheden", "Toelichting"),
        _invitee("source", "Herkomst"),
        _invitee("source_date", "Peildatum", read=cells.read_day, show=cells.show_day),
    ),
)  # fmt: skip

PROGRAMME = Table(
    "programme",
    ProgrammeItem,
    (
        _item("id", "ID"),
        _item("title", "Onderdeel", "Wat", "Activiteit", "Programma", "Programmaonderdeel", "Omschrijving"),
        _item("kind", "Soort", "Type", read=cells.word_reader(ItemKind), show=cells.show_word),
        _item("start", "Begint", "Begin", "Start", "Tijd", "Van", "Aanvang", read=cells.read_clock),
        _item("minutes", "Duur", "Minuten", "Aantal minuten", "Lengte", read=cells.read_minutes),
        _item("travel_minutes", "Reistijd", "Reistijd ervoor", read=cells.read_minutes),
        Column("place.label", "Plek", ("Locatie", "Waar", "Plaats")),
        _item("place.kind", read=cells.word_reader(PlaceKind), show=cells.show_word),
        _item("place.address", "Adres van de plek"),
        _item("place.municipality"),
        _item("lead", "Leider", "Gastheer", "Gastvrouw", "Begeleiding",
              read=cells.read_people, show=cells.show_people),
        _item("speakers", "Spreker", "Presentatie door", "Door",
              read=cells.read_people, show=cells.show_people),
        _item("partners", "Gesprekspartner", "Met", "In gesprek met",
              read=cells.read_people, show=cells.show_people),
        _item("themes", "Thema", read=cells.words_reader(Theme), show=cells.show_words),
        _item("group"),
        _item("materials", "Materiaal", "Nodig"),
        _item("catering", "Eten en drinken", "Koffie"),
        _item("rain_alternative", "Slechtweerplan", "Bij regen"),
        _item("press_welcome", "Pers", "Pers welkom", read=cells.read_truth, show=cells.show_truth),
        _item("public_text", "Tekst", "Beschrijving"),
        _item("internal_note", "Notitie", "Opmerking", "Opmerkingen", "Intern"),
    ),
)  # fmt: skip

_TABLES = {table.path: table for table in (INVITEES, PROGRAMME)}


@cache
def _headings(rows: str) -> dict[str, Column]:
    """Every heading of a table, plain; a column's own title goes before what others are also called."""
    table = _TABLES[rows]
    found = {plain(column.title): column for column in table.columns}
    for column in table.columns:
        for heading in column.also:
            found.setdefault(plain(heading), column)
    return found
