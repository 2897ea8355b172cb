"""The closed lists of Dutch words in a plan.

Plan files and tables have the value of a word (``kamerlid``), people read its ``label`` (``Kamerlid``). The
lists follow the opzet of Aedes; a class says which words the kit adds.
"""

from enum import StrEnum


class Word(StrEnum):
    """A word of a closed list, with a value for files and tables and a ``label`` for people."""

    label: str

    def __new__(cls, value: str, label: str = "") -> "Word":
        """Return the member with this value; the label is passed only where the member is defined."""
        word = str.__new__(cls, value)
        word._value_ = value
        word.label = label
        return word

    __hash__ = str.__hash__  # a word equals its value, so it needs the same hash; Enum hashes the name


class Province(Word):
    """The twelve Dutch provinces, as Statistics Netherlands (CBS) spells them."""

    GRONINGEN = "Groningen", "Groningen"
    FRYSLAN = "Fryslân", "Fryslân"
    DRENTHE = "Drenthe", "Drenthe"
    OVERIJSSEL = "Overijssel", "Overijssel"
    FLEVOLAND = "Flevoland", "Flevoland"
    GELDERLAND = "Gelderland", "Gelderland"
    UTRECHT = "Utrecht", "Utrecht"
    NOORD_HOLLAND = "Noord-Holland", "Noord-Holland"
    ZUID_HOLLAND = "Zuid-Holland", "Zuid-Holland"
    ZEELAND = "Zeeland", "Zeeland"
    NOORD_BRABANT = "Noord-Brabant", "Noord-Brabant"
    LIMBURG = "Limburg", "Limburg"


class DayPart(Word):
    """The day-part ("dagdeel") of the visit; the opzet says that one is more than enough."""

    MORNING = "ochtend", "Ochtend"
    AFTERNOON = "middag", "Middag"
    EVENING = "avond", "Avond"


class Approach(Word):
    """Whom the corporation invites: one party or a cross-section of politics (opzet)."""

    ONE_PARTY = "een-partij", "Eén partij"
    CROSS_SECTION = "dwarsdoorsnede", "Dwarsdoorsnede van de politiek"


class Theme(Word):
    """The four main subjects of the Aedes-agenda, and ``anders`` for a subject of the corporation's own."""

    HOMES = "voldoende-en-betaalbare-woningen", "Voldoende en betaalbare woningen"
    NEIGHBOURHOODS = "leefbare-wijken", "Leefbare wijken"
    SUSTAINABILITY = "koploper-verduurzaming", "Koploper verduurzaming woningen"
    MEANS = "opgave-en-middelen", "Opgave en middelen"
    OTHER = "anders", "Een ander onderwerp"


class Role(Word):
    """The role of a person in the visit; one may have several (an alderman can be a candidate)."""

    MP = "kamerlid", "Kamerlid"
    CANDIDATE = "kandidaat-kamerlid", "Kandidaat-Kamerlid"
    GOVERNMENT_MEMBER = "bewindspersoon", "Bewindspersoon"
    SENATOR = "eerste-kamerlid", "Eerste Kamerlid"
    MAYOR = "burgemeester", "Burgemeester"
    ALDERMAN = "wethouder", "Wethouder"
    COUNCILLOR = "raadslid", "Raadslid"
    PROVINCIAL_EXECUTIVE = "gedeputeerde", "Gedeputeerde"
    PROVINCIAL_COUNCILLOR = "statenlid", "Statenlid"
    OTHER_POLITICIAN = "andere-politicus", "Andere politicus"
    ENTOURAGE = "entourage", "Begeleider"
    DIRECTOR = "directeur", "Directeur-bestuurder"
    STAFF = "medewerker", "Medewerker"
    JOURNALIST = "journalist", "Journalist"
    RESIDENT = "bewoner", "Bewoner"
    TENANT_REPRESENTATIVE = "huurdersvertegenwoordiger", "Huurdersvertegenwoordiger"
    OTHER = "overig", "Overig"

    @property
    def in_sentence(self) -> str:
        """The label within a sentence: “wethouder”, but “Kamerlid” and “Statenlid”, as their spelling is."""
        keeps_capital = self in {Role.MP, Role.SENATOR, Role.PROVINCIAL_COUNCILLOR}
        return self.label if keeps_capital else f"{self.label[0].lower()}{self.label[1:]}"


MPS = frozenset({Role.MP, Role.CANDIDATE})
POLITICIANS = MPS | {
    Role.GOVERNMENT_MEMBER,
    Role.SENATOR,
    Role.MAYOR,
    Role.ALDERMAN,
    Role.COUNCILLOR,
    Role.PROVINCIAL_EXECUTIVE,
    Role.PROVINCIAL_COUNCILLOR,
    Role.OTHER_POLITICIAN,
}
HOSTS = frozenset({Role.DIRECTOR, Role.STAFF})


class Status(Word):
    """The state of an invitation, and after the visit whether the person was there."""

    DRAFT = "concept", "Nog niet uitgenodigd"
    INVITED = "uitgenodigd", "Uitgenodigd"
    NO_ANSWER = "geen-reactie", "Geen reactie"
    TENTATIVE = "onder-voorbehoud", "Onder voorbehoud"
    CONFIRMED = "bevestigd", "Bevestigd"
    DECLINED = "afgemeld", "Afgemeld"
    ATTENDED = "aanwezig", "Was aanwezig"
    NO_SHOW = "niet-gekomen", "Niet gekomen"


PRESENT = frozenset({Status.CONFIRMED, Status.ATTENDED})
"""The states of people who have confirmed, or were there."""
ABSENT = frozenset({Status.DECLINED, Status.NO_SHOW})
"""The states of people who do not come, or did not come."""


class ConsentScope(Word):
    """What a resident may agree to: the questions of the form for consent."""

    RUN_SHEET = "draaiboek", "Naam in het draaiboek"
    PROGRAMME = "programma", "Naam in het programma"
    PHOTO = "foto", "Op de foto"
    PRESS = "pers", "In gesprek met de pers"


class PromiseState(Word):
    """What became of a promise that was made during the visit."""

    OPEN = "open", "Nog open"
    KEPT = "nagekomen", "Nagekomen"
    DROPPED = "vervallen", "Vervallen"


class Reviewer(Word):
    """Who evaluates the visit: a guest, or someone of the organisation that received them."""

    GUEST = "gast", "Gast"
    HOST = "organisatie", "Organisatie"


class ItemKind(Word):
    """The elements of a visit in the opzet, and a few that the kit adds: ``intern`` is for the crew only."""

    RECEPTION = "ontvangst", "Ontvangst"
    PRESENTATION = "presentatie", "Presentatie"
    TOUR = "rondleiding", "Rondleiding"
    CONVERSATION = "gesprek", "Gesprek"
    DEEPENING = "verdieping", "Verdieping"
    NETWORKING = "netwerkmoment", "Netwerkmoment"
    LUNCH = "lunch", "Lunch"
    DINNER = "diner", "Diner"
    BREAK = "pauze", "Pauze"
    CLOSING = "afsluiting", "Afsluiting"
    JOURNEY = "reis", "Reis"
    INTERNAL = "intern", "Intern"


MEALS = frozenset({ItemKind.LUNCH, ItemKind.DINNER})


class PlaceKind(Word):
    """The kinds of place to visit in the opzet, and a few that the kit adds."""

    HOME = "woning", "Woning"
    COMMUNITY_CENTRE = "buurthuis", "Buurthuis"
    BUILDING_SITE = "bouwproject", "Bouwproject"
    FOCUS_AREA = "aandachtswijk", "Aandachtswijk"
    OFFICE = "kantoor", "Kantoor"
    OUTDOORS = "buiten", "Buiten in de wijk"
    STATION = "station", "Station"
    OTHER = "overig", "Andere plek"


class PressPolicy(Word):
    """Whether the press is welcome on this visit."""

    WELCOME = "welkom", "Pers is welkom"
    NONE = "geen", "Geen pers"
