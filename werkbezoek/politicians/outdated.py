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
"""How long after an election the new Tweede Kamer has certainly begun; usually it takes two weeks."""

_OLD_DAYS = 92
"""The age, in days, above which to fetch the members again: groups also split and merge between elections."""


def age_in_words(snapshot: Snapshot, today: dt.date) -> str:
    """Return the age of a snapshot in Dutch: "van vandaag", "3 dagen oud"."""
    days = (today - snapshot.as_of).days
    return "van vandaag" if days <= 0 else f"{counted(days, 'dag', 'dagen', in_digits=True)} oud"


def replacement_notice(old: Sequence[Snapshot], new: Snapshot) -> str:
    """Return a Dutch notice if ``new`` replaces a list that a user may want to keep, and else "".

    That is a newer list, one of another election, or an own list with people who are not in the new one. In
    other lists, missing people have left office.
    """
    replaced = next((snapshot for snapshot in old if snapshot.key == new.key), None)
    if replaced is None:
        return ""
    missing = 0
    if new.office is Office.LOCAL:
        names = {person.name.full for person in new.people}
        missing = sum(person.name.full not in names for person in replaced.people)
    if not missing and replaced.election == new.election and replaced.as_of <= new.as_of:
        return ""
    election = f", verkiezing van {day(replaced.election)}" if replaced.election else ""
    text = f"Deze lijst komt in de plaats van de vorige ({replaced.citation}{election})."
    if missing:
        people = counted(missing, "persoon daaruit staat", "mensen daaruit staan", in_digits=True)
        text += f" {people} er niet meer in. Wil je beide lijsten? Lees de bestanden dan samen in."
    return text


def staleness_warnings(snapshots: Sequence[Snapshot], today: dt.date) -> tuple[str, ...]:
    """Return a Dutch sentence about each snapshot that is old, or from before an election."""
    members = next((snapshot for snapshot in snapshots if snapshot.office is Office.CHAMBER), None)
    warnings, last_election = [], None
    for snapshot in snapshots:
        election = snapshot.election
        if election is None or election >= today:
            continue
        is_national = any(person.role is Role.CANDIDATE for person in snapshot.people)
        last_election = election if is_national else last_election
        hint = " Wie toen gekozen is, staat bij de Kamerleden." if is_national else ""
        where = f" voor {snapshot.name}" if snapshot.name else ""
        warnings.append(f"De kandidaten{where} zijn die van de verkiezing van {day(election)}.{hint}")
    return tuple(filter(None, [_members_warning(members, last_election, today), *warnings]))


def _members_warning(members: Snapshot | None, election: dt.date | None, today: dt.date) -> str:
    """Return the warning about the list of members, or ""; ``election`` is the last national election."""
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
    """What has changed for the invitee at ``index`` in the plan: in which field, and as a Dutch sentence."""

    index: int
    field: str
    text: str


def find_office_changes(
    plan: Plan, snapshots: Sequence[Snapshot], today: dt.date, register: PartyRegister | None = None
) -> list[OfficeChange]:
    """Return the invitees who have another office or party in the snapshots than in the plan.

    An invitee from a list is looked up by ``name_key``, one who was typed in by hand by last name.
    """
    known = with_groups(register, snapshots)
    lists = [_PeopleByName(snapshot, known) for snapshot in snapshots]
    changes: list[OfficeChange] = []
    for index, invitee in enumerate(plan.invitees):
        if invitee.takes_part and invitee.name.last.strip():
            texts = {"roles": _office_change(invitee, lists, today), "party": _party_change(invitee, lists)}
            changes += [OfficeChange(index, field, text) for field, text in texts.items() if text]
    return changes


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


def _national(lists: Sequence[_PeopleByName], office: Office) -> _PeopleByName | None:
    found = [each for each in lists if each.snapshot.office is office and not each.snapshot.name]
    return found[-1] if found else None


def _party_change(invitee: Invitee, lists: Sequence[_PeopleByName]) -> str:
    """Return a Dutch sentence about the other party of a member of parliament, or ""."""
    chamber, party = _national(lists, Office.CHAMBER), invitee.party.strip()
    if Role.MP not in invitee.roles or not party or not chamber or not chamber.is_newer(invitee):
        return ""
    people = chamber.matching(invitee)
    if not people or not all(person.party for person in people) or chamber.has_in_same_party(invitee):
        return ""
    name, citation = invitee.name.without_titles, chamber.snapshot.citation
    return f"{name} zit bij {people[0].party}, niet bij {party} ({citation})."


def _office_change(invitee: Invitee, lists: Sequence[_PeopleByName], today: dt.date) -> str:
    """Return a Dutch sentence about what has changed in an invitee's office, or ""."""
    chamber, candidates = _national(lists, Office.CHAMBER), _national(lists, Office.CANDIDATES)
    name = invitee.name.without_titles
    if Role.MP in invitee.roles and chamber and chamber.is_newer(invitee):
        if chamber.matching(invitee):
            return ""
        return f"{name} staat niet bij de zittende Kamerleden ({chamber.snapshot.citation})."
    if Role.CANDIDATE in invitee.roles:
        if chamber and chamber.has_in_same_party(invitee):
            return f"{name} is inmiddels Kamerlid ({chamber.snapshot.citation})."
        election = candidates.snapshot.election if candidates else None
        if candidates and election and election < today and candidates.matching(invitee):
            return f"{name} was kandidaat; de verkiezing was op {day(election)}."
    own = _own_lists(invitee, lists)
    people = [person for found in own for person in found.matching(invitee)]
    if not own or any(person.role in invitee.roles for person in people):
        return ""
    return f"{name} staat met deze functie niet meer in je eigen lijst ({own[0].snapshot.citation})."


def _own_lists(invitee: Invitee, lists: Sequence[_PeopleByName]) -> list[_PeopleByName]:
    """Return the newer versions of the list that an invitee comes from.

    If the source is only “eigen lijst”, as it was before lists had names, every list of the same municipality
    counts.
    """
    where = normalise(invitee.municipality)

    def has_invitee(snapshot: Snapshot) -> bool:
        if invitee.source != OWN_LIST:
            return snapshot.source == invitee.source
        return any(normalise(person.municipality) == where for person in snapshot.people)

    own = [people for people in lists if people.snapshot.office is Office.LOCAL and people.is_newer(invitee)]
    return [people for people in own if has_invitee(people.snapshot)]
