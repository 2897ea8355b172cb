"""Plan files besides the one that is being edited: new ones, copies, and versions of a colleague."""

import contextlib
import datetime as dt
import logging
from collections.abc import Iterator
from pathlib import Path

import msgspec

from ..plan import Plan
from .faults import PlanFileError, SaveError
from .files import SUFFIX, drafts_file, free_path, history_files, real_path
from .history import Shared, keep_shared
from .locking import lock_plan
from .reading import encode, load, version_of
from .saving import keep_if_possible, replace_file

_log = logging.getLogger(__name__)


def add_plan(plan: Plan, folder: Path, stem: str) -> Path:
    """Write a plan to a new file without changing its revision, and return the path.

    If there is a file with this name, the new name gets a number. Raises SaveError if that fails.
    """
    while True:
        path = free_path(folder, stem).absolute()
        with lock_plan(path):
            if not path.exists():
                replace_file(path, encode(plan))
                return path


def keep_shared_version(plan: Plan, path: Path, shared: Shared) -> None:
    """Keep a version that someone else also has, for a later merge. A failure is only logged."""
    path = real_path(path)
    try:
        with lock_plan(path):
            keep_shared(encode(plan), path, now=dt.datetime.now(dt.UTC), shared=shared)
    except (SaveError, msgspec.MsgspecError) as error:
        _log.warning("no shared version kept of %s: %s", path.name, error)


def find_twin(path: Path, plan_id: str) -> Path | None:
    """Return another file in the folder that has a plan with the same id, such as a copy by JupyterLab."""
    return next((other for other in plans_with_id(path.parent, plan_id) if other != path), None)


def plans_with_id(folder: Path, plan_id: str) -> Iterator[Path]:
    """Yield the files in a folder that have a plan with this id, in order of their names."""
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        with contextlib.suppress(PlanFileError):
            if load(path).id == plan_id:
                yield path


def remove_copy(copy: Path, into: Path, *, expected: str) -> None:
    """Remove a copy that was merged into the file ``into``; its content goes to the history of that file.

    Nothing happens if the copy no longer has the version ``expected``. Raises SaveError if that fails.
    """
    copy, into = real_path(copy), real_path(into)
    with lock_plan(copy):
        data = copy.read_bytes()
        if version_of(data) != expected:
            return
        with lock_plan(into):
            keep_if_possible(data, into, dt.datetime.now(dt.UTC), saved=False)
        for file in (copy, drafts_file(copy), *history_files(copy)):
            file.unlink(missing_ok=True)
