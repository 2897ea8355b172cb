"""The order of the rows of a list that two people have changed."""

from collections.abc import Callable, Sequence

from .difference import Side

Keys = Sequence[str]


def merged_order(
    old: Keys | None, ours: Keys, theirs: Keys, *, first: Side, decide: Callable[[], Side]
) -> list[str]:
    """Return the keys of all rows in their new order.

    The rows that both have are in the order of the version that moved some; ``decide`` is asked if both did
    so differently, or if it is not known who did. A row that only one version has stays before the row that
    it is before there. Of rows added in the same place, those of the version ``first`` come first.
    """
    leading = _moved_by(old, ours, theirs, decide) or first
    lead, follow = (ours, theirs) if leading is Side.OURS else (theirs, ours)
    shared = set(lead).intersection(follow)
    before: dict[str, list[str]] = {}  # by row that both have: the other version's own rows in front of it
    waiting: list[str] = []
    for key in follow:
        if key in shared:
            before[key], waiting = waiting, []
        else:
            waiting.append(key)
    return [key for row in lead for key in (*before.get(row, ()), row)] + waiting


def _moved_by(old: Keys | None, ours: Keys, theirs: Keys, decide: Callable[[], Side]) -> Side | None:
    """Return which version moved rows that both have; None if none did, or both did the same."""
    our_order, their_order = _only(ours, theirs), _only(theirs, ours)
    if our_order == their_order:
        return None
    if old is not None:
        old_order = _only(_only(old, ours), theirs)
        if _only(our_order, old) == old_order:
            return Side.THEIRS
        if _only(their_order, old) == old_order:
            return Side.OURS
    return decide()


def _only(keys: Keys, others: Keys) -> list[str]:
    """Return the keys that are among others too, in their order."""
    known = set(others)
    return [key for key in keys if key in known]
