"""From a plan to a document for one audience; and the opzet as an empty form, from ``paper_form.toml``."""

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from ...plan import Corporation, Plan, Theme
from ...text import wording
from ...text.errors import UserError
from ..blocks import CalendarEvent, Contacts, Document, Section
from ..branding import DEFAULT, HouseStyle
from .allow_lists import AUDIENCES
from .plan_view import PlanView
from .policy import Audience
from .sections.crew import calendar_event

_MOST_TOWNS = 4
"""If there are more municipalities than this, the first three are named, followed by "andere gemeenten"."""


class UnknownGroup(UserError, ValueError):
    """The programme has no group with that name."""


class UnknownAudience(UserError, ValueError):
    """There is no audience with that name."""


def document(
    plan: Plan,
    audience: str,
    *,
    today: dt.date | None = None,
    style: HouseStyle = DEFAULT,
    group: str | None = None,
) -> Document:
    """Return what an audience, such as ``gasten`` or ``draaiboek``, may see of a plan.

    A document does not depend on the clock, so that it is the same however it is made; if ``today`` is given,
    tasks that are late on that day are marked. The document has the house style ``style``, and takes the name
    of the corporation from it if the plan has none. With a ``group``, such as ``groep A``, it is an edition
    for that group, without the items of other groups. Raises UnknownAudience or UnknownGroup if there
    is none with that name.
    """
    policy = AUDIENCES.get(audience)
    if policy is None:
        raise UnknownAudience(f"“{audience}” is geen doelgroep; kies uit {wording.listed(AUDIENCES)}.")
    view = PlanView(plan, policy, today, group)
    if group is not None and group not in view.schedule.groups:
        choices = wording.listed(view.schedule.groups)
        reason = f"; kies uit {choices}" if choices else ": dit programma heeft geen groepen"
        raise UnknownGroup(f"Er is geen “{group}”{reason}.")
    start, end = _visit_time(view)
    sections = tuple(
        Section(style.pronoun.words(title), tuple(blocks))
        for title, make_blocks in policy.sections.items()
        if (blocks := make_blocks(view))
    )
    address = _address(view)
    reception = _reception(view, start, address) if policy.shows_subject else ""
    map_urls = view.map_urls
    if reception and plan.practical.address.strip() in map_urls:
        map_urls[reception] = map_urls[plan.practical.address.strip()]
    return Document(
        audience=policy.name,
        plan_id=plan.id,
        revision=plan.revision,
        saved_at=plan.saved_at,
        heading=f"{policy.heading} – {group}" if group else policy.heading,
        title=(plan.title.strip() if policy.shows_subject else "") or "Werkbezoek",
        host=_host(plan, style),
        region=_region(plan.hosts) if policy.shows_subject else "",
        themes=_themes(plan) if policy.shows_subject else (),
        date=plan.date,
        when=_when(plan, policy),
        start=start,
        end=end,
        hours=_hours(view, start, end) if policy.shows_subject else "",
        reception=reception,
        address=address,
        map_urls=map_urls,
        call=_call(sections) if policy.shows_address else "",
        version=_version(plan) if policy.shows_version else "",
        notice=policy.notice,
        sections=sections,
        columns=policy.columns,
        events=_events(view, start, end, address) if policy.is_for_calendar else (),
        style=style,
    )


def blank_opzet(style: HouseStyle = DEFAULT) -> Document:
    """Return the opzet as a form for corporations that start on paper, which every format can show."""
    form = msgspec.toml.decode(Path(__file__).with_name("paper_form.toml").read_bytes(), type=Document)
    return msgspec.structs.replace(form, host=style.name, style=style)


def _visit_time(view: PlanView) -> tuple[int, int] | tuple[None, None]:
    """Return the start of the first and the end of the last item that this audience takes part in."""
    slots = [slot for slot in view.slots if not slot.item.is_internal or not view.audience.shows_subject]
    if not slots:
        return None, None
    return min(slot.start for slot in slots), max(slot.end for slot in slots)


def _address(view: PlanView) -> str:
    """Return where guests are received, on one line, if this audience may know."""
    lines = view.plan.practical.address.splitlines() if view.audience.shows_address else ()
    return ", ".join(filter(None, map(str.strip, lines)))


def _call(sections: Iterable[Section]) -> str:
    """Return whom to call with a question, or else to mail: ``Bel Noor Zijlmans: 06 0000 41 10``."""
    contacts = (block for section in sections for block in section.blocks if isinstance(block, Contacts))
    card = next((contacts.cards[0] for contacts in contacts), None)
    if card is None or not (card.phone.strip() or card.email.strip()):
        return ""
    way, reach = ("Bel", card.phone.strip()) if card.phone.strip() else ("Mail", card.email.strip())
    name = "" if card.name == card.description else f" {card.name}:"
    return f"{way}{name} {reach}"


def _events(view: PlanView, start: int | None, end: int | None, place: str) -> tuple[CalendarEvent, ...]:
    """Return the items as events, or the whole visit: one appointment for all audiences, so with one key."""
    if view.audience.event_per_item:
        return tuple(calendar_event(view, slot) for slot in view.slots)
    title = (view.plan.title.strip() if view.audience.shows_subject else "") or view.audience.heading
    return (CalendarEvent(key="visit", title=title, start=start, end=end, place=place),)


def _host(plan: Plan, style: HouseStyle) -> str:
    """Return who organises the visit: ``Veenrand Wonen en De Waterlinie``."""
    first, *others = (host.name.strip() for host in plan.hosts)
    return wording.listed(filter(None, (first or style.name, *others)))


def _region(hosts: Sequence[Corporation]) -> str:
    """Return the municipalities, the other regions and the provinces of the hosts, each of them once."""
    towns = _each_once(town for host in hosts for town in host.municipalities)
    if len(towns) > _MOST_TOWNS:
        towns = [*towns[: _MOST_TOWNS - 1], "andere gemeenten"]
    regions = _each_once(region for host in hosts for region in host.regions)
    provinces = _each_once(host.province.label for host in hosts if host.province)
    return " · ".join(_each_once((wording.listed(towns), *regions, wording.listed(provinces))))


def _each_once(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, map(str.strip, names))))


def _themes(plan: Plan) -> tuple[str, ...]:
    other = plan.other_theme.strip()
    return tuple(filter(None, (other if theme is Theme.OTHER else theme.label for theme in plan.themes)))


def _when(plan: Plan, policy: Audience) -> str:
    if plan.date:
        return wording.day(plan.date).capitalize()
    if plan.date_options and policy.shows_date_options:
        return f"Datum volgt: {' of '.join(map(wording.day, plan.date_options))}"
    return "Datum volgt"


def _hours(view: PlanView, start: int | None, end: int | None) -> str:
    """Return the day-part and the times, as far as they are known: ``ochtend, 9.00 tot 12.30 uur``."""
    parts = [view.plan.day_part.value] if view.plan.day_part else []
    if start is not None and end is not None:
        parts.append(wording.period(start, end) + " (voorlopig)" * view.schedule.start_is_assumed)
    return ", ".join(parts)


def _reception(view: PlanView, start: int | None, address: str) -> str:
    """Return when and where guests are received: ``Ontvangst om 9.00 uur: Boslaan 40, Emmen``."""
    if not address:
        return ""
    if start is None or view.schedule.start_is_assumed:
        return f"Ontvangst: {address}"
    return f"Ontvangst om {wording.time_of_day(start)} uur: {address}"


def _version(plan: Plan) -> str:
    if plan.saved_at is None:
        return "nog niet bewaard"
    return f"versie {plan.revision}, {wording.moment(plan.saved_at)}"
