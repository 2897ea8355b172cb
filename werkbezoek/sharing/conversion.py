"""From a plan to what Aedes gets of it."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from ..documents.audiences import GuestCategory, category_of
from ..plan import MPS, POLITICIANS, Invitee, Place, Plan, ProgrammeItem, Role
from ..politicians import count_by_party
from ..rules import Recess, check
from ..text.wording import AMSTERDAM
from ..timing import schedule
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

_WHO = {
    GuestCategory.RESIDENT: Role.RESIDENT,
    GuestCategory.DIRECTOR: Role.DIRECTOR,
    GuestCategory.JOURNALIST: Role.JOURNALIST,
    GuestCategory.ENTOURAGE: Role.ENTOURAGE,
    GuestCategory.STAFF: Role.STAFF,
    GuestCategory.OTHER: Role.OTHER,
}


def share(
    plan: Plan, *, today: dt.date | None = None, checked: bool = True, recess: Recess | None = None
) -> SharedVisit:
    """What Aedes gets of a plan: no names but those of (candidate) members of the Tweede Kamer.

    The findings are as of ``today``, else of the day on which the plan was saved; there are none without
    either, nor when ``checked`` is False (checking takes most of the time). ``recess`` replaces the recess
    weeks that come with the kit.
    """
    day = _day(plan, today) if checked else None
    timetable = schedule(plan)
    start, end = timetable.visit_time or (None, None)
    members: list[Invitee] = []
    others: list[Invitee] = []
    for invitee in plan.invitees:
        (members if invitee.is_mp else others).append(invitee)
    visit = SharedVisit(
        plan_id=plan.id,
        revision=plan.revision,
        saved_at=plan.saved_at,
        title=plan.title.strip(),
        corporation=plan.corporation.name.strip(),
        municipalities=_filled(plan.corporation.municipalities),
        province=plan.corporation.province,
        regions=_filled(plan.corporation.regions),
        date=plan.date,
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
        others=tuple(_counts(others)),
        programme=tuple(_item(slot.item) for slot in timetable.guest_slots),
        promises=len(_filled(plan.outcome.promises)),
        evaluated=bool(plan.outcome.evaluation.strip()),
        checked_on=day,
        findings=_findings(plan, day, recess) if day else None,
        ignored_rules=tuple(
            SharedIgnored(code=ignored.code, reason=ignored.reason.strip()) for ignored in plan.ignored_rules
        ),
    )
    return masked(visit, plan, public=members, private=others)


def _day(plan: Plan, today: dt.date | None) -> dt.date | None:
    return today or (plan.saved_at.astimezone(AMSTERDAM).date() if plan.saved_at else None)


def _filled(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, words)))


def _member(invitee: Invitee) -> SharedMember:
    return SharedMember(
        name=invitee.name.full,
        role=_seat(invitee.roles),
        party=invitee.party.strip(),
        status=invitee.status,
    )


def _counts(others: Iterable[Invitee]) -> Iterator[SharedCount]:
    """Everyone else who takes part, as numbers: politicians by party, the rest by what they are."""
    groups: dict[Role, list[Invitee]] = {}
    for invitee in others:
        if invitee.takes_part:
            groups.setdefault(_counted_as(invitee.roles), []).append(invitee)
    for office in filter(POLITICIANS.__contains__, groups):
        for party, number in count_by_party(groups[office]).items():
            yield SharedCount(who=office, party=party, people=number)
    for who in filter(groups.__contains__, _WHO.values()):
        yield SharedCount(who=who, people=len(groups[who]))


@cache
def _seat(roles: tuple[Role, ...]) -> Role:
    return next(filter(MPS.__contains__, roles))


@cache
def _counted_as(roles: tuple[Role, ...]) -> Role:
    """What someone with these roles is counted as; a (candidate) MP is named instead."""
    office = next(filter(POLITICIANS.__contains__, roles), None)
    return office or _WHO[category_of(Invitee(id="-", roles=roles))]


def _item(item: ProgrammeItem) -> SharedItem:
    return SharedItem(
        kind=item.kind,
        minutes=item.minutes,
        places=tuple(map(_place, item.places)),
        themes=item.themes,
    )


def _place(place: Place) -> SharedPlace:
    return SharedPlace(kind=place.kind, municipality=place.municipality.strip())


def _findings(plan: Plan, day: dt.date, recess: Recess | None) -> tuple[SharedFinding, ...]:
    found = check(plan, today=day, recess=recess)
    times = Counter((finding.code, finding.severity) for finding in found)
    return tuple(
        SharedFinding(code=code, severity=severity, times=number)
        for (code, severity), number in times.items()
    )
