"""Drafts: text in a field that is not a valid value yet.

A draft survives a reload of the page and a restart of the kernel, because all drafts of a plan are written to
a file of their own beside it.
"""

import contextlib
import json
from pathlib import Path
from typing import Any

import msgspec

from ...store import atomic_write, drafts_file, make_folder, temporary_file


class Draft(msgspec.Struct, frozen=True):
    """The content of a field, and the Dutch sentence that says why it is not a valid value."""

    given: Any
    problem: str


def move_drafts(drafts: dict[str, Draft], moved: dict[str, str]) -> dict[str, Draft]:
    """Return the drafts by new paths; ``moved`` has the new path of each moved row, "" if removed."""
    moved_drafts = ((_new_path(path, moved), draft) for path, draft in drafts.items())
    return {path: draft for path, draft in moved_drafts if path}


def write_drafts(drafts: dict[str, Draft], plan_path: Path, revision: int) -> None:
    """Write the drafts with the revision of their plan if possible; without drafts, remove the file."""
    file = drafts_file(plan_path)
    with contextlib.suppress(OSError):
        if not drafts:
            file.unlink(missing_ok=True)
            return
        make_folder(file.parent)
        content = {"revision": revision, "drafts": msgspec.to_builtins(drafts)}
        atomic_write(file, json.dumps(content).encode(), temporary=temporary_file(plan_path))


def read_drafts(plan_path: Path, revision: int) -> dict[str, Draft]:
    """Return the drafts of a plan by path, or none if their file is missing or damaged.

    If they were written with another revision of the plan, drafts in rows are left out, because the rows may
    have moved.
    """
    try:
        content = json.loads(drafts_file(plan_path).read_text(encoding="utf-8"))
        drafts = msgspec.convert(content["drafts"], dict[str, Draft])
        is_current = content["revision"] == revision
    except (OSError, ValueError, TypeError, KeyError):
        return {}
    return {path: draft for path, draft in drafts.items() if is_current or "[" not in path}


def _new_path(path: str, moved: dict[str, str]) -> str:
    """Return the path after its row moved, or after the inner one of two rows around it moved."""
    row = max((row for row in moved if path.startswith(row)), key=len, default=None)
    if row is None:
        return path
    return moved[row] + path.removeprefix(row) if moved[row] else ""
