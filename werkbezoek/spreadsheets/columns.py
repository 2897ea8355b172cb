"""The columns of the invitee table and the programme table: Dutch headings and what people call them."""

from functools import cached_property, partial
from typing import Any

import msgspec

from ..plan import Field, Invitee, Plan, PlanObject, ProgrammeItem, fields
from .cells import plain, read_cell, read_phone


class Column(msgspec.Struct, frozen=True):
    """A column of a table: the path of its field within a row, its heading, and headings that mean the same.

    The path ``name`` stands for a whole name in one cell.
    """

    path: str
    field: Field
    title: str
    also: tuple[str, ...]

    def read(self, text: str, plan: Plan) -> Any:
        """Return the value that a text in this column means. Raises ParseError if it means nothing."""
        return read_phone(text) if self.path == "phone" else read_cell(text, self.field, plan)


class Table(msgspec.Struct, frozen=True, dict=True):
    """A list of the plan as a table: its path in the plan, the type of its rows, and all its columns."""

    path: str
    row_type: type[PlanObject]
    columns: tuple[Column, ...]

    def column(self, path: str) -> Column:
        """Return the column of a field."""
        return next(column for column in self.columns if column.path == path)

    def find(self, heading: str) -> Column | None:
        """Return the column that a heading means, if any."""
        return self._by_heading.get(plain(heading))

    @cached_property
    def _by_heading(self) -> dict[str, Column]:
        found = {plain(column.title): column for column in self.columns}
        for column in self.columns:
            for heading in column.also:
                found.setdefault(plain(heading), column)
        return found


def _column(row_type: type[PlanObject], path: str, *also: str, title: str = "") -> Column:
    """Return a column whose heading is the title of its field, unless another is given."""
    name, _, part = path.partition(".")
    field = fields(row_type)[name]
    if part:
        field = fields(field.type)[part]
    return Column(path, field, title or field.title, also)


_invitee = partial(_column, Invitee)
_item = partial(_column, ProgrammeItem)

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
        _invitee("roles", "Rol", "Soort genodigde", "Type", "Categorie", "Hoedanigheid"),
        _invitee("function", "Functie", "Portefeuille", "Baan", "Functietitel", "Woordvoerderschap"),
        _invitee("party", "Politieke partij", "Fractie"),
        _invitee("organisation", "Organisatie", "Krant", "Bedrijf", "Bedrijfsnaam", "Medium", "Werkgever"),
        _invitee("municipality"),
        _invitee("home_town", "Plaats", "Stad", "Woonachtig in"),
        _invitee("home_province", "Provincie"),
        _invitee("entourage_of", "Entourage van", "Komt mee met", "Begeleidt"),
        _invitee("status", "Status", "Uitnodiging", "Stand", "Aanwezig", "Reactie", "RSVP"),
        _invitee("email", "E-mail", "Mail", "Mailadres", "E-mail adres", "Emailadres"),
        _invitee("phone", "Tel", "Telefoonnummer", "Mobiel", "Mobiele telefoon", "Telnr", "Gsm",
                 "Telefoon mobiel", "Telefoon werk"),
        _invitee("office_contact", "Secretariaat", "Via", "Assistent"),
        _invitee("arrives_at", "Aankomst", "Komt", "Aanwezig vanaf"),
        _invitee("leaves_at", "Vertrek", "Vertrekt", "Aanwezig tot"),
        _invitee("group"),
        _invitee("diet", "Dieet", "Dieetwensen", "Allergie", "Allergieën"),
        _invitee("access_needs", "Toegankelijkheidswensen", "Rolstoel"),
        _invitee("needs_consent", "Toestemming dieet"),
        _invitee("resident_consent", "Toestemming bewoner", "Toestemming"),
        _invitee("note", "Notities", "Opmerking", "Opmerkingen", "Bijzonderheden", "Toelichting"),
        _invitee("source", "Herkomst"),
        _invitee("source_date", "Peildatum"),
    ),
)  # fmt: skip

PROGRAMME = Table(
    "programme",
    ProgrammeItem,
    (
        _item("id", "ID"),
        _item("title", "Onderdeel", "Wat", "Activiteit", "Programma", "Programmaonderdeel", "Omschrijving"),
        _item("kind", "Soort", "Type"),
        _item("start", "Begint", "Begin", "Start", "Tijd", "Van", "Aanvang"),
        _item("minutes", "Duur", "Minuten", "Aantal minuten", "Lengte"),
        _item("travel_minutes", "Reistijd", "Reistijd ervoor"),
        _item("place.label", "Locatie", "Waar", "Plaats", title="Plek"),
        _item("place.kind"),
        _item("place.address", "Adres van de plek"),
        _item("place.municipality"),
        _item("lead", "Leider", "Gastheer", "Gastvrouw", "Begeleiding"),
        _item("speakers", "Spreker", "Presentatie door", "Door"),
        _item("partners", "Gesprekspartner", "Met", "In gesprek met"),
        _item("themes", "Thema"),
        _item("group"),
        _item("materials", "Materiaal", "Nodig"),
        _item("catering", "Eten en drinken", "Koffie"),
        _item("rain_alternative", "Slechtweerplan", "Bij regen"),
        _item("press_welcome", "Pers", "Pers welkom"),
        _item("public_text", "Tekst", "Beschrijving"),
        _item("internal_note", "Notitie", "Opmerking", "Opmerkingen", "Intern"),
    ),
)  # fmt: skip
