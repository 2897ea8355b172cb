"""The plan files that a form can open: where they are, new ones and copies, and which one was open last."""

import contextlib
import datetime as dt
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from ... import store
from ...plan import Plan, new_id, new_plan
from ...planning import model_programmes, new_plan_from_model
from ...text.wording import counted, day, listed, moment, one_line, starting_a_sentence, today_in_amsterdam


class PlanEntry(msgspec.Struct, frozen=True):
    """A plan to choose: its file, its title, and whether it is the user's own.

    In Dutch: ``about`` has its corporation and date, and ``missing`` what is still to be filled in.
    """

    file: str
    title: str
    is_own: bool
    about: str
    missing: str = ""


def plans_folder(folder: Path) -> Path:
    """Return the folder of the user's own plans, for a form in a notebook in ``folder``.

    It is ``data/plannen`` in the working folder, or ``plannen`` beside a notebook outside any working folder.
    """
    data = _data_folder(folder)
    return data / "plannen" if data else folder / "plannen"


def list_plans(folder: Path) -> list[PlanEntry]:
    """Return the user's own plans, the last saved first, and then the examples."""
    own = sorted(_plan_paths(plans_folder(folder)), key=lambda path: path.stat().st_mtime, reverse=True)
    data = _data_folder(folder)
    examples = sorted(_plan_paths(data / "voorbeelden")) if data else []
    return [*(_entry(path, is_own=True) for path in own), *(_entry(path, is_own=False) for path in examples)]


def create_plan(folder: Path, title: str, model_key: str = "") -> Path:
    """Save a new plan, perhaps with a model programme; return its path. Raises StoreError if that fails."""
    model = next((model for model in model_programmes() if model.key == model_key), None)
    title = one_line(title)
    return _save_new(folder, new_plan_from_model(model, title) if model else new_plan(title))


def copy_plan(folder: Path, original: Path) -> Path:
    """Save a copy of a plan as another visit, and return its path. Raises StoreError if that fails.

    If the plan is unreadable, its newest earlier version is copied, and stays the same visit.
    """
    try:
        plan = store.load(original)
    except store.PlanFileError:
        if not (versions := store.earlier_versions(original)):
            raise
        return _save_new(folder, store.load(versions[0].file))
    title = f"{plan.title} (kopie)" if plan.title else ""
    return _save_new(
        folder, msgspec.structs.replace(plan, id=new_id(), revision=0, saved_at=None, title=title)
    )


def with_rescue(error: store.PlanFileError) -> store.PlanFileError:
    """Return the error, and in it that `copy_plan` can copy an earlier version, if there is one."""
    versions = store.earlier_versions(error.path) if error.path.is_file() else ()
    if not versions:
        return error
    hint = (
        f"er is nog een versie van {moment(versions[0].saved_at)}: klik op het startscherm bij dit bestand "
        "op Kopie maken, en ga daarmee verder"
    )
    return store.PlanFileError(error.path, (*error.faults, store.Fault("", hint)))


def _save_new(folder: Path, plan: Plan) -> Path:
    path = store.free_path(plans_folder(folder), store.file_stem(plan.title))
    store.save(plan, path, expected=None)
    return path


def remember(folder: Path, plan: Path) -> None:
    """Write down which plan is open, so that it opens again after a restart of the kernel."""
    note = _note(folder)
    with contextlib.suppress(OSError):
        store.make_folder(note.parent)
        store.write_private(note, os.path.realpath(plan).encode())


def last_opened(folder: Path) -> Path | None:
    """Return the plan that was open last, if it still exists."""
    with contextlib.suppress(OSError, ValueError):
        path = Path(_note(folder).read_text(encoding="utf-8"))
        return path if path.is_file() else None
    return None


def forget(folder: Path) -> None:
    """Forget which plan was open last, so that the form does not open it next time."""
    with contextlib.suppress(OSError):
        _note(folder).unlink(missing_ok=True)


def _note(folder: Path) -> Path:
    return plans_folder(folder) / store.HIDDEN_FOLDER / "laatste-plan"


def file_stamps(paths: Iterable[Path]) -> list[tuple[str, int, int]]:
    """Return name, time and size of files, which differ after a change; removed files are left out."""
    stamps = []
    for path in sorted(paths):
        with contextlib.suppress(OSError):
            stat = path.stat()
            stamps.append((path.name, stat.st_mtime_ns, stat.st_size))
    return stamps


def _data_folder(folder: Path) -> Path | None:
    return next((near / "data" for near in (folder, folder.parent) if (near / "data").is_dir()), None)


def _plan_paths(folder: Path) -> Iterator[Path]:
    return (path for path in folder.glob(f"*{store.SUFFIX}") if path.is_file())


def _entry(path: Path, *, is_own: bool) -> PlanEntry:
    try:
        plan = store.load(path)
    except store.PlanFileError:
        about = "Dit bestand is niet te lezen. Open het om te zien waarom."
        return PlanEntry(str(path), path.name, is_own, about)
    dates = [day(plan.date), _when(plan.date)] if plan.date else ["nog zonder datum"]
    about = " · ".join(filter(None, (listed([host.name for host in plan.hosts if host.name]), *dates)))
    return PlanEntry(str(path), plan.title or path.name, is_own, starting_a_sentence(about), _missing(plan))


def _when(date: dt.date) -> str:
    """Return in Dutch how many days a date is from today."""
    days = (date - today_in_amsterdam()).days
    count = counted(abs(days), "dag", "dagen", in_digits=True)
    return "vandaag" if days == 0 else f"over {count}" if days > 0 else f"{count} geleden"


def _missing(plan: Plan) -> str:
    parts = {
        "datum": plan.date,
        "corporatie": plan.corporation.name,
        "boodschap": plan.messages,
        "genodigden": plan.invitees,
        "programma": plan.programme,
    }
    names = [name for name, part in parts.items() if not part]
    return f"Nog invullen: {listed(names)}" if names else ""
