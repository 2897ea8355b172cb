"""Batches of files, read in this process or, if there are many, by several."""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from typing import Any

from .batches import Cells, read_batch
from .files import Entry

BATCH = 200
"""Files in a batch: enough to make the columns worth it, few enough to stay small."""

MANY = 3_000
"""From so many files on, other processes gain more time than their start takes."""


def read_in_batches(
    entries: Iterable[Entry], *, processes: int | None = None, **options: Any
) -> Iterator[tuple[int, Cells]]:
    """Yield the number of each batch and its cells, in no order; ``options`` are those of `read_batch`.

    Many local files are read by one process per core, or by so many ``processes``. Entries that have their
    bytes with them, such as those from a zip file, are read at once in this process, so that the bytes of
    only one batch are in memory.
    """
    local: dict[int, list[Entry]] = {}
    read = partial(_read_numbered, options)
    entries = iter(entries)
    for number, batch in enumerate(iter(lambda: [*islice(entries, BATCH)], [])):
        if all(isinstance(entry, str) for entry in batch):
            local[number] = batch
        else:
            yield number, read(number, batch)
    count = min(processes or os.cpu_count() or 1, len(local))
    if count > 1 and sum(map(len, local.values())) >= MANY:
        yield from _read_together(read, local, count - 1)
    else:
        yield from zip(local, map(read, local, local.values()), strict=True)


def _read_together(
    read: Callable[[int, list[Entry]], Cells], batches: dict[int, list[Entry]], others: int
) -> Iterator[tuple[int, Cells]]:
    """Yield the batches that this process and ``others`` read, each as soon as it has been read."""
    from loky import get_reusable_executor  # takes as long to import as it takes to read 200 plans

    executor = get_reusable_executor(others)
    futures = {number: executor.submit(read, number, batch) for number, batch in batches.items()}
    for number in reversed(batches):
        if number in futures and futures[number].cancel():  # no other process has begun on it
            del futures[number]
            yield number, read(number, batches[number])
        for done in [number for number, future in futures.items() if future.done()]:
            yield done, futures.pop(done).result()
    for number, future in futures.items():
        yield number, future.result()


def _read_numbered(options: dict[str, Any], number: int, batch: list[Entry]) -> Cells:
    return read_batch(batch, number << 32, **options)  # no batch has that many visits
