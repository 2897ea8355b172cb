"""Which plan files the user means."""

from collections.abc import Iterable
from pathlib import Path

from ..store import SUFFIX


def plan_files(given: Iterable[str]) -> list[Path]:
    """The files as given, with a folder standing for the plans in it, each file once."""
    found: dict[Path, None] = {}
    for path in map(Path, given):
        found |= dict.fromkeys(sorted(path.glob(f"*{SUFFIX}")) if path.is_dir() else [path])
    return list(found)


def stem(path: Path) -> str:
    """The name of a plan file without its ending: ``emmen.werkbezoek.json`` gives ``emmen``."""
    return path.name.removesuffix(SUFFIX) if path.name.endswith(SUFFIX) else path.stem
