"""Outdated data: lists that are old or from before an election, and offices of invitees that have changed."""

import datetime as dt
from collections.abc import Sequence
from functools import cached_property

import msgspec

from ..places import normalise
from ..plan import Invitee, Plan, Role
from ..text.parties import PartyRegister
from ..text.wording import counted, day
from .local import OWN_LIST
from .parties import with_groups
from .politician import Office, Politician, Snapshot, name_key

_NEW_CHAMBER = dt.timedelta(days=21)
"""The time after an election by which the new Tweede Kamer has begun; usually it takes two weeks."""

_OLD_DAYS = 92
"""The age at which to fetch the members again: groups split and merge between elections."""


def age_in_words(snapshot: Snapshot, today: dt.date) -> str:
    """Return the age of a snapshot in Dutch: "van vandaag", "3 dagen oud"."""
    days = (today - snapshot.as_of).days
    return "van vandaag" if days <= 0 else f"{counted(days, 'dag', 'dagen', in_digits=True)} oud"


def replacement_notice(old: Sequence[Snapshot], new: Snapshot) -> str:
    """Return a Dutch sentence if ``new`` replaces a list that is newer or of another election, else ""."""
    for snapshot in (snapshot for snapshot in old if snapshot.office is new.office):
        if snapshot.election != new.election or snapshot.as_of > new.as_of:
            election = f", verkiezing van {day(snapshot.election)}" if snapshot.election else ""
            return f"Dit komt in de plaats van de lijst die er was ({snapshot.citation}{election})."
    return ""


def staleness_warnings(snapshots: Sequence[Snapshot], today: dt.date) -> tuple[str, ...]:
    """Return a Dutch sentence for each snapshot that is old, or from before an election."""
    by_office = {snapshot.office: snapshot for snapshot in snapshots}
    members, candidates = by_office.get(Office.CHAMBER), by_office.get(Office.CANDIDATES)
    election = candidates.election if candidates else None
    if candidates is None or election is None or election >= today:
        return tuple(filter(None, [_members_warning(members, None, today)]))
    is_national = any(person.role is Role.CANDIDATE for person in candidates.people)
    hint = " Wie toen gekozen is, staat bij de Kamerleden." if is_national else ""
    warning = f"De kandidaten zijn die van de verkiezing van {day(election)}.{hint}"
    return tuple(filter(None, [_members_warning(members, election if is_national else None, today), warning]))


def _members_warning(members: Snapshot | None, election: dt.date | None, today: dt.date) -> str:
    """Return the warning about a list of members, if any; ``election`` was for the Tweede Kamer."""
    if members is None:
        return ""
    if election and members.as_of <= election:
        return f"De lijst van Kamerleden is van vóór de verkiezing van {day(election)}. Haal hem opnieuw op."
    if election and members.as_of < election + _NEW_CHAMBER:
        return (
            f"De lijst van Kamerleden is van kort na de verkiezing van {day(election)}: misschien staat de "
            "vorige Kamer er nog in. Haal hem opnieuw op als de nieuwe Kamer er is."
        )
    if (today - members.as_of).days > _OLD_DAYS:
        return (
            f"De lijst van Kamerleden is {age_in_words(members, today)}. Fracties en Kamerleden kunnen "
            "intussen anders zijn: haal hem opnieuw op."
        )
    return ""


class OfficeChange(msgspec.Struct, frozen=True):
    """What has changed for the invitee at ``index`` in the plan, as a Dutch sentence."""

    index: int
    text: str


def find_office_changes(
    plan: Plan, snapshots: Sequence[Snapshot], today: dt.date, register: PartyRegister | None = None
) -> list[OfficeChange]:
    """Return the invitees whose office or party is another in the snapshots.

    An invitee that comes from a list is found by ``name_key``, one typed in by hand by last name.
    """
    known = with_groups(register, snapshots)
    lists = {snapshot.office: _PeopleByName(snapshot, known) for snapshot in snapshots}
    changes = [
        OfficeChange(index, _change(invitee, lists, today))
        for index, invitee in enumerate(plan.invitees)
        if invitee.takes_part and invitee.name.last.strip()
    ]
    return [change for change in changes if change.text]


class _PeopleByName:
    """A snapshot whose people can be looked up by name."""

    def __init__(self, snapshot: Snapshot, register: PartyRegister) -> None:
        self.snapshot, self._register = snapshot, register

    @cached_property
    def _by_last_name(self) -> dict[str, list[Politician]]:
        people: dict[str, list[Politician]] = {}
        for person in self.snapshot.people:
            people.setdefault(normalise(person.name.last), []).append(person)
        return people

    def matching(self, invitee: Invitee) -> list[Politician]:
        """Return the people who may be this invitee."""
        people = self._by_last_name.get(normalise(invitee.name.last), [])
        key = name_key(invitee.name)
        return [person for person in people if not invitee.source or name_key(person.name) == key]

    def is_newer(self, invitee: Invitee) -> bool:
        return invitee.source_date is None or invitee.source_date <= self.snapshot.as_of

    def has_in_same_party(self, invitee: Invitee) -> bool:
        party = self._register.key(invitee.party)
        return any(self._register.key(person.party) == party for person in self.matching(invitee))


def _change(invitee: Invitee, lists: dict[Office, _PeopleByName], today: dt.date) -> str:
    """Return what has changed for an invitee, as a Dutch sentence, or an empty text."""
    chamber, candidates, local = map(lists.get, (Office.CHAMBER, Office.CANDIDATES, Office.LOCAL))
    name = " ".join(filter(None, (invitee.name.first, invitee.name.prefix, invitee.name.last)))
    if Role.MP in invitee.roles and chamber and chamber.is_newer(invitee):
        people, citation = chamber.matching(invitee), chamber.snapshot.citation
        party = invitee.party.strip()
        if not people:
            return f"{name} staat niet bij de zittende Kamerleden ({citation})."
        if party and all(person.party for person in people) and not chamber.has_in_same_party(invitee):
            return f"{name} zit bij {people[0].party}, niet bij {party} ({citation})."
        return ""
    if Role.CANDIDATE in invitee.roles:
        if chamber and chamber.has_in_same_party(invitee):
            return f"{name} is inmiddels Kamerlid ({chamber.snapshot.citation})."
        election = candidates.snapshot.election if candidates else None
        if candidates and election and election < today and candidates.matching(invitee):
            return f"{name} was kandidaat; de verkiezing was op {day(election)}."
    if not local or invitee.source != OWN_LIST or not local.is_newer(invitee):
        return ""
    if any(person.role in invitee.roles for person in local.matching(invitee)):
        return ""
    return f"{name} staat met deze functie niet meer in je eigen lijst ({local.snapshot.citation})."
