"""Batches in more than one process: each gets the names of files, and gives back tables.

Processes of our own rather than those of ``multiprocessing``: those run the caller's script once more, which
a script without ``if __name__ == "__main__"`` does not survive, and forking is not safe beside the threads of
Jupyter.
"""

import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

import pyarrow as pa

from .batches import Options, read_batch
from .loading import Entry, OnDisk, loaded

BATCH = 200
"""Files that are worked on at a time: enough to make the columns worth it, few enough to stay small."""

_WORTH_IT = 10_000
"""From so many files on, another process gains more than its start takes."""

_HEAD_START = 4
"""Batches that are done in the time that another Python takes to start."""

Tables = dict[str, pa.Table]
Batch = Sequence[Entry]


def read_entries(entries: Iterable[Entry], options: Options, *, processes: int | None = None) -> list[Tables]:
    """The tables of all entries, in batches and in order; of many, worked on by a process per core.

    Entries that have their bytes with them, such as those from a zip file, are worked on as they come, so
    that no more than a batch of them is held at a time.
    """
    made: dict[int, Tables] = {}
    waiting: dict[int, Batch] = {}
    for at, batch in enumerate(_batches(iter(entries))):
        if all(isinstance(entry, OnDisk) for entry in batch):
            waiting[at] = batch
        else:
            made[at] = _worked_on(batch, options)
    done = _all_worked_on(
        [*waiting.values()], options, os.cpu_count() or 1 if processes is None else processes
    )
    made |= zip(waiting, done, strict=True)
    return [made[at] for at in sorted(made)]


def _batches(entries: Iterator[Entry]) -> Iterator[Batch]:
    while batch := list(islice(entries, BATCH)):
        yield batch


def _all_worked_on(batches: Sequence[Batch], options: Options, processes: int) -> list[Tables]:
    """The tables of each batch; the work is shared with helpers if that is worth their start."""
    heavy = sum(map(len, batches)) * (5 if options.findings else 1)
    if processes < 2 or heavy < _WORTH_IT:
        return [_worked_on(batch, options) for batch in batches]
    own, *others = _shares(batches, processes)
    helpers = [_Helper(share, options) for share in others]
    try:
        made = [_worked_on(batch, options) for batch in own]
        return [*made, *(tables for helper in helpers for tables in helper.result())]
    finally:
        for helper in helpers:
            helper.stop()


def _worked_on(batch: Batch, options: Options) -> Tables:
    return read_batch(map(loaded, batch), options)


def _shares(batches: Sequence[Batch], many: int) -> list[Sequence[Batch]]:
    """The batches in as many parts, the first one larger: we are at work while the helpers still start."""
    ahead = min(_HEAD_START, len(batches))
    size = -(-(len(batches) - ahead) // many) or 1
    cuts = [0, *range(ahead + size, len(batches), size), len(batches)]
    return [batches[start:end] for start, end in pairwise(cuts)]


class _Helper:
    """Another Python at work on some batches."""

    def __init__(self, batches: Sequence[Batch], options: Options) -> None:
        self._out = tempfile.TemporaryFile()  # noqa: SIM115 (stop closes it)
        self._process = subprocess.Popen(
            [
                sys.executable,
                "-c",
                f"import sys; sys.path[:] = {sys.path!r}; from {__name__} import main; main()",
            ],
            stdin=subprocess.PIPE,
            stdout=self._out,
        )
        pickle.dump((batches, options), self._process.stdin, protocol=5)  # type: ignore[arg-type]
        self._process.stdin.close()  # type: ignore[union-attr]

    def result(self) -> list[Tables]:
        """The tables, once they are there."""
        if self._process.wait():
            raise RuntimeError("a process that helped to read plans has failed; its message is above")
        self._out.seek(0)
        made: list[Tables] = pickle.load(self._out)
        return made

    def stop(self) -> None:
        """End the process if it has not ended, and clear away what it gave."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        self._out.close()


def main() -> None:
    """What a helper does: batches from standard input, their tables to standard output."""
    batches, options = pickle.load(sys.stdin.buffer)
    made = [_worked_on(batch, options) for batch in batches]
    pickle.dump(made, sys.stdout.buffer, protocol=5)
