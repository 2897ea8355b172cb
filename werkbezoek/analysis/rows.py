"""From a shared visit to its rows in each table, with cells in the order of the columns.

The last cell of a row of people, items or findings is the number of its visit in the batch: two visits may
have the same ``plan_id``, until all batches are together.
"""

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from ..places import locate
from ..plan import Province, Status, Theme
from ..sharing import SharedItem, SharedVisit
from .columns import Form

Row = tuple[Any, ...]


def visit_row(source: str, form: Form, visit: SharedVisit) -> Row:
    """The row of ``visits``."""
    place = place_of(visit)
    return (
        visit.plan_id,
        source,
        form,
        visit.revision,
        visit.saved_at,
        visit.title,
        visit.corporation,
        place,
        "; ".join(visit.municipalities),
        visit.province or _province_of(place),
        "; ".join(visit.regions),
        _midnight(visit.date),
        visit.day_part,
        visit.start,
        visit.end,
        visit.approach,
        *_each_theme(visit.themes),
        visit.other_theme,
        visit.regional_issue,
        "\n".join(visit.messages),
        visit.ask,
        visit.aedes_question,
        _group_size(visit),
        visit.promises,
        visit.evaluated,
    )


def people_rows(number: int, visit: SharedVisit) -> Iterator[Row]:
    """The rows of ``invitees``: one for each (candidate) MP, and for each sort of others."""
    for one in visit.members:
        yield visit.plan_id, one.role, one.name or None, one.party or None, one.status, 1, number
    for group in visit.others:
        yield visit.plan_id, group.who, None, group.party or None, None, group.people, number


def item_rows(number: int, visit: SharedVisit) -> Iterator[Row]:
    """The rows of ``programme``, in order of time from 1."""
    for position, item in enumerate(visit.programme, 1):
        stops = _stops(item)
        yield visit.plan_id, position, item.kind, item.minutes, *stops, *_each_theme(item.themes), number


def finding_rows(number: int, visit: SharedVisit) -> Iterator[Row]:
    """The rows of ``findings``: one for each rule that found something or is ignored."""
    day = _midnight(visit.checked_on)
    for found in visit.findings or ():
        yield visit.plan_id, found.code, found.severity, found.times, False, None, day, number
    for ignored in visit.ignored_rules:
        yield visit.plan_id, ignored.code, None, 0, True, ignored.reason or None, day, number


def place_of(visit: SharedVisit) -> str:
    """The municipality a visit takes place in: that of most items, else the first of the working area."""
    towns = [place.municipality for item in visit.programme for place in item.places if place.municipality]
    if towns:
        return max(dict.fromkeys(towns), key=towns.count)
    return visit.municipalities[0] if visit.municipalities else ""


def _province_of(municipality: str) -> Province | None:
    """The province of a municipality, if its name leaves no doubt."""
    return locate(municipality).province if municipality else None


def _group_size(visit: SharedVisit) -> int:
    declined = Status.DECLINED
    return sum(one.status is not declined for one in visit.members) + sum(
        other.people for other in visit.others
    )


def _stops(item: SharedItem) -> Row:
    """Kind and municipality of the first stop, and how many there are."""
    if not item.places:
        return None, None, 0
    first = item.places[0]
    return first.kind, first.municipality or None, len(item.places)


@lru_cache(maxsize=1024)
def _each_theme(themes: tuple[Theme, ...]) -> tuple[bool, ...]:
    return tuple(theme in themes for theme in Theme)


def _midnight(day: dt.date | None) -> dt.datetime | None:
    return dt.datetime(day.year, day.month, day.day) if day else None  # noqa: DTZ001 (a day, no moment)
