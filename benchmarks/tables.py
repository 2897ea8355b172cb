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
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

HERE = Path(__file__).parents[1]
OURS = ("ours one", "ours", "ours one findings", "ours findings")
"""In one process or on all cores, with the findings of the rules or without."""


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


def compare(count: int, folder: Path, rounds: int) -> None:
    """Print the ratios for ``count`` files, as the median of the rounds."""
    runs = [{what: measured(what, folder) for what in ("peer", *OURS)} for _ in range(rounds)]
    print(f"{count} files; the peer takes {median(run['peer']['seconds'] for run in runs):.2f} s")
    for what in OURS:
        ratios = sorted(run["peer"]["seconds"] / run[what]["seconds"] for run in runs)
        one = min((run[what] for run in runs), key=lambda ours: ours["seconds"])
        print(
            f"  {what:<18} {median(ratios):5.2f} × as fast ({ratios[0]:.2f}–{ratios[-1]:.2f}); best "
            f"{one['seconds']:6.2f} s, {one['cpu']:.2f} s of processor; memory {one['peak'] / 2**20:.0f} MB "
            f"= {one['peak'] / one['own']:.2f} × the frames' own",
            flush=True,
        )


def compare_with(checkout: Path, old: Path, new: Path, rounds: int) -> None:
    """Print the processor time per file of this checkout and an older one, each for files of its own."""
    runs = [(measured("ours one", old, checkout), measured("ours one", new)) for _ in range(rounds)]
    before, now = (min(run[side]["each"] * 1e6 for run in runs) for side in (0, 1))
    memory = " and ".join(f"{side['peak'] / side['own']:.2f}" for side in runs[0])
    print(f"  before {before:.0f} µs of processor per file, now {now:.0f}: {now / before:.2f} ×")
    print(f"  memory {memory} × the frames' own")


def main() -> None:
    """Measure collections of the sizes that were asked for."""
    from support import collection  # not in a process that measures an older checkout

    options = argparse.ArgumentParser()
    options.add_argument("counts", nargs="*", type=int, default=[5000])
    options.add_argument("--linear", action="store_true")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--against", nargs=2, type=Path, metavar=("CHECKOUT", "FOLDER"))
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        for count in given.counts:
            folder = collection.write(Path(name) / str(count), count)
            if given.against:
                compare_with(*given.against, folder, given.rounds)
            else:
                compare(count, folder, given.rounds)
        if given.linear:
            per_file = [
                min(measured("ours", folder)["cpu"] for _ in range(given.rounds)) / count
                for count in (10_000, 100_000)
                for folder in [collection.write(Path(name) / f"linear-{count}", count)]
            ]
            print(f"processor time per file, 100,000 / 10,000 files: {per_file[1] / per_file[0]:.2f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["measure"]:
        measure(sys.argv[2], Path(sys.argv[3]))
    else:
        main()
