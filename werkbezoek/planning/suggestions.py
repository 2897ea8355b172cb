"""Whom to invite: politicians in order of how near they live, and what would balance the group."""

from collections import Counter
from collections.abc import Collection, Sequence
from enum import IntEnum
from typing import TypeAlias

import msgspec

from ..places import (
    NEIGHBOURING_PROVINCES,
    Certainty,
    PlaceMatch,
    locate,
    municipality_of,
    working_area_provinces,
)
from ..plan import MPS, Approach, Corporation, Invitee, Plan, Role, new_id
from ..politicians import PartyKeys, Politician, Snapshot, name_key

_OFFICES = (Role.MP, Role.CANDIDATE, Role.ALDERMAN, Role.COUNCILLOR, Role.OTHER_POLITICIAN)
_RANK = {role: rank for rank, role in enumerate(_OFFICES)}


_Row: TypeAlias = tuple[Politician, Snapshot, bool]


class Proximity(IntEnum):
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
    """Someone to invite, out of which snapshot, and how near that one lives.

    Where a home town means several places it is the nearest of them, and not sure.
    """

    person: Politician
    snapshot: Snapshot
    proximity: Proximity
    is_sure: bool = True

    def to_invitee(self) -> Invitee:
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


class PartySeats(msgspec.Struct, frozen=True):
    """A party's seats in the Tweede Kamer, and how many politicians of it are on the list."""

    party: str
    seats: int
    invited: int


def suggest_invitees(
    snapshots: Sequence[Snapshot],
    plan: Plan,
    *,
    parties: Collection[str] = (),
    roles: Collection[Role] = (),
    furthest: Proximity = Proximity.UNKNOWN,
    limit: int = 50,
) -> list[Suggestion]:
    """At most so many politicians who are not on the list yet, the nearest first.

    Equally near: for a cross-section those of the party that is due by seats, then by office and by name. No
    ``parties`` or ``roles`` means all. A one-party visit keeps (candidate) MPs to the party of those it has.
    """
    keys = PartyKeys(snapshots)
    near, due, own = _Region(plan.corporation), _due(plan, snapshots, keys), _own_party(plan, keys)
    wanted = {keys[party] for party in parties}
    there: dict[Proximity, list[_Row]] = {proximity: [] for proximity in Proximity}
    for snapshot in snapshots:
        for one in snapshot.people:
            if roles and one.role not in roles:
                continue
            party = keys[one.party]
            if (wanted and party not in wanted) or (own and party != own and one.role in MPS):
                continue
            proximity, is_sure = near.of(one)
            there[proximity].append((one, snapshot, is_sure))

    def order(row: _Row) -> tuple[bool, int, int, str]:
        one, _, is_sure = row
        return not is_sure, due.get(keys[one.party], 0), _RANK[one.role], one.name.last.casefold()

    chosen: list[Suggestion] = []
    seen = _Seen(plan, keys)
    for proximity in list(Proximity)[: furthest + 1]:  # only who is near enough to be shown gets sorted
        for one, snapshot, is_sure in sorted(there[proximity], key=order):
            if len(chosen) == limit:
                return chosen
            if seen.is_new(one, keys[one.party], snapshot.source):
                chosen.append(Suggestion(one, snapshot, proximity, is_sure))
    return chosen


class _Seen:
    """Who is on the list or suggested already: a member may stand as a candidate too, under initials alone.

    Within one source two people of one name live in two towns; between sources someone may have moved.
    """

    def __init__(self, plan: Plan, keys: PartyKeys) -> None:
        self._by_name: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
        for one in plan.invitees:
            who = name_key(one.name), keys[one.party]
            self._by_name.setdefault(who, []).append((one.name.first, one.home_town, one.source))

    def is_new(self, one: Politician, party: str, source: str) -> bool:
        """Whether this is nobody that was seen before; from now on it is."""
        alike = self._by_name.setdefault((name_key(one.name), party), [])
        for first, town, other in alike:
            has_moved = town and one.home_town and town != one.home_town
            if _same_first(first, one.name.first) and not (has_moved and other == source):
                return False
        alike.append((one.name.first, one.home_town, source))
        return True


def _same_first(one: str, other: str) -> bool:
    """Whether two first names with one first letter may be the same: initials say no more than that."""
    return one.casefold() == other.casefold() or any(len(name) < 2 or "." in name for name in (one, other))


def seat_balance(plan: Plan, snapshots: Sequence[Snapshot]) -> list[PartySeats]:
    """The parties of the Tweede Kamer, first the one whose next politician would balance the group most.

    By the highest quotient of seats and politicians on the list plus one, as seats themselves are divided
    (D'Hondt). Without seats there is no balance to speak of.
    """
    seats = next((one.seats for one in snapshots if one.seats), {})
    politicians = [one for one in plan.invitees if one.is_politician and one.takes_part]
    keys = PartyKeys(snapshots)
    counts = Counter(keys[one.party] for one in politicians)
    found = [PartySeats(party, number, counts[keys[party]]) for party, number in seats.items()]
    return sorted(found, key=lambda one: (-one.seats / (one.invited + 1), one.party.casefold()))


def _due(plan: Plan, snapshots: Sequence[Snapshot], keys: PartyKeys) -> dict[str, int]:
    """The rank of each party in the balance of a cross-section; the others come after."""
    if plan.approach is not Approach.CROSS_SECTION:
        return {}
    order = seat_balance(plan, snapshots)
    return {keys[one.party]: rank - len(order) for rank, one in enumerate(order)}


def _own_party(plan: Plan, keys: PartyKeys) -> str:
    """The party of a one-party visit: that of the (candidate) MPs on the list, if they have one."""
    if plan.approach is not Approach.ONE_PARTY:
        return ""
    own = {keys[one.party] for one in plan.invitees if one.is_mp and one.takes_part and one.party.strip()}
    return own.pop() if len(own) == 1 else ""


class _Region:
    """The working area of a corporation with what lies around it."""

    def __init__(self, corporation: Corporation) -> None:
        own, province = corporation.municipalities, corporation.province
        self._area = frozenset(filter(None, (municipality_of(name, province) for name in own)))
        self._provinces = working_area_provinces(own, province)
        self._around = frozenset(other for one in self._provinces for other in NEIGHBOURING_PROVINCES[one])
        self._known: dict[str, tuple[Proximity, bool]] = {}

    def of(self, one: Politician) -> tuple[Proximity, bool]:
        """How near someone lives, and whether that is sure; each town is looked up once."""
        town = one.home_town or one.municipality
        found = self._known.get(town)
        if found is None:
            found = self._known[town] = self._nearness(town)
        return found

    def _nearness(self, town: str) -> tuple[Proximity, bool]:
        home = locate(town)
        match home.certainty:
            case Certainty.AMBIGUOUS:
                return min(self._to(spot) for spot in home.options), False
            case Certainty.PLACED:
                return self._to(PlaceMatch(home.municipality, home.province)), True
            case Certainty.ABROAD:
                return Proximity.ELSEWHERE, True
            case _:
                return Proximity.UNKNOWN, True

    def _to(self, spot: PlaceMatch) -> Proximity:
        if spot.municipality in self._area:
            return Proximity.AREA
        if spot.province in self._provinces:
            return Proximity.PROVINCE
        return Proximity.NEIGHBOUR if spot.province in self._around else Proximity.ELSEWHERE
