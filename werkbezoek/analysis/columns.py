"""The columns of the analysts' tables: to add one, add a line to its table below.

A line says its name, its type, its meaning (in Dutch, with the unit), and where its cells come from: an
attribute of the row, such as ``visit.title``, or a function of the row, from `rows`. Frames, Parquet, CSV,
Excel, Dask and ``plans.columns()`` follow by themselves. The tables are made from shared visits. A value that
these do not have yet needs a field in ``sharing/shared.py`` and its value in ``sharing/conversion.py``, and
if it is free text, also its name in ``sharing/masking.py``.

A column must not have the name of a column in another table (except in ``unreadable``): ``plan_id`` is the
only shared name, so that ``merge`` joins tables by it alone.
"""

from collections.abc import Callable, Iterable
from enum import Enum, auto
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple, TypeAlias

from ..plan import Approach, DayPart, ItemKind, PlaceKind, Province, Role, Status, Theme, Word
from ..rules import Severity
from ..text.spelling import standard_l_number
from .rows import (
    SkipReason,
    SourceKind,
    date_options,
    first_stop,
    group_size,
    item_has,
    local_time,
    mean_of,
    midnight,
    municipality_of_visit,
    province_of_visit,
    visit_has,
)


class Plain(Enum):
    """The type of a column without a closed list of words. A cell that is None is missing."""

    TEXT = auto()
    """A str."""
    COUNT = auto()
    """An int, never None."""
    NUMBER = auto()
    """A float."""
    CLOCK = auto()
    """An int: minutes since midnight (Europe/Amsterdam) on the day of the visit; it may exceed 1440."""
    FLAG = auto()
    """A bool, never None."""
    DAY = auto()
    """A datetime without a time zone, at midnight."""
    MOMENT = auto()
    """A datetime without a time zone, as clocks in Europe/Amsterdam show it."""


TEXT, COUNT, NUMBER, CLOCK, FLAG, DAY, MOMENT = Plain

Kind: TypeAlias = "Plain | type[Word]"
"""The type of a column: something plain, or a word of a closed list."""


class Column(NamedTuple):
    """One column of a table."""

    name: str
    kind: Kind
    meaning: str
    value: str | Callable[[Any], Any]

    def cells(self, rows: Iterable[Any]) -> list[Any]:
        """Return the cells of this column; a word of a closed list becomes its index in that list."""
        values = map(attrgetter(self.value) if isinstance(self.value, str) else self.value, rows)
        return [*values] if isinstance(self.kind, Plain) else [*map(_positions(self.kind).get, values)]


ORDERED: dict[Any, tuple[Word, ...]] = {Severity: (Severity.TIP, Severity.WARNING, Severity.ERROR)}
"""The closed lists with an order, from least to most, so that ``severity >= "waarschuwing"`` can be asked."""


def words_in(kind: type[Word]) -> tuple[Word, ...]:
    """Return the words of a closed list, in the order of its categories."""
    return ORDERED.get(kind) or tuple(kind)


@cache
def _positions(kind: type[Word]) -> dict[Word, int]:
    return {word: position for position, word in enumerate(words_in(kind))}


THEME_COLUMNS = {theme: f"theme_{theme.name.lower()}" for theme in Theme}
"""The true-or-false column of each theme in ``visits``."""

VISITS = (
    Column("plan_id", TEXT, "kenmerk van het plan; sleutel van alle tabellen", "visit.plan_id"),
    Column("source", TEXT, "bestand waar het bezoek uit komt", "source"),
    Column("form", SourceKind, "heel plan of gedeeld bestand", "form"),
    Column("revision", COUNT, "hoe vaak het plan bewaard is", "visit.revision"),
    Column(
        "saved_at",
        MOMENT,
        "laatst bewaard, op de klok in Nederland",
        lambda row: local_time(row.visit.saved_at),
    ),
    Column("title", TEXT, "titel van het bezoek", "visit.title"),
    Column("corporation", TEXT, "corporatie", "visit.corporation"),
    Column(
        "l_number",
        TEXT,
        "L-nummer van de corporatie: de letter L en vier cijfers, ook als het plan het anders schrijft",
        lambda row: standard_l_number(row.visit.l_number) or row.visit.l_number,
    ),
    Column("second_host", TEXT, "medeorganisator", "visit.second_host"),
    Column("municipality", TEXT, "gemeente waar het bezoek is", lambda row: municipality_of_visit(row.visit)),
    Column(
        "work_area", TEXT, "gemeenten waar het werkt, met ;", lambda row: "; ".join(row.visit.municipalities)
    ),
    Column("province", Province, "provincie; zo nodig die van de gemeente", province_of_visit),
    Column("regions", TEXT, "andere regio’s, met ; ertussen", lambda row: "; ".join(row.visit.regions)),
    Column("date", DAY, "dag van het bezoek", lambda row: midnight(row.visit.date)),
    Column("date_options", TEXT, "mogelijke dagen, met ; ertussen", date_options),
    Column("day_part", DayPart, "dagdeel", "visit.day_part"),
    Column("start_minute", CLOCK, "begin, minuten na middernacht (in Excel een kloktijd)", "visit.start"),
    Column(
        "end_minute",
        CLOCK,
        "einde, minuten na middernacht (in Excel een kloktijd); boven 1440 is de volgende dag",
        "visit.end",
    ),
    Column("approach", Approach, "één partij of dwarsdoorsnede", "visit.approach"),
    *(Column(name, FLAG, f"thema: {theme.label}", visit_has(theme)) for theme, name in THEME_COLUMNS.items()),
    Column("other_theme", TEXT, "ander onderwerp", "visit.other_theme"),
    Column("regional_issue", TEXT, "wat er speelt in de regio", "visit.regional_issue"),
    Column("messages", TEXT, "boodschappen, elk op een regel", lambda row: "\n".join(row.visit.messages)),
    Column("ask", TEXT, "vraag aan de politiek", "visit.ask"),
    Column("aedes_question", TEXT, "vraag aan Aedes", "visit.aedes_question"),
    Column("group_size", COUNT, "mensen die meedoen: zonder wie zich afmeldde of niet kwam", group_size),
    Column("promises", COUNT, "aantal toezeggingen", "visit.promises"),
    Column("promises_kept", COUNT, "aantal toezeggingen dat is nagekomen", "visit.promises_kept"),
    Column("promises_dropped", COUNT, "aantal toezeggingen dat is vervallen", "visit.promises_dropped"),
    Column("no_shows", COUNT, "anderen dan Kamerleden die niet kwamen", "visit.no_shows"),
    Column("guest_mark", NUMBER, "gemiddeld rapportcijfer van gasten", mean_of("visit.guest_marks")),
    Column("host_mark", NUMBER, "gemiddeld rapportcijfer van de organisatie", mean_of("visit.host_marks")),
    Column("evaluated", FLAG, "geëvalueerd", "visit.evaluated"),
    Column(
        "held",
        FLAG,
        "er is iets genoteerd van na het bezoek: aanwezigen, toezeggingen of evaluatie",
        "visit.held",
    ),
)

INVITEES = (
    Column("plan_id", TEXT, "kenmerk van het plan", "visit.plan_id"),
    Column("role", Role, "wat iemand is", "detail.role"),
    Column("name", TEXT, "naam; alleen van (kandidaat-)Kamerleden", "detail.name"),
    Column(
        "person",
        TEXT,
        "wie het is: gelijk voor alle schrijfwijzen van één naam; alleen van (kandidaat-)Kamerleden",
        "detail.name",
    ),
    Column("party", TEXT, "partij; alleen van politici", "detail.party"),
    Column(
        "home_province",
        Province,
        "provincie van de woonplaats; alleen van (kandidaat-)Kamerleden",
        "detail.home_province",
    ),
    Column(
        "status",
        Status,
        "stand van de uitnodiging; leeg bij anderen in een oud gedeeld bestand",
        "detail.status",
    ),
    Column("people", COUNT, "aantal mensen in deze regel", "detail.people"),
)

PROGRAMME = (
    Column("plan_id", TEXT, "kenmerk van het plan", "visit.plan_id"),
    Column("position", COUNT, "volgorde in de tijd, vanaf 1", "position"),
    Column("kind", ItemKind, "soort onderdeel", "detail.kind"),
    Column("minutes", COUNT, "duur in minuten", "detail.minutes"),
    Column(
        "begin_minute",
        CLOCK,
        "begin, minuten na middernacht (in Excel een kloktijd); leeg in een oud gedeeld bestand",
        "detail.start",
    ),
    Column("travel_minutes", COUNT, "reistijd ervoor in minuten", "detail.travel"),
    Column("guest_group", COUNT, "nummer van de groep waar het voor is; 0 voor iedereen", "detail.group"),
    Column("stop_kind", PlaceKind, "soort plek, van de eerste stop", first_stop("kind")),
    Column("stop_municipality", TEXT, "gemeente van de eerste stop", first_stop("municipality")),
    Column("stops", COUNT, "aantal plekken", lambda row: len(row.detail.places)),
    *(
        Column(f"about_{theme.name.lower()}", FLAG, f"gaat over: {theme.label}", item_has(theme))
        for theme in Theme
    ),
)

FINDINGS = (
    Column("plan_id", TEXT, "kenmerk van het plan", "visit.plan_id"),
    Column("code", TEXT, "code van de regel", "detail.code"),
    Column(
        "severity", Severity, "hoe erg; leeg bij een regel die bewust niet gevolgd wordt", "detail.severity"
    ),
    Column("times", COUNT, "hoe vaak gevonden in dit plan; 0 bij een genegeerde regel", "detail.times"),
    Column("ignored", FLAG, "de corporatie volgt deze regel bewust niet", "detail.ignored"),
    Column("reason", TEXT, "de reden daarvoor", "detail.reason"),
    Column(
        "checked_on", DAY, "dag waarop de regels zijn nagekeken", lambda row: midnight(row.visit.checked_on)
    ),
)

UNREADABLE = (
    Column("source", TEXT, "bestand", "source"),
    Column("left", SkipReason, "waarom het niet meetelt", "left"),
    Column("reason", TEXT, "uitleg", "reason"),
    Column("plan_id", TEXT, "kenmerk van het plan, als dat bekend is", "plan_id"),
)

SPELLINGS = (
    Column("what", TEXT, "wat het is: corporatie, gemeente, partij, persoon of aparte persoon", "what"),
    Column("written", TEXT, "zoals het geschreven is", "written"),
    Column(
        "counted_as", TEXT, "waar het onder telt; bij een aparte persoon ook wie het kan zijn", "counted_as"
    ),
    Column("rows", COUNT, "hoe vaak het zo geschreven is", "rows"),
)

TABLES: dict[str, tuple[Column, ...]] = {
    "visits": VISITS,
    "invitees": INVITEES,
    "programme": PROGRAMME,
    "findings": FINDINGS,
    "unreadable": UNREADABLE,
    "spellings": SPELLINGS,
}
"""The columns of each table by its name."""
