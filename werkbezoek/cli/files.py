"""Which plan files the user means, and what is amiss with the house style beside them."""

from collections.abc import Iterable
from pathlib import Path

from ..documents.branding import house_style_near
from ..store import SUFFIX
from .parser import complain


def plan_files(given: Iterable[str]) -> list[Path]:
    """The files as given, with a folder standing for the plans in it, each file once."""
    found: dict[Path, None] = {}
    for path in map(Path, given):
        found |= dict.fromkeys(sorted(path.glob(f"*{SUFFIX}")) if path.is_dir() else [path])
    return list(found)


def stem(path: Path) -> str:
    """The name of a plan file without its ending: ``emmen.werkbezoek.json`` gives ``emmen``."""
    return path.name.removesuffix(SUFFIX) if path.name.endswith(SUFFIX) else path.stem


def tell_of_house_style(folders: Iterable[Path]) -> None:
    """Say once what is amiss with the house style of plans in these folders, or was adjusted in it."""
    for remark in dict.fromkeys(told for folder in folders for told in house_style_near(folder).remarks):
        complain(f"Huisstijl: {remark}")
