"""Batches in more than one process: each gets the names of files, and gives back cells.

Processes of our own rather than those of ``multiprocessing``: those run the caller's script once more, which
a script without ``if __name__ == "__main__"`` does not survive, and forking is not safe beside the threads of
Jupyter. Nothing here needs pandas or Arrow, whose imports take a helper longer than a thousand plans.
"""

import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import TypeAlias

from .batches import Options, no_collecting, read_batch
from .cells import Cells
from .loading import Entry, loaded
from .turns import Turns

BATCH = 200
"""Files that are worked on at a time: enough to make the columns worth it, few enough to stay small."""

_WORTH_IT = 3_000
"""From so many files on, another process gains more than its start takes."""

Batch: TypeAlias = Sequence[Entry]
Numbered: TypeAlias = tuple[int, dict[str, Cells]]
"""The number of a batch, and the cells of each of its tables."""


def read_entries(
    entries: Iterable[Entry], options: Options, *, processes: int | None = None
) -> Iterator[Numbered]:
    """The cells of all entries, batch by batch, as they come; of many, worked on by a process per core.

    Entries that have their bytes with them, such as those from a zip file, are worked on at once, so that no
    more than a batch of them is held at a time.
    """
    numbers: list[int] = []
    batches: list[Batch] = []
    for at, batch in enumerate(_batches(iter(entries))):
        if all(isinstance(entry, str) for entry in batch):
            numbers.append(at)
            batches.append(batch)
        else:
            yield at, _worked_on(batch, options)
    many = os.cpu_count() or 1 if processes is None else processes
    for place, cells in _all_worked_on(batches, options, many):
        yield numbers[place], cells


def _batches(entries: Iterator[Entry]) -> Iterator[Batch]:
    while batch := list(islice(entries, BATCH)):
        yield batch


def _all_worked_on(batches: list[Batch], options: Options, processes: int) -> Iterator[Numbered]:
    """The cells of each batch, which is let go of; helpers share in the work if that is worth their start.

    All take the next batch that is left, so that a helper that is slow or comes late holds up no one.
    """
    heavy = sum(map(len, batches)) * (2 if options.findings else 1)
    if processes < 2 or heavy < _WORTH_IT:
        yield from ((number, _worked_on(_taken(batches, number), options)) for number in range(len(batches)))
        return
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        turns = Turns.begun(Path(name), len(batches))
        helpers = [
            stack.enter_context(_Helper(turns, f"helper-{number}", batches, options))
            for number in range(1, min(processes, len(batches)))
        ]
        for number in turns.taken_by("self"):
            yield number, _worked_on(_taken(batches, number), options)
            yield from _collected(turns)
        for helper in helpers:
            if turns.have_gone_to(helper.name):
                helper.finish()
        yield from _collected(turns)


def _collected(turns: Turns) -> Iterator[Numbered]:
    for number, made in turns.collected():
        yield number, pickle.loads(made)


def _taken(batches: list[Batch], number: int) -> Batch:
    """A batch that need not be kept any longer."""
    batch, batches[number] = batches[number], ()
    return batch


def _worked_on(batch: Batch, options: Options) -> dict[str, Cells]:
    return read_batch(map(loaded, batch), options)


class _Helper:
    """Another Python that works along; leaving its context ends it."""

    def __init__(self, turns: Turns, name: str, batches: Sequence[Batch], options: Options) -> None:
        self.name = name
        with tempfile.TemporaryFile() as work:  # no pipe, which is full long before the helper reads from it
            pickle.dump((turns, name, batches, options), work, protocol=5)
            work.seek(0)
            self._process = subprocess.Popen(
                [
                    sys.executable,
                    "-c",
                    f"import sys; sys.path[:] = {sys.path!r}; from {__name__} import main; main()",
                ],
                stdin=work,
            )

    def finish(self) -> None:
        """Wait until it has handed in all that it took."""
        if self._process.wait():
            raise RuntimeError("a process that helped to read plans has failed; its message is above")

    def __enter__(self) -> "_Helper":
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()


def main() -> None:
    """What a helper does: it takes batches, whose files it learns from standard input, and hands in cells."""
    turns, name, batches, options = pickle.load(sys.stdin.buffer)
    with no_collecting():
        for number in turns.taken_by(name):
            turns.hand_in(number, pickle.dumps(_worked_on(batches[number], options), protocol=5))
    os._exit(0)  # all at once: taking the libraries apart in order would take another 0.05 s
