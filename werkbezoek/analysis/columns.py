"""The columns of the tables: name, type, unit and meaning.

Only ``plan_id`` is in more than one of the tables about visits, so that ``merge`` joins them by that alone.
"""

from enum import Enum, auto
from typing import NamedTuple, TypeAlias

from ..plan import Approach, DayPart, ItemKind, PlaceKind, Province, Role, Status, Theme, Word
from ..rules import Severity


class Plain(Enum):
    """What is in a column without a closed list of words."""

    TEXT = auto()
    COUNT = auto()
    CLOCK = auto()
    """Minutes since midnight (Europe/Amsterdam); may be missing."""
    FLAG = auto()
    DAY = auto()
    MOMENT = auto()


TEXT, COUNT, CLOCK, FLAG, DAY, MOMENT = Plain

Kind: TypeAlias = "Plain | type[Word]"
"""What is in a column: something plain, or a word of a closed list."""


class Column(NamedTuple):
    """One column; its cells stand at its place in the rows."""

    name: str
    kind: Kind
    meaning: str


class SkipReason(Word):
    """Why a file, or a version of a plan, is not in the tables."""

    NO_PLAN = "geen-plan", "Geen plan"
    UNREADABLE = "onleesbaar", "Niet te lezen"
    TOO_BIG = "te-groot", "Te groot"
    DOUBLE = "dubbel", "Dubbel"
    OLDER = "oudere-versie", "Oudere versie"


class Form(Word):
    """In what form a visit came: as a whole plan, or as the corporation shared it."""

    PLAN = "plan", "Plan"
    SHARED = "gedeeld", "Gedeeld"


class Skipped(NamedTuple):
    """Something that is not in the tables, and why."""

    source: str
    left: SkipReason
    reason: str
    plan_id: str | None = None


THEME_COLUMNS = {theme: f"theme_{theme.name.lower()}" for theme in Theme}
"""The true-or-false column of each theme in ``visits``."""

VISITS = (
    Column("plan_id", TEXT, "kenmerk van het plan; sleutel van alle tabellen"),
    Column("source", TEXT, "bestand waar het bezoek uit komt"),
    Column("form", Form, "heel plan of gedeeld bestand"),
    Column("revision", COUNT, "hoe vaak het plan bewaard is"),
    Column("saved_at", MOMENT, "laatst bewaard (UTC)"),
    Column("title", TEXT, "titel van het bezoek"),
    Column("corporation", TEXT, "corporatie"),
    Column("municipality", TEXT, "gemeente waar het bezoek is"),
    Column("work_area", TEXT, "gemeenten waar het werkt, met ;"),
    Column("province", Province, "provincie; zo nodig die van de gemeente"),
    Column("regions", TEXT, "andere regio’s, met ; ertussen"),
    Column("date", DAY, "dag van het bezoek"),
    Column("day_part", DayPart, "dagdeel"),
    Column("start_minute", CLOCK, "begin, minuten na middernacht"),
    Column("end_minute", CLOCK, "einde, minuten na middernacht"),
    Column("approach", Approach, "één partij of dwarsdoorsnede"),
    *(Column(name, FLAG, f"thema: {theme.label}") for theme, name in THEME_COLUMNS.items()),
    Column("other_theme", TEXT, "ander onderwerp"),
    Column("regional_issue", TEXT, "wat er speelt in de regio"),
    Column("messages", TEXT, "boodschappen, elk op een regel"),
    Column("ask", TEXT, "vraag aan de politiek"),
    Column("aedes_question", TEXT, "vraag aan Aedes"),
    Column("group_size", COUNT, "mensen die meedoen, afmeldingen niet meegeteld"),
    Column("promises", COUNT, "aantal toezeggingen"),
    Column("evaluated", FLAG, "geëvalueerd"),
)  # fmt: skip

INVITEES = (
    Column("plan_id", TEXT, "kenmerk van het plan"),
    Column("role", Role, "wat iemand is"),
    Column("name", TEXT, "naam; alleen van (kandidaat-)Kamerleden"),
    Column("party", TEXT, "partij; alleen van politici"),
    Column("status", Status, "stand van de uitnodiging; alleen van (kandidaat-)Kamerleden"),
    Column("people", COUNT, "aantal mensen in deze regel"),
)


PROGRAMME = (
    Column("plan_id", TEXT, "kenmerk van het plan"),
    Column("position", COUNT, "volgorde in de tijd, vanaf 1"),
    Column("kind", ItemKind, "soort onderdeel"),
    Column("minutes", COUNT, "duur in minuten"),
    Column("stop_kind", PlaceKind, "soort plek, van de eerste stop"),
    Column("stop_municipality", TEXT, "gemeente van de eerste stop"),
    Column("stops", COUNT, "aantal plekken"),
    *(Column(f"about_{theme.name.lower()}", FLAG, f"gaat over: {theme.label}") for theme in Theme),
)

FINDINGS = (
    Column("plan_id", TEXT, "kenmerk van het plan"),
    Column("code", TEXT, "code van de regel"),
    Column("severity", Severity, "hoe erg; leeg bij een regel die bewust niet gevolgd wordt"),
    Column("times", COUNT, "hoe vaak gevonden in dit plan; 0 bij een genegeerde regel"),
    Column("ignored", FLAG, "de corporatie volgt deze regel bewust niet"),
    Column("reason", TEXT, "de reden daarvoor"),
    Column("checked_on", DAY, "dag waarop de regels zijn nagekeken"),
)

UNREADABLE = (
    Column("source", TEXT, "bestand"),
    Column("left", SkipReason, "waarom het niet meetelt"),
    Column("reason", TEXT, "uitleg"),
    Column("plan_id", TEXT, "kenmerk van het plan, als dat bekend is"),
)

TABLES: dict[str, tuple[Column, ...]] = {
    "visits": VISITS,
    "invitees": INVITEES,
    "programme": PROGRAMME,
    "findings": FINDINGS,
    "unreadable": UNREADABLE,
}
"""The columns of each table by its name."""

_ROW = Column("row", COUNT, "welke rij van visits, in dezelfde batch")
"""Only inside the reader: which visit a row belongs to, while two may still have the same plan_id."""


def columns_in_batch(name: str) -> tuple[Column, ...]:
    """The columns of a table while batches are still apart: a visit may then have rows in each twice over."""
    return TABLES[name] if name in ("visits", "unreadable") else (*TABLES[name], _ROW)
