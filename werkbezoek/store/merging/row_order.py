"""The order of the rows of a list that two people have changed."""

from collections.abc import Callable, Sequence

from .difference import Side

Keys = Sequence[str]


def merged_order(
    old: Keys | None, ours: Keys, theirs: Keys, *, first: Side, decide: Callable[[], Side]
) -> list[str]:
    """Return the keys of all rows in their new order; ``old`` is None if the ancestor's order is unknown.

    Rows that both versions have get the order of the version that moved them. If both moved them, in
    different ways, or if it is unknown which one did, ``decide`` chooses. A row that only one version has
    stays in front of the row that follows it there. If both added rows in the same place, the version
    ``first`` has its rows first.
    """
    leading = _moved_by(old, ours, theirs, decide) or first
    lead, follow = (ours, theirs) if leading is Side.OURS else (theirs, ours)
    shared = set(lead).intersection(follow)
    before: dict[str, list[str]] = {}  # for each shared row, the rows of ``follow`` alone that are before it
    waiting: list[str] = []
    for key in follow:
        if key in shared:
            before[key], waiting = waiting, []
        else:
            waiting.append(key)
    return [key for row in lead for key in (*before.get(row, ()), row)] + waiting


def _moved_by(old: Keys | None, ours: Keys, theirs: Keys, decide: Callable[[], Side]) -> Side | None:
    """Return the version that moved shared rows; None if neither did, or if both did the same."""
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
    """Return the keys that are also in ``others``, in their order."""
    known = set(others)
    return [key for key in keys if key in known]
