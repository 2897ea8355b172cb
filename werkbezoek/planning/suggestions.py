"""Whom to invite: politicians, the nearest first, and the parties that would balance the group."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from enum import IntEnum
from functools import cache
from itertools import islice
from math import inf

import msgspec

from .. import places
from ..places import Certainty, Home, PlaceMatch, locate_resident
from ..plan import MPS, Approach, Corporation, Invitee, Plan, Province, Role, new_id
from ..politicians import Politician, Snapshot, name_key, with_groups
from ..text.parties import PartyRegister
from ..text.spelling import plain_words

_OFFICES = tuple(Role)

_LABELS = ("je werkgebied", "je provincie", "een buurprovincie", "elders", "woonplaats niet te plaatsen")


class Proximity(IntEnum):
    """How near to the corporation someone lives, the nearest first."""

    AREA = 0
    PROVINCE = 1
    NEIGHBOUR = 2
    ELSEWHERE = 3
    UNKNOWN = 4

    @property
    def label(self) -> str:
        """The Dutch words in the form."""
        return _LABELS[self]


class Suggestion(msgspec.Struct, frozen=True):
    """Someone to invite, and the snapshot that this person comes from.

    If the home town may be in several places, ``proximity`` is for the nearest, and ``is_sure`` is False.
    """

    person: Politician
    snapshot: Snapshot
    proximity: Proximity
    is_sure: bool = True

    def to_invitee(self) -> Invitee:
        """Return a new invitee, with the source and its date."""
        person = self.person
        return Invitee(
            id=new_id(),
            name=person.name,
            roles=(person.role,),
            function=person.post,
            party=person.party,
            municipality=person.municipality,
            home_town=person.home_town,
            home_province=person.home.province,
            source=self.snapshot.source,
            source_date=self.snapshot.as_of,
        )


class PartySeats(msgspec.Struct, frozen=True):
    """The seats of a party in the Tweede Kamer, and the number of its politicians among the invitees."""

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
    search: str = "",
    limit: int = 50,
    register: PartyRegister | None = None,
) -> list[Suggestion]:
    """Return politicians who are not invited yet, the nearest first, at most ``limit``.

    People who are equally near are ordered by certainty, by office, by place on a list of candidates and by
    name. For a cross-section the parties take turns, in the order of ``seat_balance``. For a one-party visit,
    (candidate) MPs of other parties than those among the invitees are left out.

    ``parties`` and ``roles`` limit the result, unless they are empty, and so does ``furthest``. ``search``
    has beginnings of words, which must all occur in the name, party, town or office of a person; accents and
    capitals make no difference. ``register`` replaces the names of parties that come with the kit.
    """
    known, find_proximity = with_groups(register, snapshots), _proximity_to(plan.hosts)
    wanted, only_party = set(map(known.key, parties)), _only_party(plan, known)
    words = plain_words(search)

    def is_wanted(person: Politician) -> bool:
        party = known.key(person.party)
        if only_party and party != only_party and person.role in MPS:
            return False
        has_choice = (not roles or person.role in roles) and (not wanted or party in wanted)
        return has_choice and (not words or _has_words(person, known.names(person.party), words))

    by_proximity: dict[Proximity, list[Suggestion]] = {proximity: [] for proximity in Proximity}
    for snapshot in snapshots:
        for person in filter(is_wanted, snapshot.people):
            proximity, is_sure = find_proximity(person.home_town, person.municipality, person.province)
            by_proximity[proximity].append(Suggestion(person, snapshot, proximity, is_sure))
    balance = seat_balance(plan, snapshots, known) if plan.approach is Approach.CROSS_SECTION else []
    ranks = {known.key(seats.party): rank - len(balance) for rank, seats in enumerate(balance)}
    seen = _KnownPeople(plan, known)
    new = (
        suggestion
        for proximity in list(Proximity)[: furthest + 1]
        for suggestion in _in_order(by_proximity[proximity], known, ranks)
        if seen.add(suggestion.person, suggestion.snapshot.source)
    )
    return list(islice(new, limit))  # people beyond the limit are not even sorted


def _in_order(
    people: Iterable[Suggestion], register: PartyRegister, ranks: Mapping[str, int]
) -> list[Suggestion]:
    """Return people who are equally near, the best first.

    If parties have ranks, they take turns: first the first person of each party by its rank, and so on.
    """
    turns: Counter[str] = Counter()
    placed: list[tuple[bool, int, int, Suggestion]] = []
    for suggestion in sorted(people, key=_sort_key):
        party = register.key(suggestion.person.party) if ranks else ""
        placed.append((not suggestion.is_sure, turns[party], ranks.get(party, 0), suggestion))
        turns[party] += 1
    return [suggestion for *_, suggestion in sorted(placed, key=lambda place: place[:3])]


def _sort_key(suggestion: Suggestion) -> tuple[bool, int, float, str]:
    person = suggestion.person
    office, position = _OFFICES.index(person.role), person.position or inf
    return not suggestion.is_sure, office, position, person.name.last.casefold()


def _has_words(person: Politician, party_names: Sequence[str], words: Sequence[str]) -> bool:
    parts = (person.name.full, *party_names, person.home_town, person.municipality, person.post)
    found = plain_words(" ".join((*parts, person.role.label)))
    return all(any(part.startswith(word) for part in found) for word in words)


def seat_balance(
    plan: Plan, snapshots: Sequence[Snapshot], register: PartyRegister | None = None
) -> list[PartySeats]:
    """Return the parties of the Tweede Kamer; inviting one more of the first party balances the group most.

    They are ordered by seats / (politicians among the invitees + 1), which is how the seats themselves are
    divided (D'Hondt). Without a snapshot with seats the list is empty.
    """
    known = with_groups(register, snapshots)
    invited = Counter(known.key(invitee.party) for invitee in plan.taking_part if invitee.is_politician)
    seats_by_party = next((snapshot.seats for snapshot in snapshots if snapshot.seats), {})
    balance = [PartySeats(party, seats, invited[known.key(party)]) for party, seats in seats_by_party.items()]
    return sorted(balance, key=lambda seats: (-seats.seats / (seats.invited + 1), seats.party.casefold()))


def _only_party(plan: Plan, register: PartyRegister) -> str:
    """Return the party of a one-party visit, if the (candidate) MPs among the invitees have one."""
    if plan.approach is not Approach.ONE_PARTY:
        return ""
    parties = {register.key(mp.party) for mp in plan.taking_part if mp.is_mp and mp.party.strip()}
    return parties.pop() if len(parties) == 1 else ""


class _KnownPeople:
    """The people who are invited or suggested already.

    A member can also be a candidate, with only initials on the list of candidates. Two people with the same
    name and party are different if they hold office in different municipalities or, in one source, if they
    live in different towns; in two sources they are the same person, who may have moved.
    """

    def __init__(self, plan: Plan, register: PartyRegister) -> None:
        self._register = register
        self._people: dict[tuple[str, str], list[tuple[Politician | Invitee, str]]] = {}
        for invitee in plan.invitees:
            self._namesakes(invitee).append((invitee, invitee.source))

    def add(self, person: Politician, source: str) -> bool:
        """Add a person. Return False, and add nobody, if the person is known already."""
        namesakes = self._namesakes(person)
        for other, other_source in namesakes:
            is_elsewhere = _are_elsewhere(other.home_town, person.home_town) and other_source == source
            is_elsewhere = is_elsewhere or _are_elsewhere(other.municipality, person.municipality)
            if _may_be_same(other.name.first, person.name.first) and not is_elsewhere:
                return False
        namesakes.append((person, source))
        return True

    def _namesakes(self, person: Politician | Invitee) -> list[tuple[Politician | Invitee, str]]:
        """Return those with the same name key and party, each with the source."""
        return self._people.setdefault((name_key(person.name), self._register.key(person.party)), [])


def _are_elsewhere(place: str, other: str) -> bool:
    """Return whether two places are both known and not the same."""
    return bool(place and other) and not places.same_place(place, other)


def _may_be_same(first: str, other: str) -> bool:
    """Return whether first names with the same first letter are equal, or one of them is only initials."""
    return first.casefold() == other.casefold() or any(
        len(name) < 2 or "." in name for name in (first, other)
    )


def _proximity_to(
    hosts: Sequence[Corporation],
) -> Callable[[str, str, Province | None], tuple[Proximity, bool]]:
    """Return a function of a home town, and the municipality and province of an office.

    It returns how near the home is to the hosts of a visit, and whether that is sure.
    """
    names = ((name, host.province) for host in hosts for name in host.municipalities)
    municipalities = {places.municipality_of(*name) for name in names} - {""}
    provinces = places.working_area_provinces(hosts)
    neighbours = {other for own in provinces for other in places.NEIGHBOURING_PROVINCES[own]}

    def proximity_of(place: PlaceMatch | Home) -> Proximity:
        if place.municipality in municipalities:
            return Proximity.AREA
        if place.province in provinces:
            return Proximity.PROVINCE
        return Proximity.NEIGHBOUR if place.province in neighbours else Proximity.ELSEWHERE

    @cache
    def find(town: str, municipality: str, province: Province | None) -> tuple[Proximity, bool]:
        home = locate_resident(town, municipality, province)
        match home.certainty:
            case Certainty.PLACED:
                return proximity_of(home), True
            case Certainty.AMBIGUOUS:
                return min(map(proximity_of, home.options)), False
            case Certainty.ABROAD:
                return Proximity.ELSEWHERE, True
            case Certainty.UNKNOWN:
                return Proximity.UNKNOWN, True

    return find
