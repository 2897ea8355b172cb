"""An overview of the invitations of a plan: numbers by role, party and status, and what is still missing.

What is missing for the chosen approach comes from the findings of the WIE rules, so that the form and the
check always agree. What is not wrong but still has to be done is added here. Invitees who declined or stayed
away count only in the statuses.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from ..plan import PRESENT, Approach, Plan, Role, Status
from ..rules import Finding, RuleContext
from ..text.parties import PartyRegister, count_by_party
from ..text.wording import counted

_TO_DO = (
    (Status.DRAFT, "Nog niet uitgenodigd:", "Verstuur de uitnodigingen."),
    (Status.NO_ANSWER, "Geen reactie van", "Bel het secretariaat na."),
    (Status.TENTATIVE, "Onder voorbehoud:", "Vraag na of het doorgaat."),
)


class LabelledCount(msgspec.Struct, frozen=True):
    """A number of people under a Dutch label."""

    label: str
    count: int


class Invitation(msgspec.Struct, frozen=True):
    """One invitee; ``index`` is the place in ``plan.invitees``."""

    index: int
    name: str
    roles: str
    party: str
    status: Status
    status_label: str


class Missing(msgspec.Struct, frozen=True):
    """Something that is missing and what to do about it, in Dutch; ``code`` is of the rule that found it."""

    text: str
    advice: str = ""
    code: str = ""


class InvitationOverview(msgspec.Struct, frozen=True, kw_only=True):
    """The invitations of a plan. ``roles`` and ``parties`` count those who take part.

    Someone with two roles counts under both. ``expected`` is the size of the group without residents, as rule
    WIE109 counts it. ``confirmed`` and ``tentative`` are the parts of it with that status. ``limit`` says in
    Dutch how many people are advised.
    """

    invitations: tuple[Invitation, ...]
    statuses: tuple[LabelledCount, ...]
    roles: tuple[LabelledCount, ...]
    parties: tuple[LabelledCount, ...]
    expected: int
    confirmed: int
    tentative: int
    limit: str
    approach: str
    lacks: tuple[Missing, ...]


def invitation_overview(
    plan: Plan, findings: Iterable[Finding], register: PartyRegister | None = None
) -> InvitationOverview:
    """Return the overview of a plan with the findings of ``check``.

    ``register`` replaces the names of parties that come with the kit.
    """
    group = [invitee for invitee in plan.taking_part if not invitee.is_resident]
    statuses = Counter(invitee.status for invitee in plan.invitees)
    roles = Counter(role for invitee in plan.taking_part for role in dict.fromkeys(invitee.roles))
    parties = count_by_party((invitee for invitee in plan.taking_part if invitee.is_politician), register)
    return InvitationOverview(
        invitations=tuple(_invitations(plan)),
        statuses=tuple(
            LabelledCount(status.label, statuses[status]) for status in Status if statuses[status]
        ),
        roles=tuple(LabelledCount(role.label, roles[role]) for role in Role if roles[role]),
        parties=tuple(
            LabelledCount(party or "Partij niet ingevuld", count)
            for party, count in Counter(parties).most_common()
        ),
        expected=len(group),
        confirmed=sum(invitee.is_confirmed for invitee in group),
        tentative=sum(invitee.status is Status.TENTATIVE for invitee in group),
        limit=RuleContext(plan, dt.date.min).group_size_phrase,
        approach=plan.approach.label if plan.approach else "",
        lacks=tuple(_missing(plan, findings)),
    )


def _invitations(plan: Plan) -> Iterator[Invitation]:
    for index, invitee in enumerate(plan.invitees):
        roles = [role.label for role in invitee.roles]
        name, state = invitee.name.full or invitee.nameless, invitee.status
        yield Invitation(index, name, ", ".join(roles), invitee.party.strip(), state, state.label)


def _missing(plan: Plan, findings: Iterable[Finding]) -> Iterator[Missing]:
    if plan.approach is None:
        choices = " of ".join(f"“{approach.label}”" for approach in Approach)
        yield Missing("Je hebt nog niet gekozen wie je uitnodigt.", f"Kies {choices}.")
    for finding in findings:
        if finding.code.startswith("WIE"):
            yield Missing(finding.message, finding.advice, finding.code)
    statuses = Counter(invitee.status for invitee in plan.taking_part if invitee.is_politician)
    for status, what, advice in _TO_DO:
        if statuses[status]:
            politicians = counted(statuses[status], "politicus", "politici")
            yield Missing(f"{what} {politicians}.", advice)
    if statuses and PRESENT.isdisjoint(statuses):
        yield Missing("Nog geen enkele politicus heeft bevestigd.")
