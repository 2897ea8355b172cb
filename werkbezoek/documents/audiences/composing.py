"""From a plan to a document for one audience."""

import datetime as dt

from ...plan import Corporation, Plan, Theme
from ...text import wording
from ...text.errors import UserError
from ..branding import DEFAULT, HouseStyle
from .blocks import Document, Event, Section
from .crew_parts import item_event
from .entries import AUDIENCES
from .parts import hours
from .plan_view import PlanView
from .policy import Audience

_TOWNS = 4  # more municipalities than these become "en andere"


class UnknownAudience(UserError, ValueError):
    """There is no audience with that name."""


def document(
    plan: Plan, audience: str, *, today: dt.date | None = None, style: HouseStyle = DEFAULT
) -> Document:
    """What an audience (``gasten``, ``draaiboek``, ``aedes``) may see of a plan. Raises UnknownAudience.

    Nothing in a document depends on the clock, so that every route gives the same bytes; with ``today``, the
    tasks that are late by then say so. ``style`` is the house style that the document follows, and the name
    of the corporation where the plan has none.
    """
    reader = AUDIENCES.get(audience)
    if reader is None:
        raise UnknownAudience(f"“{audience}” is geen doelgroep; kies uit {wording.listed(list(AUDIENCES))}.")
    sight = PlanView(plan, reader, today)
    start, end = _span(sight)
    sections = (Section(part.title, tuple(part.make(sight))) for part in reader.parts)
    return Document(
        audience=reader.name,
        plan_id=plan.id,
        revision=plan.revision,
        saved_at=plan.saved_at,
        heading=reader.heading,
        title=(plan.title.strip() if reader.shows_subject else "") or "Werkbezoek",
        host=plan.corporation.name.strip() or style.name,
        region=_region(plan.corporation) if reader.shows_subject else "",
        themes=_themes(plan) if reader.shows_subject else (),
        date=plan.date,
        when=_when(plan, reader),
        start=start,
        end=end,
        hours=_hours(sight, start, end) if reader.shows_subject else "",
        address=plan.practical.address.strip() if reader.shows_address else "",
        version=_version(plan) if reader.shows_version else "",
        notice=reader.notice,
        sections=tuple(section for section in sections if section.blocks),
        events=_events(sight, start, end),
        style=style,
    )


def _span(sight: PlanView) -> tuple[int, int] | tuple[None, None]:
    """From the first to the last item that guests take part in."""
    slots = [slot for slot in sight.slots if not slot.item.is_internal or not sight.audience.shows_subject]
    if not slots:
        return None, None
    return min(slot.start for slot in slots), max(slot.end for slot in slots)


def _events(sight: PlanView, start: int | None, end: int | None) -> tuple[Event, ...]:
    if sight.audience.event_per_item:
        return tuple(item_event(sight, slot) for slot in sight.slots)
    title = (sight.plan.title.strip() if sight.audience.shows_subject else "") or sight.audience.heading
    place = sight.plan.practical.address.strip() if sight.audience.shows_address else ""
    return (Event(key=sight.audience.name, title=title, start=start, end=end, place=place),)


def _region(corporation: Corporation) -> str:
    towns = [town.strip() for town in corporation.municipalities if town.strip()]
    if len(towns) > _TOWNS:
        towns = [*towns[: _TOWNS - 1], "andere gemeenten"]
    province = corporation.province.label if corporation.province else ""
    return " · ".join(filter(None, (wording.listed(towns), *corporation.regions, province)))


def _themes(plan: Plan) -> tuple[str, ...]:
    words = (plan.other_theme.strip() if theme is Theme.OTHER else theme.label for theme in plan.themes)
    return tuple(word for word in words if word)


def _when(plan: Plan, reader: Audience) -> str:
    if plan.date:
        return wording.day(plan.date).capitalize()
    if plan.date_options and reader.shows_date_options:
        return f"Datum volgt: {' of '.join(map(wording.day, plan.date_options))}"
    return "Datum volgt"


def _hours(sight: PlanView, start: int | None, end: int | None) -> str:
    """The day-part and the times, as far as they are known: ``ochtend, 9:00–12:30 uur``."""
    words = [sight.plan.day_part.value] if sight.plan.day_part else []
    if start is not None and end is not None:
        words.append(f"{hours(start, end)} uur" + " (voorlopig)" * sight.schedule.start_is_assumed)
    return ", ".join(words)


def _version(plan: Plan) -> str:
    if plan.saved_at is None:
        return "nog niet bewaard"
    saved = plan.saved_at.astimezone(wording.AMSTERDAM)
    return f"versie {plan.revision}, {wording.day(saved.date())} {saved:%H:%M}"
