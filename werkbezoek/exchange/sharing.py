"""From a plan to what Aedes gets of it."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from functools import cache

from ..audience.policy import Sort, sort_of
from ..dutch import AMSTERDAM
from ..parties import by_party
from ..plan import MPS, POLITICIANS, Invitee, Place, Plan, ProgrammeItem, Role
from ..rules import Recess, check
from ..timing import guest_slots, span
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
    Sort.RESIDENT: Role.RESIDENT,
    Sort.DIRECTOR: Role.DIRECTOR,
    Sort.JOURNALIST: Role.JOURNALIST,
    Sort.ENTOURAGE: Role.ENTOURAGE,
    Sort.STAFF: Role.STAFF,
    Sort.OTHER: Role.OTHER,
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
    slots = guest_slots(plan)
    start, end = span(slots) or (None, None)
    members = [invitee for invitee in plan.invitees if invitee.is_mp]
    text = masked(dict(_texts(plan)), plan, members)
    return SharedVisit(
        plan_id=plan.id,
        revision=plan.revision,
        saved_at=plan.saved_at,
        title=text["title"],
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
        other_theme=text["other_theme"],
        regional_issue=text["regional_issue"],
        messages=tuple(filter(None, (text[f"messages.{one.id}"] for one in plan.messages))),
        ask=text["ask"],
        aedes_question=text["aedes_question"],
        members=tuple(map(_member, members)),
        others=tuple(_others(plan)),
        programme=tuple(_item(slot.item) for slot in slots),
        promises=sum(bool(promise.strip()) for promise in plan.outcome.promises),
        evaluated=bool(plan.outcome.evaluation.strip()),
        checked_on=day,
        findings=_findings(plan, day, recess) if day else None,
        ignored_rules=tuple(
            SharedIgnored(code=one.code, reason=text[f"ignored_rules.{at}"])
            for at, one in enumerate(plan.ignored_rules)
        ),
    )


def _texts(plan: Plan) -> Iterator[tuple[str, str]]:
    """The free text that is shared, under a key for each."""
    for name in ("title", "other_theme", "regional_issue", "ask", "aedes_question"):
        yield name, getattr(plan, name).strip()
    for message in plan.messages:
        yield f"messages.{message.id}", message.text.strip()
    for at, ignored in enumerate(plan.ignored_rules):
        yield f"ignored_rules.{at}", ignored.reason.strip()


def _day(plan: Plan, today: dt.date | None) -> dt.date | None:
    return today or (plan.saved_at.astimezone(AMSTERDAM).date() if plan.saved_at else None)


def _filled(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.strip() for word in words if word.strip())


def _member(invitee: Invitee) -> SharedMember:
    return SharedMember(
        name=invitee.name.full,
        role=_seat(invitee.roles),
        party=invitee.party.strip(),
        status=invitee.status,
    )


def _others(plan: Plan) -> Iterator[SharedCount]:
    """Everyone else who takes part, as numbers: politicians by party, the rest by what they are."""
    groups: dict[Role, list[Invitee]] = {}
    for invitee in plan.invitees:
        if invitee.takes_part and (who := _counted_as(invitee.roles)):
            groups.setdefault(who, []).append(invitee)
    for office in filter(POLITICIANS.__contains__, groups):
        for party, number in by_party(groups[office]).items():
            yield SharedCount(who=office, party=party, people=number)
    for who in filter(groups.__contains__, _WHO.values()):
        yield SharedCount(who=who, people=len(groups[who]))


@cache
def _seat(roles: tuple[Role, ...]) -> Role:
    return next(filter(MPS.__contains__, roles))


@cache
def _counted_as(roles: tuple[Role, ...]) -> Role | None:
    """What someone with these roles is counted as; None for a (candidate) MP, who is named."""
    if not MPS.isdisjoint(roles):
        return None
    office = next(filter(POLITICIANS.__contains__, roles), None)
    return office or _WHO[sort_of(Invitee(id="-", roles=roles))]


def _item(item: ProgrammeItem) -> SharedItem:
    return SharedItem(
        kind=item.kind,
        minutes=item.minutes,
        places=tuple(_place(place) for place in item.places),
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
