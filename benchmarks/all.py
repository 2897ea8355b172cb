"""All benchmarks one after the other, as one table: ``python benchmarks/all.py [--large]``.

Takes some ten minutes on a quiet machine, and ``--large``, which adds 50,000 files, half an hour. Each
benchmark runs in a process of its own. Exit code 1 if one of them did not finish.
"""

import sys
import time
import traceback
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from multiprocessing import get_context

from figure import Figure, print_table

BENCHMARKS = [
    (name, "figures")
    for name in ("start", "documents", "form", "tabs", "timeline", "table", "people", "tables")
]
LARGE = [("tables", "large_figures")]


def main() -> int:
    """Run every benchmark, and print what was measured."""
    found: list[Figure] = []
    failed = []
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
        for name, function in BENCHMARKS + LARGE * ("--large" in sys.argv):
            print(f"{time.strftime('%H:%M:%S')} {name}", file=sys.stderr)
            try:
                found += pool.submit(measure, name, function).result()
            except Exception:  # noqa: BLE001 (the others go on)
                traceback.print_exc()
                failed.append(name)
    print_table(found)
    if failed:
        print(f"Not finished: {', '.join(failed)}", file=sys.stderr)
    return int(bool(failed))


def measure(name: str, function: str) -> list[Figure]:
    """Return the figures of a benchmark, which a function in its module yields."""
    return list(getattr(import_module(name), function)())


if __name__ == "__main__":
    raise SystemExit(main())
