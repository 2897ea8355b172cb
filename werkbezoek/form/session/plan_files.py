"""Where one's own plans are, which there are, and under what name a new one goes."""

import contextlib
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import msgspec

from ...plan import Plan
from ...store import HIDDEN_FOLDER, SUFFIX, PlanFileError, load
from ...text.wording import day

_LAST = "laatste-plan"
_LONGEST_NAME = 60


class Listed(msgspec.Struct, frozen=True):
    """A plan to choose: its file, its title, a Dutch line about it, and whether it is one of one's own."""

    path: Path
    title: str
    about: str
    own: bool


def plans_folder(here: Path) -> Path:
    """The folder of one's own plans, for a notebook in the folder ``here``.

    It is ``data/plannen`` in the working folder, or ``plannen`` beside a notebook that is in none.
    """
    data = _data_folder(here)
    return data / "plannen" if data else here / "plannen"


def listed(here: Path) -> list[Listed]:
    """One's own plans, the last saved first, and then the examples."""
    own = sorted(_plans_in(plans_folder(here)), key=lambda path: path.stat().st_mtime, reverse=True)
    data = _data_folder(here)
    examples = sorted(_plans_in(data / "voorbeelden")) if data else []
    return [*(_entry(path, own=True) for path in own), *(_entry(path, own=False) for path in examples)]


def unused(folder: Path, stem: str) -> Path:
    """A path for a plan by this name, or with a number after it where that name is taken."""
    number, path = 1, folder / f"{stem}{SUFFIX}"
    while path.exists():
        number += 1
        path = folder / f"{stem} {number}{SUFFIX}"
    return path


def file_stem(title: str) -> str:
    """A title as the name of a file that is fine on every system: "Één wijk" gives ``een-wijk``."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST_NAME].strip("-")
    return words if len(words) > 3 else f"werkbezoek-{words}".rstrip("-")


def remember(here: Path, plan: Path) -> None:
    """Remember which plan was open, so that it opens again after a restart."""
    folder = plans_folder(here) / HIDDEN_FOLDER
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _LAST).write_text(str(plan.resolve()), encoding="utf-8")


def last_opened(here: Path) -> Path | None:
    """The plan that was open last, if it is still there."""
    with contextlib.suppress(OSError, ValueError):
        path = Path((plans_folder(here) / HIDDEN_FOLDER / _LAST).read_text(encoding="utf-8"))
        return path if path.is_file() else None
    return None


def forget(here: Path) -> None:
    """Open no plan by itself next time."""
    with contextlib.suppress(OSError):
        (plans_folder(here) / HIDDEN_FOLDER / _LAST).unlink(missing_ok=True)


def _data_folder(here: Path) -> Path | None:
    return next((folder / "data" for folder in (here, here.parent) if (folder / "data").is_dir()), None)


def _plans_in(folder: Path) -> Iterator[Path]:
    return (path for path in folder.glob(f"*{SUFFIX}") if path.is_file())


def _entry(path: Path, *, own: bool) -> Listed:
    try:
        plan = load(path)
    except PlanFileError:
        return Listed(path, path.name, "dit bestand is niet te lezen; open het om te zien waarom", own)
    return Listed(path, plan.title or path.name, _about(plan), own)


def _about(plan: Plan) -> str:
    when = day(plan.date) if plan.date else "nog zonder datum"
    return " · ".join(part for part in (plan.corporation.name, when) if part)
