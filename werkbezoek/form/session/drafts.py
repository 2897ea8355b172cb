"""Text in a field that is no value yet: kept as typed, through an error, a reload or a kernel restart."""

import contextlib
import json
from pathlib import Path
from typing import Any

import msgspec

from ...store import atomic_write, drafts_file, temporary_file


class Draft(msgspec.Struct, frozen=True):
    """What stands in a field, and the Dutch sentence that says why it is no value yet."""

    given: Any
    problem: str


class Drafts:
    """The drafts of one plan file by path, also kept in a file of their own beside the plan."""

    def __init__(self, plan_path: Path) -> None:
        self.plan_path = plan_path
        self.file = drafts_file(plan_path)
        self.by_path: dict[str, Draft] = {}

    def following(self, moved: dict[str, str]) -> dict[str, Draft]:
        """The drafts moved along with their rows; those of a row that is gone (an empty path) go too."""
        there = ((_moved(path, moved), draft) for path, draft in self.by_path.items())
        return {path: draft for path, draft in there if path}

    def keep(self, revision: int) -> None:
        """Write the drafts down; without any, leave no file. Where that can't be done they stay in memory."""
        with contextlib.suppress(OSError):
            if not self.by_path:
                self.file.unlink(missing_ok=True)
                return
            self.file.parent.mkdir(exist_ok=True)
            written = {"revision": revision, "drafts": msgspec.to_builtins(self.by_path)}
            atomic_write(self.file, json.dumps(written).encode(), temporary=temporary_file(self.plan_path))

    def kept(self, revision: int) -> dict[str, Draft]:
        """What was written down, by path.

        Of an older revision of the plan, only what is in no row: the rows may have moved.
        """
        try:
            found = json.loads(self.file.read_text(encoding="utf-8"))
            drafts = msgspec.convert(found["drafts"], dict[str, Draft])
            is_current = found["revision"] == revision
        except (OSError, ValueError, TypeError, KeyError):
            return {}
        return {path: draft for path, draft in drafts.items() if is_current or "[" not in path}


def _moved(path: str, moved: dict[str, str]) -> str:
    """Where a path leads after its row moved; a row of a row (a stop of an item) may move within it too."""
    for end in range(len(path), 0, -1):
        row = path[:end]
        if row.endswith("]") and row in moved:
            return moved[row] + path[end:] if moved[row] else ""
    return path
