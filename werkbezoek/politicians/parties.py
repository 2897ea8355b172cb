"""Parties in snapshots: one name for each."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from ..text.parties import PartyRegister, shipped_parties
from .politician import Politician, Snapshot


def with_groups(register: PartyRegister | None, snapshots: Iterable[Snapshot]) -> PartyRegister:
    """Return a register that also knows the short and the full names of the groups in the Tweede Kamer.

    None stands for the register of the kit.
    """
    names = (pair for snapshot in snapshots for pair in snapshot.full_names.items())
    return (register or shipped_parties()).extended(names)


def unify_party_names(
    snapshots: Sequence[Snapshot], register: PartyRegister | None = None
) -> tuple[Snapshot, ...]:
    """Return the snapshots with one name for each party: as in the Tweede Kamer, or else its short name."""
    known = with_groups(register, snapshots)
    in_chamber = {known.key(party): party for snapshot in snapshots for party in snapshot.seats}

    def with_one_name(person: Politician) -> Politician:
        party = in_chamber.get(known.key(person.party)) or known.short_name(person.party)
        return replace(person, party=party)

    return tuple(
        replace(snapshot, people=tuple(map(with_one_name, snapshot.people))) for snapshot in snapshots
    )
