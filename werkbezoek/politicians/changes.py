"""Invitees whose office, by the snapshots there are now, is another than the plan says."""

import datetime as dt
from collections.abc import Sequence
from functools import cached_property

import msgspec

from ..places import normalise
from ..plan import Invitee, Plan, Role
from ..text.wording import day
from .local import SOURCE as OWN_LIST
from .naming import PartyKeys
from .politician import Office, Politician, Snapshot, name_key


class OfficeChange(msgspec.Struct, frozen=True):
    """What is no longer so of the invitee at ``index``, in Dutch."""

    index: int
    text: str


def find_office_changes(plan: Plan, snapshots: Sequence[Snapshot], today: dt.date) -> list[OfficeChange]:
    """The invitees whose office or party changed, by the newest snapshot of each kind.

    Who was typed in by hand counts as another person only if nobody in the list has that last name.
    """
    keys = PartyKeys(snapshots)
    newest = {one.office: _ByName(one, keys) for one in snapshots}
    found = []
    for index, invitee in enumerate(plan.invitees):
        text = _text(invitee, newest, today) if invitee.takes_part and invitee.name.last.strip() else ""
        if text:
            found.append(OfficeChange(index, text))
    return found


class _ByName:
    """A snapshot in which people can be found by name."""

    def __init__(self, snapshot: Snapshot, keys: PartyKeys) -> None:
        self.snapshot, self._keys = snapshot, keys

    def matching(self, invitee: Invitee) -> list[Politician]:
        """Those who may be this invitee: by name and first letter, or by last name if typed in by hand."""
        found = self._by_last.get(normalise(invitee.name.last), [])
        return [one for one in found if one.key == name_key(invitee.name)] if invitee.source else found

    def is_newer(self, invitee: Invitee) -> bool:
        """Whether the snapshot can know better than the plan."""
        return invitee.source_date is None or invitee.source_date <= self.snapshot.as_of

    def has_party(self, invitee: Invitee) -> bool:
        """Whether one of those who may be this invitee is of the same party."""
        return any(self._keys[one.party] == self._keys[invitee.party] for one in self.matching(invitee))

    @cached_property
    def _by_last(self) -> dict[str, list[Politician]]:
        found: dict[str, list[Politician]] = {}
        for one in self.snapshot.people:
            found.setdefault(normalise(one.name.last), []).append(one)
        return found


def _text(invitee: Invitee, newest: dict[Office, _ByName], today: dt.date) -> str:
    chamber, local = newest.get(Office.CHAMBER), newest.get(Office.LOCAL)
    if Role.MP in invitee.roles and chamber and chamber.is_newer(invitee):
        return _member(invitee, chamber)
    if Role.CANDIDATE in invitee.roles:
        if chamber and chamber.has_party(invitee):
            return f"{_called(invitee)} is inmiddels Kamerlid ({chamber.snapshot.citation})."
        running = newest.get(Office.CANDIDATES)
        election = running.snapshot.election if running else None
        if running and election and election < today and running.matching(invitee):
            return f"{_called(invitee)} was kandidaat; de verkiezing was op {day(election)}."
    if local and invitee.source == OWN_LIST and local.is_newer(invitee):
        has_office = any(one.role in invitee.roles for one in local.matching(invitee))
        said = f"met deze functie niet meer in je eigen lijst ({local.snapshot.citation})"
        return "" if has_office else f"{_called(invitee)} staat {said}."
    return ""


def _member(invitee: Invitee, chamber: _ByName) -> str:
    people, said = chamber.matching(invitee), chamber.snapshot.citation
    if not people:
        return f"{_called(invitee)} staat niet bij de zittende Kamerleden ({said})."
    party = invitee.party.strip()
    if party and all(one.party for one in people) and not chamber.has_party(invitee):
        return f"{_called(invitee)} zit bij {people[0].party}, niet bij {party} ({said})."
    return ""


def _called(invitee: Invitee) -> str:
    name = invitee.name
    return " ".join(filter(None, (name.first, name.prefix, name.last)))
