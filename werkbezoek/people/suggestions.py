"""Whom to invite: politicians in order of how near they live, and what would balance the group."""

from collections.abc import Collection, Sequence
from enum import IntEnum

import msgspec

from ..parties import by_party, party_key
from ..places import NEIGHBOURS, Certainty, locate, municipality_of, provinces_around
from ..plan import MPS, Approach, Corporation, Invitee, Plan, Role, new_id
from .politician import Politician, Snapshot, name_key

_OFFICES = (Role.MP, Role.CANDIDATE, Role.ALDERMAN, Role.COUNCILLOR, Role.OTHER_POLITICIAN)
_RANK = {role: rank for rank, role in enumerate(_OFFICES)}


class Nearness(IntEnum):
    """How near to the corporation someone lives, the nearest first."""

    AREA = 0
    PROVINCE = 1
    NEIGHBOUR = 2
    ELSEWHERE = 3
    UNKNOWN = 4

    @property
    def label(self) -> str:
        """What people call it."""
        return _LABELS[self]


_LABELS = ("je werkgebied", "je provincie", "een buurprovincie", "elders", "woonplaats niet te plaatsen")


class Suggestion(msgspec.Struct, frozen=True):
    """Someone to invite, out of which snapshot, and how near that one lives."""

    person: Politician
    snapshot: Snapshot
    nearness: Nearness

    def as_invitee(self) -> Invitee:
        """The invitee that this becomes, with the source and its date."""
        one = self.person
        return Invitee(
            id=new_id(),
            name=one.name,
            roles=(one.role,),
            function=one.post,
            party=one.party,
            municipality=one.municipality,
            home_town=one.home_town,
            home_province=one.home.province,
            source=self.snapshot.source,
            source_date=self.snapshot.as_of,
        )


class Seats(msgspec.Struct, frozen=True):
    """A party's seats in the Tweede Kamer, and how many politicians of it are on the list."""

    party: str
    seats: int
    invited: int


def suggest(
    snapshots: Sequence[Snapshot],
    plan: Plan,
    *,
    parties: Collection[str] = (),
    roles: Collection[Role] = (),
    furthest: Nearness = Nearness.UNKNOWN,
    most: int = 50,
) -> list[Suggestion]:
    """At most so many politicians who are not on the list yet, the nearest first.

    Equally near: for a cross-section those of the party that is due by seats, then by office and by name. No
    ``parties`` or ``roles`` means all. A one-party visit keeps (candidate) MPs to the party of those it has.
    """
    near, due, own = _Region(plan.corporation), _due(plan, snapshots), _own_party(plan)
    wanted = {party_key(party) for party in parties}
    keys = _Keys()
    there: dict[Nearness, list[tuple[Politician, Snapshot]]] = {nearness: [] for nearness in Nearness}
    for snapshot in snapshots:
        for one in snapshot.people:
            if roles and one.role not in roles:
                continue
            party = keys[one.party]
            if (wanted and party not in wanted) or (own and party != own and one.role in MPS):
                continue
            there[near.of(one)].append((one, snapshot))

    def order(row: tuple[Politician, Snapshot]) -> tuple[int, int, str]:
        one, _ = row
        return due.get(keys[one.party], 0), _RANK[one.role], one.name.last.casefold()

    chosen: list[Suggestion] = []
    seen = {(name_key(one.name), party_key(one.party.strip())) for one in plan.invitees}
    for nearness in range(furthest + 1):  # only who is near enough to be shown gets sorted
        for one, snapshot in sorted(there[Nearness(nearness)], key=order):
            if len(chosen) == most:
                return chosen
            who = one.key, keys[one.party]
            if who not in seen:  # a member may stand as a candidate too
                seen.add(who)
                chosen.append(Suggestion(one, snapshot, Nearness(nearness)))
    return chosen


class _Keys(dict[str, str]):
    """The key of each party, worked out once."""

    def __missing__(self, party: str) -> str:
        self[party] = key = party_key(party)
        return key


def balance(plan: Plan, snapshots: Sequence[Snapshot]) -> list[Seats]:
    """The parties of the Tweede Kamer, first the one whose next politician would balance the group most.

    By the highest quotient of seats and politicians on the list plus one, as seats themselves are divided
    (D'Hondt). Without seats there is no balance to speak of.
    """
    seats = next((one.seats for one in snapshots if one.seats), {})
    politicians = [one for one in plan.invitees if one.is_politician and one.takes_part]
    counts = {party_key(party): count for party, count in by_party(politicians).items() if party}
    found = [Seats(party, number, counts.get(party_key(party), 0)) for party, number in seats.items()]
    return sorted(found, key=lambda one: (-one.seats / (one.invited + 1), one.party.casefold()))


def _due(plan: Plan, snapshots: Sequence[Snapshot]) -> dict[str, int]:
    """The rank of each party in the balance of a cross-section; the others come after."""
    if plan.approach is not Approach.CROSS_SECTION:
        return {}
    order = balance(plan, snapshots)
    return {party_key(one.party): rank - len(order) for rank, one in enumerate(order)}


def _own_party(plan: Plan) -> str:
    """The party of a one-party visit: that of the (candidate) MPs on the list, if they have one."""
    if plan.approach is not Approach.ONE_PARTY:
        return ""
    keys = {
        party_key(one.party) for one in plan.invitees if one.is_mp and one.takes_part and one.party.strip()
    }
    return keys.pop() if len(keys) == 1 else ""


class _Region:
    """The working area of a corporation with what lies around it."""

    def __init__(self, corporation: Corporation) -> None:
        own, province = corporation.municipalities, corporation.province
        self._area = frozenset(filter(None, (municipality_of(name, province) for name in own)))
        self._provinces = provinces_around(own, province)
        self._around = frozenset(other for one in self._provinces for other in NEIGHBOURS[one])
        self._known: dict[str, Nearness] = {}

    def of(self, one: Politician) -> Nearness:
        """How near someone lives; each town is looked up once."""
        town = one.home_town or one.municipality
        found = self._known.get(town)
        if found is None:
            found = self._known[town] = self._nearness(town)
        return found

    def _nearness(self, town: str) -> Nearness:
        home = locate(town)
        if home.municipality in self._area:
            return Nearness.AREA
        if home.province in self._provinces:
            return Nearness.PROVINCE
        if home.province in self._around:
            return Nearness.NEIGHBOUR
        is_somewhere = home.certainty is Certainty.ABROAD or home.municipality or home.province
        return Nearness.ELSEWHERE if is_somewhere else Nearness.UNKNOWN
