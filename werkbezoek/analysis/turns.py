"""Numbered work that several processes share: each takes the next number left, and hands in what it made.

A folder holds a file for each number. Taking one is renaming its file, which a file system grants to one
process only; handing in is writing a file that gets its name when it is whole.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_MADE = ".made"


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

    def hand_in(self, number: int, made: bytes) -> None:
        """Give what was made of this number to whoever collects it."""
        part = self.folder / f"{number}.part"
        part.write_bytes(made)
        part.rename(part.with_suffix(_MADE))

    def collected(self) -> Iterator[tuple[int, bytes]]:
        """What has been handed in since the last time."""
        for path in self.folder.glob(f"*{_MADE}"):
            yield int(path.stem), path.read_bytes()
            path.unlink()

    def have_gone_to(self, name: str) -> bool:
        """Whether whoever goes by this name has taken any."""
        return any(self.folder.glob(f"*.{name}"))
