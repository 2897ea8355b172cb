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
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import pyarrow as pa

from .batches import File, Options, read_batch
from .sources import OnDisk, loaded

BATCH = 400
"""Files that are worked on at a time: enough to make the columns worth it, few enough to stay small."""

_WORTH_IT = 4_000
"""From so many files on, another process gains more than its start takes."""

_HEAD_START = 2
"""Batches that are done in the time that another Python takes to start."""

Tables = dict[str, pa.Table]
Batches = Sequence[Sequence[OnDisk | File]]


def read_entries(
    entries: Sequence[OnDisk | File], options: Options, *, processes: int | None = None
) -> list[Tables]:
    """The tables of all entries, in batches and in order; of many, worked on by a process per core."""
    batches = [entries[at : at + BATCH] for at in range(0, len(entries), BATCH)]
    many = (os.cpu_count() or 1) if processes is None else processes
    heavy = len(entries) * (5 if options.findings else 1)
    if many < 2 or heavy < _WORTH_IT or not all(isinstance(entry, OnDisk) for entry in entries):
        return list(_worked_on(batches, options))
    helpers = [_Helper(part, options) for part in _shares(batches, many)[1:]]
    try:
        own = list(_worked_on(_shares(batches, many)[0], options))
        return [*own, *(tables for helper in helpers for tables in helper.result())]
    finally:
        for helper in helpers:
            helper.stop()


def _shares(batches: Batches, many: int) -> list[Batches]:
    """The batches in as many parts, the first one larger: we are at work while the helpers still start."""
    ahead = min(_HEAD_START, len(batches))
    size = -(-(len(batches) - ahead) // many) or 1
    cuts = [0, *range(ahead + size, len(batches), size), len(batches)]
    return [batches[start:end] for start, end in pairwise(cuts)]


def _worked_on(batches: Batches, options: Options) -> Iterator[Tables]:
    for batch in batches:
        yield read_batch(map(loaded, batch), options)


class _Helper:
    """Another Python at work on some batches."""

    def __init__(self, batches: Batches, options: Options) -> None:
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
    made: list[dict[str, Any]] = list(_worked_on(batches, options))
    pickle.dump(made, sys.stdout.buffer, protocol=5)
