"""Every file beside a plan that holds what stood in it, for who has to clear that away."""

from collections.abc import Iterable
from pathlib import Path

from .history import history_files
from .reading import HIDDEN_FOLDER, SUFFIX

EXPORTED = (".html", ".pdf", ".docx", ".ics", ".eml", ".zip", ".csv", ".xlsx")
"""How the names of exported documents, drafts of letters (several go in a zip) and lists end."""

_CHECKPOINTS = ".ipynb_checkpoints"


def residual_files(path: Path, exports: Iterable[Path] = ()) -> tuple[Path, ...]:
    """Files that hold what stood in a plan.

    They are its earlier versions, drafts of the form, checkpoints that Jupyter made, and documents exported
    to the plan's own folder or to one of the folders ``exports``.
    """
    stem = path.name.removesuffix(SUFFIX)
    drafts = path.parent / HIDDEN_FOLDER / f"{path.name}.drafts"
    found = [*history_files(path), *([drafts] if drafts.exists() else [])]
    for folder in dict.fromkeys((path.parent, *exports)):
        found += [file for file in _files(folder) if _is_export(file, stem)]
        found += [file for file in _files(folder / _CHECKPOINTS) if file.name.startswith(f"{stem}.")]
    return tuple(found)


def _is_export(file: Path, stem: str) -> bool:
    return file.name.startswith((f"{stem}.", f"{stem} - genodigden.")) and file.suffix in EXPORTED


def _files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.iterdir() if file.is_file()) if folder.is_dir() else []
