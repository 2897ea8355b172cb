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
from contextlib import ExitStack
from importlib.abc import MetaPathFinder
from itertools import islice
from pathlib import Path

import pyarrow as pa

from .batches import Options, no_collecting, read_batch
from .loading import Entry, OnDisk, loaded
from .turns import Turns

BATCH = 200
"""Files that are worked on at a time: enough to make the columns worth it, few enough to stay small."""

_WORTH_IT = 4_000
"""From so many files on, another process gains more than its start takes."""

Tables = dict[str, pa.Table]
Batch = Sequence[Entry]


def read_entries(entries: Iterable[Entry], options: Options, *, processes: int | None = None) -> list[Tables]:
    """The tables of all entries, in batches and in order; of many, worked on by a process per core.

    Entries that have their bytes with them, such as those from a zip file, are worked on as they come, so
    that no more than a batch of them is held at a time.
    """
    made: dict[int, Tables] = {}
    waiting: dict[int, Batch] = {}
    many = os.cpu_count() or 1 if processes is None else processes
    with no_collecting():
        for at, batch in enumerate(_batches(iter(entries))):
            if all(isinstance(entry, OnDisk) for entry in batch):
                waiting[at] = batch
            else:
                made[at] = _worked_on(batch, options)
        made |= zip(waiting, _all_worked_on([*waiting.values()], options, many), strict=True)
    return [made[at] for at in sorted(made)]


def _batches(entries: Iterator[Entry]) -> Iterator[Batch]:
    while batch := list(islice(entries, BATCH)):
        yield batch


def _all_worked_on(batches: Sequence[Batch], options: Options, processes: int) -> list[Tables]:
    """The tables of each batch; the work is shared with helpers if that is worth their start.

    All take the next batch that is left, so that a helper that is slow or comes late holds up no one.
    """
    heavy = sum(map(len, batches)) * (2 if options.findings else 1)
    if processes < 2 or heavy < _WORTH_IT:
        return [_worked_on(batch, options) for batch in batches]
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        turns = Turns.begun(Path(name), len(batches))
        helpers = [
            stack.enter_context(_Helper(turns, f"helper-{number}", batches, options))
            for number in range(1, min(processes, len(batches)))
        ]
        made = dict(_taken(turns, "self", batches, options))
        for helper in helpers:
            if turns.have_gone_to(helper.name):
                made |= helper.result()
    return [made[number] for number in range(len(batches))]


def _taken(
    turns: Turns, name: str, batches: Sequence[Batch], options: Options
) -> Iterator[tuple[int, Tables]]:
    """Work on the batches that are still to be had, under this name."""
    for number in turns.taken_by(name):
        yield number, _worked_on(batches[number], options)


def _worked_on(batch: Batch, options: Options) -> Tables:
    return read_batch(map(loaded, batch), options)


class _Helper:
    """Another Python that works along; leaving its context ends it."""

    def __init__(self, turns: Turns, name: str, batches: Sequence[Batch], options: Options) -> None:
        self.name = name
        self._out = tempfile.TemporaryFile()  # noqa: SIM115 (__exit__ closes it)
        self._process = subprocess.Popen(
            [
                sys.executable,
                "-c",
                f"import sys; sys.path[:] = {sys.path!r}; from {__name__} import main; main()",
            ],
            stdin=subprocess.PIPE,
            stdout=self._out,
        )
        pickle.dump((turns, name, batches, options), self._process.stdin, protocol=5)  # type: ignore[arg-type]
        self._process.stdin.close()  # type: ignore[union-attr]

    def result(self) -> dict[int, Tables]:
        """The tables that it made, by the number of their batch, once they are there."""
        if self._process.wait():
            raise RuntimeError("a process that helped to read plans has failed; its message is above")
        self._out.seek(0)
        made: dict[int, Tables] = pickle.load(self._out)
        return made

    def __enter__(self) -> "_Helper":
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        self._out.close()


class _WithoutPandas(MetaPathFinder):
    """Keeps Arrow from importing pandas as soon as it makes an array, which takes longer than 1,000 plans."""

    def find_spec(self, fullname: str, path: object, target: object = None) -> None:
        if fullname == "pandas":
            raise ModuleNotFoundError("not needed in a helper", name=fullname)


def main() -> None:
    """What a helper does: batches from standard input, the tables of those it took to standard output."""
    sys.meta_path.insert(0, _WithoutPandas())
    turns, name, batches, options = pickle.load(sys.stdin.buffer)
    with no_collecting():
        made = dict(_taken(turns, name, batches, options))
    pickle.dump(made, sys.stdout.buffer, protocol=5)
    sys.stdout.flush()
    os._exit(0)  # all at once: taking the libraries apart in order would take another 0.05 s
