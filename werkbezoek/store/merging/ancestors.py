"""The version of a plan that two people both started from, as far as the history knows that for sure.

A version that only resembles it is no good: what one person had changed by then, or since, would look like
an edit of the other, and go unseen.
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
    """Return the versions of which one is the newest that both versions of a plan come from.

    ``ours`` is what was last read from or saved to ``path``. ``theirs`` is what someone else made of the
    plan: in the file ``other``, which may be the same, or in a file without a history. The result is

    - the newest version that the histories of both have, or else
    - ours, if theirs is an edit of it by hand: in the same file, with its revision and time, or else
    - all versions that someone else has too; there may be none.

    If theirs itself was merged before, that does not count: it was undone, or the user wants to choose again.
    """
    merged_before = (Shared.MERGED.value, theirs.version[:8])
    kept = sorted(each for each in kept_versions(path) if (each.shared, each.digest) != merged_before)
    earlier = [version for version in kept if version.revision < ours.plan.revision]
    their_earlier = _their_history(path, theirs, other)
    if (plan := _newest_in_both(ours, earlier, theirs, their_earlier)) is not None:
        return (plan,)
    if other == path and _save_of(ours.plan) == _save_of(theirs.plan):
        return (ours.plan,)
    return (*_plans(each for each in kept if each.shared and each.revision <= theirs.plan.revision),)


def _their_history(path: Path, theirs: Opened, other: Path | None) -> list[KeptVersion]:
    """Return the versions that the other plan was before; of our own file, only if it was saved there."""
    kept = kept_versions(other) if other else []
    if other == path and theirs.version[:8] not in {version.digest for version in kept}:
        return []
    return [version for version in kept if version.revision < theirs.plan.revision]


def _save_of(plan: Plan) -> tuple[int, dt.datetime | None]:
    """Return which save a plan is from."""
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
    """Return a plan and its earlier versions by revision and digest."""
    found: dict[tuple[int, str], Plan | KeptVersion] = {
        (version.revision, version.digest): version for version in earlier
    }
    return found | {(opened.plan.revision, opened.version[:8]): opened.plan}


def _plans(versions: Iterable[Plan | KeptVersion]) -> Iterator[Plan]:
    """Yield the plans of versions, without those that cannot be read."""
    for version in versions:
        with contextlib.suppress(PlanFileError):
            yield version if isinstance(version, Plan) else load(version.file)
