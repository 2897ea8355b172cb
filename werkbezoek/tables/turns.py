"""Numbered work that several processes share: each takes the next number that is left.

A folder holds a file for each number. Taking one is renaming its file, which a file system grants to one
process only.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Turns(NamedTuple):
    """The numbers from 0, with their files in a folder of their own."""

    folder: Path
    many: int

    @classmethod
    def begun(cls, folder: Path, many: int) -> "Turns":
        """In an empty folder, with all numbers still to be taken."""
        for number in range(many):
            (folder / str(number)).touch()
        return cls(folder, many)

    def taken_by(self, name: str) -> Iterator[int]:
        """The numbers that whoever goes by this name gets, each taken when the one before it is done."""
        for number in range(self.many):
            try:
                (self.folder / str(number)).rename(self.folder / f"{number}.{name}")
            except (FileNotFoundError, PermissionError):  # another has it, or (on Windows) is just taking it
                continue
            yield number

    def have_gone_to(self, name: str) -> bool:
        """Whether whoever goes by this name has taken any."""
        return any(self.folder.glob(f"*.{name}"))
