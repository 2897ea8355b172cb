"""From a plan to the shared visit that Aedes receives."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from ..documents.audiences import GuestCategory, category_of, day_of_findings
from ..plan import MPS, POLITICIANS, Invitee, Plan, ProgrammeItem, PromiseState, Reviewer, Role, Status
from ..rules import Recess, SpecialDays, check
from ..text.parties import PartyRegister, shipped_parties
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

_ROLES = {category: next(iter(category.value), Role.OTHER) for category in GuestCategory}
"""The role that people of each category are counted under, except politicians, who keep their office."""


def share(
    plan: Plan,
    *,
    today: dt.date | None = None,
    checked: bool = True,
    recess: Recess | None = None,
    register: PartyRegister | None = None,
    special_days: SpecialDays | None = None,
) -> SharedVisit:
    """Return what Aedes receives of a plan: only (candidate) members of the Tweede Kamer have a name.

    The findings are those for ``today``, or for the day on which the plan was saved. ``findings`` is None if
    there is neither day, or if ``checked`` is False (much faster). ``recess``, ``register`` and
    ``special_days`` replace the tables that come with the kit.
    """
    day = day_of_findings(plan, today) if checked else None
    timetable = schedule(plan)
    start, end = timetable.visit_time or (None, None)
    members = [invitee for invitee in plan.invitees if invitee.is_mp]
    others = [invitee for invitee in plan.invitees if not invitee.is_mp]
    states = [promise.state for promise in plan.outcome.promises if promise.text.strip()]
    visit = SharedVisit(
        plan_id=plan.id,
        revision=plan.revision,
        saved_at=plan.saved_at,
        title=plan.title.strip(),
        corporation=plan.corporation.name.strip(),
        second_host=plan.second_host.name.strip(),
        municipalities=_filled(dict.fromkeys(name for host in plan.hosts for name in host.municipalities)),
        province=plan.corporation.province,
        regions=_filled(dict.fromkeys(name for host in plan.hosts for name in host.regions)),
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
        others=tuple(_counts(others, register)),
        no_shows=sum(invitee.status is Status.NO_SHOW for invitee in others),
        programme=tuple(_item(slot.item) for slot in timetable.guest_slots),
        promises=len(states),
        promises_kept=states.count(PromiseState.KEPT),
        promises_dropped=states.count(PromiseState.DROPPED),
        evaluated=bool(plan.outcome.reviews or plan.outcome.evaluation.strip()),
        guest_marks=_marks(plan, Reviewer.GUEST),
        host_marks=_marks(plan, Reviewer.HOST),
        checked_on=day,
        findings=_findings(plan, day, recess, register, special_days) if day else None,
        ignored_rules=tuple(
            SharedIgnored(code=ignored.code, reason=ignored.reason.strip()) for ignored in plan.ignored_rules
        ),
    )
    return masked(visit, plan, public=members, private=others)


def _filled(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, words)))


def _marks(plan: Plan, by: Reviewer) -> tuple[int, ...]:
    return tuple(review.mark for review in plan.outcome.reviews if review.by is by and review.mark)


def _member(invitee: Invitee) -> SharedMember:
    return SharedMember(
        name=invitee.name.full,
        role=next(role for role in invitee.roles if role in MPS),
        party=invitee.party.strip(),
        status=invitee.status,
    )


def _counts(others: Iterable[Invitee], register: PartyRegister | None) -> Iterator[SharedCount]:
    """Yield how many others take part: politicians by office and party, everyone else by category."""
    known = register or shipped_parties()
    offices: dict[Role, dict[str, list[Invitee]]] = {}
    rest: dict[Role, list[Invitee]] = {}
    for invitee in others:
        role = _role_counted(invitee.roles)
        if invitee.takes_part and role in POLITICIANS:
            offices.setdefault(role, {}).setdefault(known.key(invitee.party.strip()), []).append(invitee)
        elif invitee.takes_part:
            rest.setdefault(role, []).append(invitee)
    for office, parties in offices.items():
        for people in parties.values():
            yield _count(office, people, party=people[0].party.strip())
    for role in filter(rest.__contains__, _ROLES.values()):
        yield _count(role, rest[role])


def _count(role: Role, people: Sequence[Invitee], party: str = "") -> SharedCount:
    attended = sum(invitee.status is Status.ATTENDED for invitee in people)
    return SharedCount(who=role, party=party, people=len(people), attended=attended)


@cache
def _role_counted(roles: tuple[Role, ...]) -> Role:
    """Return the role that someone with these roles is counted under."""
    office = next((role for role in roles if role in POLITICIANS), None)
    return office or _ROLES[category_of(Invitee(id="-", roles=roles))]


def _item(item: ProgrammeItem) -> SharedItem:
    places = (SharedPlace(kind=place.kind, municipality=place.municipality.strip()) for place in item.places)
    return SharedItem(kind=item.kind, minutes=item.minutes, places=tuple(places), themes=item.themes)


def _findings(
    plan: Plan,
    day: dt.date,
    recess: Recess | None,
    register: PartyRegister | None,
    special_days: SpecialDays | None,
) -> tuple[SharedFinding, ...]:
    found = check(plan, today=day, recess=recess, register=register, special_days=special_days)
    times = Counter((finding.code, finding.severity) for finding in found)
    return tuple(
        SharedFinding(code=code, severity=severity, times=number)
        for (code, severity), number in times.items()
    )
