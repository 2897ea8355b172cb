"""All benchmarks one after the other: ``python benchmarks/all.py [--large]``.

Prints one table, and writes it in ``benchmarks/README.md`` if every benchmark finished; otherwise the exit
code is 1. Takes ten minutes on a quiet machine. ``--large`` adds 50,000 and 100,000 plan files, and half an
hour. Each benchmark runs in a process of its own, which starts with nothing loaded.
"""

import os
import platform
import re
import sys
import time
import traceback
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path

from figure import Figure, table_of

README = Path(__file__).with_name("README.md")
MEASURED = re.compile(r"(?<=<!-- measured -->\n).*(?=<!-- /measured -->)", re.DOTALL)
BENCHMARKS = [
    (name, "figures")
    for name in ("start", "documents", "form", "tabs", "timeline", "table", "people", "tables")
]
LARGE = [("tables", "large_figures")]


def main() -> int:
    """Run every benchmark, and report what was measured."""
    where = f"Python {platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    began = f"{time.strftime('%d %B %Y, %H:%M')}, with {where} at the start"
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
    report = f"Measured on {began}.\n\n{table_of(found)}\n"
    print(report)
    if failed:
        print(f"Not finished, so not in the README: {', '.join(failed)}", file=sys.stderr)
    else:
        text = README.read_text(encoding="utf-8")
        README.write_text(MEASURED.sub(lambda _: report, text), encoding="utf-8")
    return int(bool(failed))


def measure(name: str, function: str) -> list[Figure]:
    """Return the figures of a benchmark, which a function in its module yields."""
    return list(getattr(import_module(name), function)())


if __name__ == "__main__":
    raise SystemExit(main())
