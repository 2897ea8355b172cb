"""The columns of the tables: name, type, unit and meaning, and how each is taken from a shared visit.

Only ``plan_id`` is in more than one of the tables about visits, so that ``merge`` joins them by that alone.
"""

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

from ..exchange import SharedItem, SharedVisit
from ..places import locate
from ..plan import Approach, DayPart, ItemKind, PlaceKind, Province, Role, Status, Theme, Word
from ..rules import Severity
from .arrow import CLOCK, COUNT, DAY, FLAG, MOMENT, TEXT, Column


class Left(Word):
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


class Row(NamedTuple):
    """A shared visit and where it came from."""

    source: str
    form: Form
    visit: SharedVisit


class Unread(NamedTuple):
    """Something that is not in the tables, and why."""

    source: str
    left: Left
    reason: str
    plan_id: str | None = None


def _midnight(day: dt.date | None) -> dt.datetime | None:
    return dt.datetime(day.year, day.month, day.day) if day else None  # noqa: DTZ001 (a day, no moment)


def place_of(visit: SharedVisit) -> str:
    """The municipality a visit takes place in: that of most items, else the first of the working area."""
    towns = [place.municipality for item in visit.programme for place in item.places if place.municipality]
    if towns:
        return max(towns, key=towns.count)
    return visit.municipalities[0] if visit.municipalities else ""


def province_of(visit: SharedVisit) -> Province | None:
    """The province that the corporation fills in, else that of the municipality if its name is clear."""
    return visit.province or locate(place_of(visit)).province


def _has(theme: Theme) -> Callable[[Row], bool]:
    return lambda row: theme in row.visit.themes


def _group(visit: SharedVisit) -> int:
    declined = Status.DECLINED
    return sum(m.status is not declined for m in visit.members) + sum(other.people for other in visit.others)


THEME_COLUMNS = {theme: f"theme_{theme.name.lower()}" for theme in Theme}
"""The true-or-false column of each theme in ``visits``."""

VISITS = (
    Column("plan_id", TEXT, "kenmerk van het plan; sleutel van alle tabellen", lambda r: r.visit.plan_id),
    Column("source", TEXT, "bestand waar het bezoek uit komt", lambda r: r.source),
    Column("form", Form, "heel plan of gedeeld bestand", lambda r: r.form),
    Column("revision", COUNT, "hoe vaak het plan bewaard is", lambda r: r.visit.revision),
    Column("saved_at", MOMENT, "laatst bewaard (UTC)", lambda r: r.visit.saved_at),
    Column("title", TEXT, "titel van het bezoek", lambda r: r.visit.title),
    Column("corporation", TEXT, "corporatie", lambda r: r.visit.corporation),
    Column("municipality", TEXT, "gemeente waar het bezoek is", lambda r: place_of(r.visit)),
    Column("work_area", TEXT, "gemeenten waar het werkt, met ;", lambda r: "; ".join(r.visit.municipalities)),
    Column("province", Province, "provincie; zo nodig die van de gemeente", lambda r: province_of(r.visit)),
    Column("regions", TEXT, "andere regio’s, met ; ertussen", lambda r: "; ".join(r.visit.regions)),
    Column("date", DAY, "dag van het bezoek", lambda r: _midnight(r.visit.date)),
    Column("day_part", DayPart, "dagdeel", lambda r: r.visit.day_part),
    Column("start_minute", CLOCK, "begin, minuten na middernacht", lambda r: r.visit.start),
    Column("end_minute", CLOCK, "einde, minuten na middernacht", lambda r: r.visit.end),
    Column("approach", Approach, "één partij of dwarsdoorsnede", lambda r: r.visit.approach),
    *(Column(name, FLAG, f"thema: {theme.label}", _has(theme)) for theme, name in THEME_COLUMNS.items()),
    Column("other_theme", TEXT, "ander onderwerp", lambda r: r.visit.other_theme),
    Column("regional_issue", TEXT, "wat er speelt in de regio", lambda r: r.visit.regional_issue),
    Column("messages", TEXT, "boodschappen, elk op een regel", lambda r: "\n".join(r.visit.messages)),
    Column("ask", TEXT, "vraag aan de politiek", lambda r: r.visit.ask),
    Column("aedes_question", TEXT, "vraag aan Aedes", lambda r: r.visit.aedes_question),
    Column("group_size", COUNT, "mensen die meedoen, afmeldingen niet meegeteld", lambda r: _group(r.visit)),
    Column("promises", COUNT, "aantal toezeggingen", lambda r: r.visit.promises),
    Column("evaluated", FLAG, "geëvalueerd", lambda r: r.visit.evaluated),
)  # fmt: skip

INVITEES = (
    Column("plan_id", TEXT, "kenmerk van het plan", lambda r: r[0]),
    Column("role", Role, "wat iemand is", lambda r: r[1]),
    Column("name", TEXT, "naam; alleen van (kandidaat-)Kamerleden", lambda r: r[2]),
    Column("party", TEXT, "partij; alleen van politici", lambda r: r[3]),
    Column("status", Status, "stand van de uitnodiging; alleen van (kandidaat-)Kamerleden", lambda r: r[4]),
    Column("people", COUNT, "aantal mensen in deze regel", lambda r: r[5]),
)


class Item(NamedTuple):
    """One item with its plan and its place in the order of time, from 1."""

    plan_id: str
    position: int
    item: SharedItem
    row: int


def _first(item: SharedItem, field: str) -> Any:
    return (getattr(item.places[0], field) or None) if item.places else None


PROGRAMME = (
    Column("plan_id", TEXT, "kenmerk van het plan", lambda r: r.plan_id),
    Column("position", COUNT, "volgorde in de tijd, vanaf 1", lambda r: r.position),
    Column("kind", ItemKind, "soort onderdeel", lambda r: r.item.kind),
    Column("minutes", COUNT, "duur in minuten", lambda r: r.item.minutes),
    Column("stop_kind", PlaceKind, "soort plek, van de eerste stop", lambda r: _first(r.item, "kind")),
    Column(
        "stop_municipality", TEXT, "gemeente van de eerste stop", lambda r: _first(r.item, "municipality")
    ),
    Column("stops", COUNT, "aantal plekken", lambda r: len(r.item.places)),
    *(
        Column(
            f"about_{theme.name.lower()}",
            FLAG,
            f"gaat over: {theme.label}",
            partial(lambda theme, r: theme in r.item.themes, theme),
        )
        for theme in Theme
    ),
)

FINDINGS = (
    Column("plan_id", TEXT, "kenmerk van het plan", lambda r: r[0]),
    Column("code", TEXT, "code van de regel", lambda r: r[1]),
    Column("severity", Severity, "hoe erg; leeg bij een regel die bewust niet gevolgd wordt", lambda r: r[2]),
    Column("times", COUNT, "hoe vaak gevonden in dit plan; 0 bij een genegeerde regel", lambda r: r[3]),
    Column("ignored", FLAG, "de corporatie volgt deze regel bewust niet", lambda r: r[4]),
    Column("reason", TEXT, "de reden daarvoor", lambda r: r[5]),
    Column("checked_on", DAY, "dag waarop de regels zijn nagekeken", lambda r: _midnight(r[6])),
)

UNREADABLE = (
    Column("source", TEXT, "bestand", lambda r: r.source),
    Column("left", Left, "waarom het niet meetelt", lambda r: r.left),
    Column("reason", TEXT, "uitleg", lambda r: r.reason),
    Column("plan_id", TEXT, "kenmerk van het plan, als dat bekend is", lambda r: r.plan_id),
)

ROW = Column("row", COUNT, "welke rij van visits, in dezelfde batch", lambda r: r[-1])
"""Only inside the reader: which visit a row belongs to, while two may still have the same plan_id."""

TABLES: dict[str, tuple[Column, ...]] = {
    "visits": VISITS,
    "invitees": INVITEES,
    "programme": PROGRAMME,
    "findings": FINDINGS,
    "unreadable": UNREADABLE,
}
"""The columns of each table by its name."""
