"""Invitees whose office, by the snapshots there are now, is another than the plan says."""

import datetime as dt
from collections.abc import Sequence

import msgspec

from ..dutch import day
from ..parties import party_key
from ..places import normalise
from ..plan import Invitee, Plan, Role
from .local import SOURCE as OWN_LIST
from .politician import Office, Politician, Snapshot, name_key


class Changed(msgspec.Struct, frozen=True):
    """What is no longer so of the invitee at ``index``, in Dutch."""

    index: int
    text: str


def changed_offices(plan: Plan, snapshots: Sequence[Snapshot], today: dt.date) -> list[Changed]:
    """The invitees whose office or party changed, by the newest snapshot of each kind.

    Who was typed in by hand counts as another person only if nobody in the list has that last name.
    """
    newest = {one.office: one for one in snapshots}
    found = []
    for index, invitee in enumerate(plan.invitees):
        text = _text(invitee, newest, today) if invitee.takes_part and invitee.name.last.strip() else ""
        if text:
            found.append(Changed(index, text))
    return found


def _text(invitee: Invitee, newest: dict[Office, Snapshot], today: dt.date) -> str:
    chamber, local = newest.get(Office.CHAMBER), newest.get(Office.LOCAL)
    if Role.MP in invitee.roles and chamber and _is_older(invitee, chamber):
        return _member(invitee, chamber)
    if Role.CANDIDATE in invitee.roles:
        if chamber and _same_party(invitee, _matches(invitee, chamber)):
            return f"{_called(invitee)} is inmiddels Kamerlid ({chamber.said})."
        running = newest.get(Office.CANDIDATES)
        election = running.election if running else None
        if running and election and election < today and _matches(invitee, running):
            return f"{_called(invitee)} was kandidaat; de verkiezing was op {day(election)}."
    if local and invitee.source == OWN_LIST and _is_older(invitee, local):
        here = [one for one in _matches(invitee, local) if one.role in invitee.roles]
        if not here:
            return f"{_called(invitee)} staat met deze functie niet meer in je eigen lijst ({local.said})."
    return ""


def _member(invitee: Invitee, chamber: Snapshot) -> str:
    people = _matches(invitee, chamber)
    if not people:
        return f"{_called(invitee)} staat niet bij de zittende Kamerleden ({chamber.said})."
    if invitee.party.strip() and all(one.party for one in people) and not _same_party(invitee, people):
        party = invitee.party.strip()
        return f"{_called(invitee)} zit bij {people[0].party}, niet bij {party} ({chamber.said})."
    return ""


def _called(invitee: Invitee) -> str:
    name = invitee.name
    return " ".join(filter(None, (name.first, name.prefix, name.last)))


def _is_older(invitee: Invitee, snapshot: Snapshot) -> bool:
    """Whether the snapshot can know better than the plan."""
    return invitee.source_date is None or invitee.source_date <= snapshot.as_of


def _matches(invitee: Invitee, snapshot: Snapshot) -> list[Politician]:
    if invitee.source:
        key = name_key(invitee.name)
        return [one for one in snapshot.people if one.key == key]
    last = normalise(invitee.name.last)
    return [one for one in snapshot.people if normalise(one.name.last) == last]


def _same_party(invitee: Invitee, people: Sequence[Politician]) -> bool:
    return any(party_key(one.party) == party_key(invitee.party.strip()) for one in people)
