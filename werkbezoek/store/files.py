"""Names and places of the files of a plan: all but the plan itself are in a hidden folder beside it."""

import contextlib
import glob
import os
import re
import secrets
import shutil
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from .atomic import make_folder

SUFFIX = ".werkbezoek.json"
"""The end of the name of every plan file."""

HIDDEN_FOLDER = ".werkbezoek"

_EXPORTED = (".html", ".pdf", ".docx", ".ics", ".eml", ".zip", ".csv", ".xlsx")
"""Suffixes of exported documents, drafts of letters (several in a zip) and lists."""

_LONGEST_STEM = 60

_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices."""


def free_path(folder: Path, stem: str) -> Path:
    """Return a path for a new plan, with a number after the name if the name is taken."""
    number, path = 1, folder / f"{stem}{SUFFIX}"
    while path.exists():
        number += 1
        path = folder / f"{stem} {number}{SUFFIX}"
    return path


def file_stem(title: str) -> str:
    """Return a file name, without its suffix, that every system allows: ``een-wijk`` for "Één wijk"."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST_STEM].strip("-")
    return words if len(words) > 3 and not is_reserved(words) else f"werkbezoek-{words}".rstrip("-")


def is_reserved(stem: str) -> bool:
    """Return whether Windows keeps a name for a device, so that no file can have it: ``con``, ``NUL.txt``."""
    return _RESERVED.fullmatch(stem) is not None


def real_path(path: str | Path) -> Path:
    """Return the path of the file itself: without symbolic links, and with the form of Unicode on the disk.

    macOS may write “é” as two characters, and programs that sync files copy such names. If symbolic links
    form a circle, the path is returned as it is.
    """
    found = Path(os.path.realpath(path))
    if found.name.isascii() or found.exists():
        return found
    with contextlib.suppress(OSError):
        for other in found.parent.iterdir():
            if _hidden_name(other) == _hidden_name(found):
                return other
    return found


def _hidden_name(path: Path) -> str:
    """Return the name of a plan file, in one form of Unicode, as its hidden files have it in their names."""
    return unicodedata.normalize("NFC", path.name)


def lock_file(path: Path) -> Path:
    """Return the file that is locked while the plan is saved."""
    return path.parent / HIDDEN_FOLDER / f"{_hidden_name(path)}.lock"


def drafts_file(path: Path) -> Path:
    """Return the file with texts in the form that are not yet a value of the plan."""
    return path.parent / HIDDEN_FOLDER / f"{_hidden_name(path)}.drafts"


def temporary_file(path: Path) -> Path:
    """Return a new name for a file that belongs to the plan and is not completely written yet."""
    return path.parent / HIDDEN_FOLDER / f"{_hidden_name(path)}.{secrets.token_hex(4)}.half"


def abandoned_files(path: Path) -> Iterator[Path]:
    """Yield the temporary files that killed processes left. The caller holds the lock of the plan."""
    return (path.parent / HIDDEN_FOLDER).glob(f"{glob.escape(_hidden_name(path))}.*.half")


def history_folder(path: str | Path) -> Path:
    """Return the folder with the earlier versions of the plan."""
    path = real_path(path)
    return path.parent / HIDDEN_FOLDER / "versies" / _hidden_name(path)


def history_files(path: str | Path) -> tuple[Path, ...]:
    """Return all files in the history of the plan; each may hold personal details."""
    return tuple(file for file in history_folder(path).glob("*") if file.is_file())


def move_along(old: Path, new: Path) -> None:
    """Move the drafts and the earlier versions of a plan whose file has moved from ``old`` to ``new``.

    Nothing is moved if there is still a file at ``old``. What can't be moved stays where it is.
    """
    if old.exists():
        return
    for find in (drafts_file, history_folder):
        source, target = find(old), find(new)
        if source.exists() and not target.exists():
            with contextlib.suppress(OSError):
                make_folder(target.parent)
                shutil.move(source, target)


def residual_files(path: Path, exports: Iterable[Path] = ()) -> tuple[Path, ...]:
    """Return the other files that hold content of a plan, for when personal details must be removed.

    They are its earlier versions and its drafts and, in its own folder and in the folders ``exports``,
    exported documents and checkpoints of Jupyter.
    """
    stem = path.name.removesuffix(SUFFIX)
    found = [*history_files(path), *filter(Path.exists, [drafts_file(path)])]
    for folder in dict.fromkeys((path.parent, *exports)):
        names = (f"{stem}.", f"{stem} - genodigden.")
        found += [file for file in _files(folder) if file.name.startswith(names) and file.suffix in _EXPORTED]
        found += [file for file in _files(folder / ".ipynb_checkpoints") if file.name.startswith(f"{stem}.")]
    return tuple(found)


def _files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.iterdir() if file.is_file()) if folder.is_dir() else []
