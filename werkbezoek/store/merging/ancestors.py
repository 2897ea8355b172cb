"""Finding the version of a plan that two people both started from, if the history is sure about it.

A version that only resembles it must not be used: an edit of one person would then look like an edit of the
other, and would be undone without a question.
"""

import contextlib
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
    history = sorted(
        version for version in kept_versions(path) if (version.shared, version.digest) != merged_before
    )
    their_history = kept_versions(other) if other else []
    if other == path and theirs.version[:8] not in {version.digest for version in their_history}:
        their_history = []  # theirs was not saved by this kit, so our history is not theirs
    our_versions, their_versions = _by_revision(ours, history), _by_revision(theirs, their_history)
    common = sorted(our_versions.keys() & their_versions.keys(), reverse=True)
    newest = next(_plans(our_versions[key] for key in common), None)
    if newest is not None:
        return (newest,)
    ours_saved, theirs_saved = ((plan.revision, plan.saved_at) for plan in (ours.plan, theirs.plan))
    if other == path and ours_saved == theirs_saved:
        return (ours.plan,)
    shared = (version for version in history if version.shared and version.revision <= theirs.plan.revision)
    return tuple(_plans(shared))


def _by_revision(opened: Opened, history: Iterable[KeptVersion]) -> dict[tuple[int, str], Plan | KeptVersion]:
    """Return a plan and the earlier versions in its history, by revision and digest."""
    versions: dict[tuple[int, str], Plan | KeptVersion] = {
        (version.revision, version.digest): version
        for version in history
        if version.revision < opened.plan.revision
    }
    return versions | {(opened.plan.revision, opened.version[:8]): opened.plan}


def _plans(versions: Iterable[Plan | KeptVersion]) -> Iterator[Plan]:
    """Yield the plans of these versions; unreadable ones are skipped."""
    for version in versions:
        with contextlib.suppress(PlanFileError):
            yield version if isinstance(version, Plan) else load(version.file)
