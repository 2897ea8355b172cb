"""Finding the version of a plan that two people both started from, if the history is sure about it.

A version that only resembles it must not be used: an edit of one person would then look like an edit of the
other, and would be undone without a question.
"""

import contextlib
import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

from ...plan import Plan
from ..faults import PlanFileError
from ..history import KeptVersion, Shared, kept_versions
from ..reading import Opened, load


def common_ancestors(
    path: Path, ours: Opened, theirs: Opened, *, other: Path | None = None
) -> tuple[Plan, ...]:
    """Return the candidates for the newest version that both ``ours`` and ``theirs`` come from.

    One of the candidates is that version. ``ours`` was last read from or saved to ``path``. ``theirs`` is the
    plan after edits of someone else: in the file ``other``, which may be the same, or, if that is None, in a
    file without a history. The result is

    - the newest version that is in both histories, or else
    - ours, if theirs is an edit of it by hand: it is in the same file, with the same revision and time; or
      else
    - all versions that someone else also has; there may be none.

    An earlier merge of theirs does not count: it was undone, or the user wants to choose again.
    """
    merged_before = (Shared.MERGED.value, theirs.version[:8])
    kept = sorted(
        version for version in kept_versions(path) if (version.shared, version.digest) != merged_before
    )
    earlier = [version for version in kept if version.revision < ours.plan.revision]
    their_earlier = _their_history(path, theirs, other)
    if (plan := _newest_in_both(ours, earlier, theirs, their_earlier)) is not None:
        return (plan,)
    if other == path and _save_of(ours.plan) == _save_of(theirs.plan):
        return (ours.plan,)
    shared = (version for version in kept if version.shared and version.revision <= theirs.plan.revision)
    return tuple(_plans(shared))


def _their_history(path: Path, theirs: Opened, other: Path | None) -> list[KeptVersion]:
    """Return the earlier versions of theirs; in our own file there are some only if it was saved there."""
    kept = kept_versions(other) if other else []
    if other == path and theirs.version[:8] not in {version.digest for version in kept}:
        return []
    return [version for version in kept if version.revision < theirs.plan.revision]


def _save_of(plan: Plan) -> tuple[int, dt.datetime | None]:
    """Return what identifies the save that a plan comes from."""
    return plan.revision, plan.saved_at


def _newest_in_both(
    ours: Opened, earlier: Iterable[KeptVersion], theirs: Opened, their_earlier: Iterable[KeptVersion]
) -> Plan | None:
    own, other = _by_revision(ours, earlier), _by_revision(theirs, their_earlier)
    for key in sorted(own.keys() & other.keys(), reverse=True):
        for plan in _plans([own[key]]):
            return plan
    return None


def _by_revision(opened: Opened, earlier: Iterable[KeptVersion]) -> dict[tuple[int, str], Plan | KeptVersion]:
    """Return a plan and its earlier versions, by revision and digest."""
    found: dict[tuple[int, str], Plan | KeptVersion] = {
        (version.revision, version.digest): version for version in earlier
    }
    return found | {(opened.plan.revision, opened.version[:8]): opened.plan}


def _plans(versions: Iterable[Plan | KeptVersion]) -> Iterator[Plan]:
    """Yield the plans of these versions; unreadable ones are skipped."""
    for version in versions:
        with contextlib.suppress(PlanFileError):
            yield version if isinstance(version, Plan) else load(version.file)
