"""Many plans to tables, against ``json.loads`` and ``pandas.json_normalize`` on the same files.

    python benchmarks/tables.py 5000 50000 [--linear] [--rounds 3] [--against CHECKOUT FOLDER]

The peer makes frames of visits, invitees and items, and checks nothing. Each measurement runs in a separate
process that has read forty plans before, so that time and memory for loading modules do not count. The two
sides alternate, and the ratio is the median of the rounds. ``--linear`` also compares the processor time per
file for 100,000 files with that for 10,000. ``--against`` compares the least processor time per file of all
rounds, in one process, with that of an older checkout of the kit for a folder with files in its own format.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from figure import Figure, ratio, table_of, with_unit

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

HERE = Path(__file__).parents[1]


def frames_of_peer(paths: list[Path]) -> list[object]:
    """What an analyst would write: every readable file, three frames."""
    import pandas as pd

    plans = []
    for path in paths:
        try:
            plan = json.loads(path.read_bytes())
        except ValueError:
            continue
        if isinstance(plan, dict) and "id" in plan:
            plans.append(plan)
    visits = pd.json_normalize(
        [{k: v for k, v in p.items() if k not in ("invitees", "programme")} for p in plans]
    )
    lists = [
        pd.json_normalize(plans, record_path=name, meta="id", record_prefix="item.")
        for name in ("invitees", "programme")
    ]
    return [visits, *lists]


def frames_of_ours(paths: list[Path], *, findings: bool, processes: int | None) -> list[object]:
    """The same and more from ``read_plans``, with the findings of the rules or without."""
    from werkbezoek import read_plans

    plans = read_plans(paths, findings=findings, processes=processes)
    frames: list[object] = [plans.visits, plans.invitees, plans.programme]
    return [*frames, plans.findings] if findings else frames


def processor() -> float:
    """Seconds that this process and those it has started have kept a processor at work."""
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in both)


def frames_of(what: str, paths: list[Path]) -> list[object]:
    """The frames of the peer, or ours in the way that is asked for."""
    if what == "peer":
        return frames_of_peer(paths)
    return frames_of_ours(paths, findings="findings" in what, processes=1 if "one" in what else None)


def measure(what: str, folder: Path) -> None:
    """Print the time and peak memory for a folder, without those of a first run over forty plans.

    This runs in a separate process. ``own`` is the memory of the frames. Memory is in bytes.
    """
    import pandas as pd

    paths = sorted(folder.rglob("*.json"))
    frames_of(what, paths[:40])
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    used, start = processor(), time.perf_counter()
    frames = frames_of(what, paths)
    seconds = time.perf_counter() - start
    peak = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
    own = sum(int(f.memory_usage(deep=True).sum()) for f in frames if isinstance(f, pd.DataFrame))
    cpu = processor() - used
    each = cpu / len(paths)
    print(json.dumps({"seconds": seconds, "cpu": cpu, "each": each, "peak": peak, "own": own}))


def measured(what: str, folder: Path, checkout: Path = HERE) -> dict[str, float]:
    """Return one measurement of the kit in a checkout, made in a separate process."""
    done = subprocess.run(
        [sys.executable, __file__, "measure", what, str(folder)],
        check=True,
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(checkout)},
    )
    made: dict[str, float] = json.loads(done.stdout)
    return made


def figures(count: int = 5000, rounds: int = 3, in_one_process: bool = False) -> Iterator[Figure]:
    """Measure ``count`` files on all cores; the ratios are the medians of the rounds."""
    goal = 6 if count >= 50_000 else 4
    kinds = [("ours", "", goal), ("ours findings", " with findings", 1)]
    if in_one_process:
        kinds += [(f"{what} one", f"{words} in one process", 1) for what, words, _ in kinds]
    with files(count) as folder:
        runs = [{what: measured(what, folder) for what in ("peer", *(kind[0] for kind in kinds))}
                for _ in range(rounds)]  # fmt: skip
    peer = median(run["peer"]["seconds"] for run in runs)
    for what, words, goal in kinds:
        times = sorted(run["peer"]["seconds"] / run[what]["seconds"] for run in runs)
        ours = [run[what] for run in runs]
        yield Figure(
            f"`read_plans`{words}, {count:,} files: times as fast as `json.loads` with `json_normalize`",
            median(times), goal, "×", with_unit(median(run["seconds"] for run in ours), "s"),
            with_unit(peer, "s"), at_least=True, spread=f"({times[0]:.1f}–{times[-1]:.1f})",
        )  # fmt: skip
        peak, own = (median(run[name] for run in ours) / 2**20 for name in ("peak", "own"))
        yield ratio("peak memory of the same / the frames' own", peak, own, 2, "MB")


def large_figures(rounds: int = 3) -> Iterator[Figure]:
    """Measure 50,000 files, and how the processor time grows with the number of files."""
    yield from figures(50_000, rounds)
    yield linear(rounds)


def linear(rounds: int) -> Figure:
    """Return the processor time per file for 100,000 files, against that for 10,000."""
    per_file = []
    for count in (100_000, 10_000):
        with files(count) as folder:
            per_file.append(min(measured("ours", folder)["each"] * 1e6 for _ in range(rounds)))
    return ratio("processor time per file, 100,000 files / 10,000 files", *per_file, 1.2, "µs")


@contextmanager
def files(count: int) -> Iterator[Path]:
    """Write plan files in a folder, which is removed afterwards."""
    from support import collection  # not in a process that measures an older checkout

    with tempfile.TemporaryDirectory() as name:
        yield collection.write(Path(name) / "plannen", count)


def compare_with(checkout: Path, old: Path, new: Path, rounds: int) -> None:
    """Print the processor time per file of this checkout and an older one, each for files of its own."""
    runs = [(measured("ours one", old, checkout), measured("ours one", new)) for _ in range(rounds)]
    before, now = (min(run[side]["each"] * 1e6 for run in runs) for side in (0, 1))
    memory = " and ".join(f"{side['peak'] / side['own']:.2f}" for side in runs[0])
    print(f"  before {before:.0f} µs of processor per file, now {now:.0f}: {now / before:.2f} ×")
    print(f"  memory {memory} × the frames' own")


def main() -> None:
    """Measure collections of the sizes that were asked for."""
    options = argparse.ArgumentParser()
    options.add_argument("counts", nargs="*", type=int, default=[5000])
    options.add_argument("--linear", action="store_true")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--against", nargs=2, type=Path, metavar=("CHECKOUT", "FOLDER"))
    given = options.parse_args()
    if given.against:
        for count in given.counts:
            with files(count) as folder:
                compare_with(*given.against, folder, given.rounds)
        return
    found = [figure for count in given.counts for figure in figures(count, given.rounds, in_one_process=True)]
    print(table_of(found + ([linear(given.rounds)] if given.linear else [])))


if __name__ == "__main__":
    if sys.argv[1:2] == ["measure"]:
        measure(sys.argv[2], Path(sys.argv[3]))
    else:
        main()
