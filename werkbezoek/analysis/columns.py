"""The columns of the analysts' tables: to add one, add a line to its table here, and nothing else.

A line says its name, its type, its meaning (in Dutch, with the unit), and how to get a cell from a row: an
attribute, such as ``visit.title``, or a function. The rows, and such functions, are in `rows`. Parquet, CSV,
Excel, ``plans.columns()`` and Dask follow by themselves. Of the tables about visits only ``plan_id`` is in
more than one, so that ``merge`` joins them by that alone.
"""

from collections.abc import Callable, Iterable
from enum import Enum, auto
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple, TypeAlias

from ..plan import Approach, DayPart, ItemKind, PlaceKind, Province, Role, Status, Theme, Word
from ..rules import Severity
from . import rows
from .rows import Form, SkipReason, day_in, has_theme, joined


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
    """One column of a table."""

    name: str
    kind: Kind
    meaning: str
    value: str | Callable[[Any], Any]

    def cells(self, rows: Iterable[Any]) -> list[Any]:
        """Return the cells of this column; a word of a closed list becomes its place in that list."""
        values = map(attrgetter(self.value) if isinstance(self.value, str) else self.value, rows)
        return [*values] if isinstance(self.kind, Plain) else [*map(_places(self.kind).get, values)]


@cache
def _places(words: type[Word]) -> dict[Word, int]:
    return {word: place for place, word in enumerate(words)}


THEME_COLUMNS = {theme: f"theme_{theme.name.lower()}" for theme in Theme}
"""The true-or-false column of each theme in ``visits``."""

VISITS = (
    Column("plan_id", TEXT, "kenmerk van het plan; sleutel van alle tabellen", "visit.plan_id"),
    Column("source", TEXT, "bestand waar het bezoek uit komt", "source"),
    Column("form", Form, "heel plan of gedeeld bestand", "form"),
    Column("revision", COUNT, "hoe vaak het plan bewaard is", "visit.revision"),
    Column("saved_at", MOMENT, "laatst bewaard (UTC)", "visit.saved_at"),
    Column("title", TEXT, "titel van het bezoek", "visit.title"),
    Column("corporation", TEXT, "corporatie", "visit.corporation"),
    Column("municipality", TEXT, "gemeente waar het bezoek is", rows.municipality_of),
    Column("work_area", TEXT, "gemeenten waar het werkt, met ;", joined("visit.municipalities", "; ")),
    Column("province", Province, "provincie; zo nodig die van de gemeente", rows.province_of),
    Column("regions", TEXT, "andere regio’s, met ; ertussen", joined("visit.regions", "; ")),
    Column("date", DAY, "dag van het bezoek", day_in("visit.date")),
    Column("day_part", DayPart, "dagdeel", "visit.day_part"),
    Column("start_minute", CLOCK, "begin, minuten na middernacht", "visit.start"),
    Column("end_minute", CLOCK, "einde, minuten na middernacht", "visit.end"),
    Column("approach", Approach, "één partij of dwarsdoorsnede", "visit.approach"),
    *(
        Column(name, FLAG, f"thema: {theme.label}", has_theme(theme, "visit.themes"))
        for theme, name in THEME_COLUMNS.items()
    ),
    Column("other_theme", TEXT, "ander onderwerp", "visit.other_theme"),
    Column("regional_issue", TEXT, "wat er speelt in de regio", "visit.regional_issue"),
    Column("messages", TEXT, "boodschappen, elk op een regel", joined("visit.messages", "\n")),
    Column("ask", TEXT, "vraag aan de politiek", "visit.ask"),
    Column("aedes_question", TEXT, "vraag aan Aedes", "visit.aedes_question"),
    Column("group_size", COUNT, "mensen die meedoen, afmeldingen niet meegeteld", rows.group_size),
    Column("promises", COUNT, "aantal toezeggingen", "visit.promises"),
    Column("evaluated", FLAG, "geëvalueerd", "visit.evaluated"),
)

INVITEES = (
    Column("plan_id", TEXT, "kenmerk van het plan", "visit.plan_id"),
    Column("role", Role, "wat iemand is", "role"),
    Column("name", TEXT, "naam; alleen van (kandidaat-)Kamerleden", "name"),
    Column("party", TEXT, "partij; alleen van politici", "party"),
    Column("status", Status, "stand van de uitnodiging; alleen van (kandidaat-)Kamerleden", "status"),
    Column("people", COUNT, "aantal mensen in deze regel", "people"),
)

PROGRAMME = (
    Column("plan_id", TEXT, "kenmerk van het plan", "visit.plan_id"),
    Column("position", COUNT, "volgorde in de tijd, vanaf 1", "position"),
    Column("kind", ItemKind, "soort onderdeel", "item.kind"),
    Column("minutes", COUNT, "duur in minuten", "item.minutes"),
    Column("stop_kind", PlaceKind, "soort plek, van de eerste stop", rows.first_stop_kind),
    Column("stop_municipality", TEXT, "gemeente van de eerste stop", rows.first_stop_municipality),
    Column("stops", COUNT, "aantal plekken", lambda row: len(row.item.places)),
    *(
        Column(
            f"about_{theme.name.lower()}", FLAG, f"gaat over: {theme.label}", has_theme(theme, "item.themes")
        )
        for theme in Theme
    ),
)

FINDINGS = (
    Column("plan_id", TEXT, "kenmerk van het plan", "visit.plan_id"),
    Column("code", TEXT, "code van de regel", "code"),
    Column("severity", Severity, "hoe erg; leeg bij een regel die bewust niet gevolgd wordt", "severity"),
    Column("times", COUNT, "hoe vaak gevonden in dit plan; 0 bij een genegeerde regel", "times"),
    Column("ignored", FLAG, "de corporatie volgt deze regel bewust niet", lambda row: row.severity is None),
    Column("reason", TEXT, "de reden daarvoor", "reason"),
    Column("checked_on", DAY, "dag waarop de regels zijn nagekeken", day_in("visit.checked_on")),
)

UNREADABLE = (
    Column("source", TEXT, "bestand", "source"),
    Column("left", SkipReason, "waarom het niet meetelt", "left"),
    Column("reason", TEXT, "uitleg", "reason"),
    Column("plan_id", TEXT, "kenmerk van het plan, als dat bekend is", "plan_id"),
)

TABLES: dict[str, tuple[Column, ...]] = {
    "visits": VISITS,
    "invitees": INVITEES,
    "programme": PROGRAMME,
    "findings": FINDINGS,
    "unreadable": UNREADABLE,
}
"""The columns of each table by its name."""
