"""The invitations at a glance: who is asked, how far each is, and what the chosen approach still lacks.

What is lacking comes from the rules on whom to invite (WIE), so that the form and the check never differ; of
its own it only adds what is no fault of a plan, such as how many have yet to be invited. Who has declined
counts nowhere but among the statuses.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from ..plan import Approach, Plan, Role, Status
from ..politicians import count_by_party
from ..rules import Finding, check
from ..text import wording

_COMPANY = "WIE"


class LabelledCount(msgspec.Struct, frozen=True, kw_only=True):
    """A number of people under a Dutch label."""

    label: str
    count: int


class Invitation(msgspec.Struct, frozen=True, kw_only=True):
    """One invitee; ``index`` is the place in ``plan.invitees``."""

    index: int
    name: str
    roles: str
    party: str
    status: Status


class Missing(msgspec.Struct, frozen=True, kw_only=True):
    """What is still lacking, in Dutch, with what to do about it and the code of the rule that says so."""

    text: str
    advice: str = ""
    code: str = ""


class InvitationOverview(msgspec.Struct, frozen=True, kw_only=True):
    """The invitations of a plan. ``roles`` and ``parties`` count those who have not declined.

    Someone with two roles counts under both. ``expected`` and ``confirmed`` are the people in the group,
    without residents, as rule WIE109 counts them; ``limit`` is for each group where they run side by side.
    """

    invitations: tuple[Invitation, ...]
    statuses: tuple[LabelledCount, ...]
    roles: tuple[LabelledCount, ...]
    parties: tuple[LabelledCount, ...]
    expected: int
    confirmed: int
    limit: int
    approach: str
    lacks: tuple[Missing, ...]


def invitation_overview(
    plan: Plan, *, today: dt.date | None = None, findings: Iterable[Finding] | None = None
) -> InvitationOverview:
    """The invitations of a plan; ``findings`` are those of ``check`` where the caller has them already."""
    found = check(plan, today=today) if findings is None else findings
    group = [invitee for invitee in plan.taking_part if not invitee.is_resident]
    statuses = Counter(invitee.status for invitee in plan.invitees)
    roles = Counter(role for invitee in plan.taking_part for role in dict.fromkeys(invitee.roles))
    return InvitationOverview(
        invitations=tuple(_invitations(plan)),
        statuses=tuple(_tally(status.label, statuses[status]) for status in Status if statuses[status]),
        roles=tuple(_tally(role.label, roles[role]) for role in Role if roles[role]),
        parties=tuple(_parties(plan)),
        expected=len(group),
        confirmed=sum(invitee.status is Status.CONFIRMED for invitee in group),
        limit=plan.limits.group_size,
        approach=plan.approach.label if plan.approach else "",
        lacks=tuple(_lacks(plan, found)),
    )


def _invitations(plan: Plan) -> Iterator[Invitation]:
    for index, invitee in enumerate(plan.invitees):
        roles = [role.label for role in invitee.roles]
        yield Invitation(
            index=index,
            name=invitee.name.full or f"{roles[0] if roles else 'Iemand'} zonder naam",
            roles=", ".join(roles),
            party=invitee.party.strip(),
            status=invitee.status,
        )


def _parties(plan: Plan) -> Iterator[LabelledCount]:
    """How many politicians there are of each party, most first."""
    counts = count_by_party(invitee for invitee in plan.taking_part if invitee.is_politician)
    return (
        _tally(party or "Partij niet ingevuld", count)
        for party, count in sorted(counts.items(), key=lambda entry: -entry[1])
    )


def _lacks(plan: Plan, findings: Iterable[Finding]) -> Iterator[Missing]:
    if plan.approach is None:
        choices = " of ".join(f"“{approach.label}”" for approach in Approach)
        yield Missing(text="Je hebt nog niet gekozen wie je uitnodigt.", advice=f"Kies {choices}.")
    for finding in findings:
        if finding.code.startswith(_COMPANY):
            yield Missing(text=finding.message, advice=finding.advice, code=finding.code)
    yield from _pending(plan)


def _pending(plan: Plan) -> Iterator[Missing]:
    """What is no fault, but has to happen still: politicians to invite, and to hear from."""
    asked = [invitee for invitee in plan.taking_part if invitee.is_politician]
    drafts = sum(invitee.status is Status.DRAFT for invitee in asked)
    if drafts:
        who = wording.counted(drafts, "politicus", "politici")
        yield Missing(text=f"Nog niet uitgenodigd: {who}.", advice="Verstuur de uitnodigingen.")
    silent = sum(invitee.status is Status.NO_ANSWER for invitee in asked)
    if silent:
        who = wording.counted(silent, "politicus", "politici")
        yield Missing(text=f"Geen reactie van {who}.", advice="Bel het secretariaat na.")
    if asked and not any(invitee.status is Status.CONFIRMED for invitee in asked):
        yield Missing(text="Nog geen enkele politicus heeft bevestigd.")


def _tally(label: str, count: int) -> LabelledCount:
    return LabelledCount(label=label, count=count)
