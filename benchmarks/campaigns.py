"""Long campaigns that try to damage plan files: ``python benchmarks/campaigns.py``.

They kill 1,000 processes that save, let two forms, an editor and a sync folder write in 1,000 random orders,
and read 100,000 damaged files. The script prints the outcomes, and stops at the first failure.
"""

import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from support import killing, mutations, writers

EXAMPLES = sorted((ROOT / "data" / "voorbeelden").glob("*.json"))


def main() -> None:
    """Run the three campaigns."""
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        savings = killing.campaign(Path(folder), rounds=1000, seed=7)
    print(f"1,000 processes killed during {savings:,} savings: the file was always whole ({_since(start)})")
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        writers.campaign(Path(folder), rounds=1000, seed=7)
    print(f"1,000 orders of two forms, an editor and a sync folder: nothing was lost ({_since(start)})")
    start = time.perf_counter()
    with ProcessPoolExecutor() as pool:
        outcomes = sum(pool.map(_damage, range(20)), Counter[str]())
    print(f"100,000 damaged files: {dict(outcomes)} ({_since(start)})")


def _damage(seed: int) -> Counter[str]:
    return mutations.campaign(EXAMPLES, rounds=5000, seed=100 + seed)


def _since(start: float) -> str:
    return f"{time.perf_counter() - start:.0f} s"


if __name__ == "__main__":
    main()
