"""The closed lists of Dutch words that a plan is written in.

The value of a member stands in plan files and in tables (``kamerlid``); its ``label`` is what people read
(``Kamerlid``). The lists follow the opzet of Aedes; where the kit adds a word, the class says so.
"""

from enum import StrEnum


class Word(StrEnum):
    """A word from a closed list: its value is for files and tables, its ``label`` for people."""

    label: str

    def __new__(cls, value: str, label: str) -> "Word":
        """Make the member ``value`` with its ``label``."""
        word = str.__new__(cls, value)
        word._value_ = value
        word.label = label
        return word

    __hash__ = str.__hash__  # that of its value, as equality is; Enum's own goes by the member's name


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
    """The day-part ("dagdeel") of the visit; one is more than enough, says the opzet."""

    MORNING = "ochtend", "Ochtend"
    AFTERNOON = "middag", "Middag"
    EVENING = "avond", "Avond"


class Approach(Word):
    """Whom the corporation invites: one party, or a cross-section of politics (opzet)."""

    ONE_PARTY = "een-partij", "Eén partij"
    CROSS_SECTION = "dwarsdoorsnede", "Dwarsdoorsnede van de politiek"


class Theme(Word):
    """The four main subjects of the Aedes-agenda, and ``anders`` for one of the corporation's own."""

    HOMES = "voldoende-en-betaalbare-woningen", "Voldoende en betaalbare woningen"
    NEIGHBOURHOODS = "leefbare-wijken", "Leefbare wijken"
    SUSTAINABILITY = "koploper-verduurzaming", "Koploper verduurzaming woningen"
    MEANS = "opgave-en-middelen", "Opgave en middelen"
    OTHER = "anders", "Een ander onderwerp"


class Role(Word):
    """What someone is on this visit; a person may have several (an alderman can be a candidate)."""

    MP = "kamerlid", "Kamerlid"
    CANDIDATE = "kandidaat-kamerlid", "Kandidaat-Kamerlid"
    ALDERMAN = "wethouder", "Wethouder"
    COUNCILLOR = "raadslid", "Raadslid"
    OTHER_POLITICIAN = "andere-politicus", "Andere politicus"
    ENTOURAGE = "entourage", "Entourage"
    DIRECTOR = "directeur", "Directeur-bestuurder"
    STAFF = "medewerker", "Medewerker"
    JOURNALIST = "journalist", "Journalist"
    RESIDENT = "bewoner", "Bewoner"
    OTHER = "overig", "Overig"


MPS = frozenset({Role.MP, Role.CANDIDATE})
POLITICIANS = MPS | {Role.ALDERMAN, Role.COUNCILLOR, Role.OTHER_POLITICIAN}
HOSTS = frozenset({Role.DIRECTOR, Role.STAFF})


class Status(Word):
    """How far an invitation has come."""

    DRAFT = "concept", "Nog niet uitgenodigd"
    INVITED = "uitgenodigd", "Uitgenodigd"
    NO_ANSWER = "geen-reactie", "Geen reactie"
    CONFIRMED = "bevestigd", "Bevestigd"
    DECLINED = "afgemeld", "Afgemeld"


class ItemKind(Word):
    """The elements that the opzet gives for a visit; ``intern`` (the kit's own) is for the crew alone."""

    RECEPTION = "ontvangst", "Ontvangst"
    PRESENTATION = "presentatie", "Presentatie"
    TOUR = "rondleiding", "Rondleiding"
    CONVERSATION = "gesprek", "Gesprek"
    DEEPENING = "verdieping", "Verdieping"
    NETWORKING = "netwerkmoment", "Netwerkmoment"
    LUNCH = "lunch", "Lunch"
    JOURNEY = "reis", "Reis"
    INTERNAL = "intern", "Intern"


class PlaceKind(Word):
    """What sort of place is visited: those of the opzet, and a few of the kit's own."""

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
