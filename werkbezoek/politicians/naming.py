"""One name for each party: lists of candidates write in full what the Tweede Kamer calls by a short name."""

from collections.abc import Sequence

import msgspec

from .parties import party_key
from .politician import Politician, Snapshot


class PartyKeys(dict[str, str]):
    """The key of each party, worked out once; one for the short and the full name in the Tweede Kamer."""

    def __init__(self, snapshots: Sequence[Snapshot]) -> None:
        super().__init__()
        self._short = {
            party_key(full): party_key(short) for one in snapshots for short, full in one.full_names.items()
        }

    def __missing__(self, party: str) -> str:
        key = party_key(party.strip())
        self[party] = found = self._short.get(key, key)
        return found


def unify_party_names(snapshots: Sequence[Snapshot]) -> tuple[Snapshot, ...]:
    """The snapshots with each party of the Tweede Kamer under the name that it has there."""
    keys = PartyKeys(snapshots)
    short = {keys[party]: party for one in snapshots for party in one.seats}

    def renamed(one: Politician) -> Politician:
        party = short.get(keys[one.party], one.party)
        return one if party == one.party else msgspec.structs.replace(one, party=party)

    return tuple(
        one if one.seats else msgspec.structs.replace(one, people=tuple(map(renamed, one.people)))
        for one in snapshots
    )
