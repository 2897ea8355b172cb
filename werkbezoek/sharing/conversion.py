"""From a plan to the shared visit that Aedes receives."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator

from ..documents.audiences import GuestCategory, category_of, day_of_findings
from ..plan import MPS, POLITICIANS, Invitee, Plan, PromiseState, Reviewer, Role, Status
from ..rules import Tables, check
from ..text.parties import PartyRegister, shipped_parties
from ..timing import Slot, schedule
from .masking import masked
from .shared import (
    SharedCount,
    SharedFinding,
    SharedIgnored,
    SharedItem,
    SharedMember,
    SharedPlace,
    SharedVisit,
)

_ROLES = {category: next(iter(category.value), Role.OTHER) for category in GuestCategory}
"""The role that people of each category are counted under, except politicians, who keep their office."""

_AFTER_VISIT = {Status.ATTENDED, Status.NO_SHOW}
"""The statuses that someone only gets after the visit."""


def share(
    plan: Plan, *, today: dt.date | None = None, checked: bool = True, tables: Tables | None = None
) -> SharedVisit:
    """Return what Aedes receives of a plan: only (candidate) members of the Tweede Kamer have a name.

    The findings are those for ``today``, or for the day on which the plan was saved. ``findings`` is None if
    there is neither day, or if ``checked`` is False (much faster). ``tables`` are by default
    those of the kit.
    """
    day = day_of_findings(plan, today) if checked else None
    timetable = schedule(plan)
    start, end = timetable.visit_time or (None, None)
    members = [invitee for invitee in plan.invitees if invitee.is_mp]
    others = [invitee for invitee in plan.invitees if not invitee.is_mp]
    is_over = not _AFTER_VISIT.isdisjoint([invitee.status for invitee in plan.invitees])
    states = [promise.state for promise in plan.outcome.promises if promise.text.strip()]
    visit = SharedVisit(
        plan_id=plan.id,
        revision=plan.revision,
        saved_at=plan.saved_at,
        title=plan.title.strip(),
        corporation=plan.corporation.name.strip(),
        l_number=(plan.corporation.l_number or "").strip(),
        second_host=plan.second_host.name.strip(),
        municipalities=_filled(dict.fromkeys(name for host in plan.hosts for name in host.municipalities)),
        province=plan.corporation.province,
        regions=_filled(dict.fromkeys(name for host in plan.hosts for name in host.regions)),
        date=plan.date,
        date_options=plan.date_options,
        day_part=plan.day_part,
        start=start,
        end=end,
        approach=plan.approach,
        themes=tuple(dict.fromkeys(plan.themes)),
        other_theme=plan.other_theme.strip(),
        regional_issue=plan.regional_issue.strip(),
        messages=_filled(message.text for message in plan.messages),
        ask=plan.ask.strip(),
        aedes_question=plan.aedes_question.strip(),
        members=tuple(map(_member, members)),
        others=tuple(_counts(others, tables.parties if tables else shipped_parties())),
        no_shows=[invitee.status for invitee in others].count(Status.NO_SHOW),
        programme=tuple(_item(slot, timetable.groups) for slot in timetable.guest_slots),
        promises=len(states),
        promises_kept=states.count(PromiseState.KEPT),
        promises_dropped=states.count(PromiseState.DROPPED),
        evaluated=plan.outcome.is_evaluated,
        guest_marks=plan.outcome.marks(Reviewer.GUEST),
        host_marks=plan.outcome.marks(Reviewer.HOST),
        held=is_over or bool(states) or plan.outcome.is_evaluated,
        checked_on=day,
        findings=_findings(plan, day, tables) if day else None,
        ignored_rules=tuple(
            SharedIgnored(code=ignored.code, reason=ignored.reason.strip()) for ignored in plan.ignored_rules
        ),
    )
    return masked(visit, plan, public=members, private=others)


def _filled(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, words)))


def _member(invitee: Invitee) -> SharedMember:
    return SharedMember(
        name=invitee.name.full,
        role=next(role for role in invitee.roles if role in MPS),
        party=invitee.party.strip(),
        home_province=invitee.home_province,
        status=invitee.status,
    )


def _counts(others: Iterable[Invitee], register: PartyRegister) -> Iterator[SharedCount]:
    """Yield how many others take part: politicians by office and party, everyone else by category.

    Each number is of the people with one status.
    """
    spelled = dict[str, str]()
    counts: Counter[tuple[Role, str, Status]] = Counter()
    for invitee in others:
        if invitee.takes_part:
            office = next((role for role in invitee.roles if role in POLITICIANS), None)
            role = office or _ROLES[category_of(invitee.roles)]
            party = invitee.party.strip() if office else ""
            counts[role, spelled.setdefault(register.key(party), party), invitee.status] += 1
    for (role, party, status), number in counts.items():
        yield SharedCount(who=role, party=party, status=status, people=number)


def _item(slot: Slot, groups: tuple[str, ...]) -> SharedItem:
    item = slot.item
    places = (SharedPlace(kind=place.kind, municipality=place.municipality.strip()) for place in item.places)
    return SharedItem(
        kind=item.kind,
        minutes=item.minutes,
        start=slot.start,
        travel=slot.travel,
        group=groups.index(slot.lane) + 1 if slot.lane in groups else 0,
        places=tuple(places),
        themes=item.themes,
    )


def _findings(plan: Plan, day: dt.date, tables: Tables | None) -> tuple[SharedFinding, ...]:
    found = check(plan, today=day, tables=tables)
    times = Counter((finding.code, finding.severity) for finding in found)
    return tuple(
        SharedFinding(code=code, severity=severity, times=number)
        for (code, severity), number in times.items()
    )
