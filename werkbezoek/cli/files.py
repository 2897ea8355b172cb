"""The files that commands read and write, and the house style beside them."""

from collections.abc import Iterable
from glob import glob
from pathlib import Path

from ..documents.branding import house_style_near
from ..store import SUFFIX, make_folder, write_private
from ..text.errors import UserError, os_reason
from .parser import print_error


class FileError(UserError):
    """A file could not be read or written."""


def plan_files(arguments: Iterable[str]) -> list[Path]:
    """Return the files that the arguments name or match, each once; for a folder, the plans in it."""
    paths: dict[Path, None] = {}
    for path in (path for argument in arguments for path in matching_files(Path(argument))):
        paths |= dict.fromkeys(sorted(path.glob(f"*{SUFFIX}")) if path.is_dir() else [path])
    return list(paths)


def matching_files(path: Path) -> list[Path]:
    """Return the files that match a pattern such as ``*.xml``, which the shell of Windows does not expand."""
    paths = [] if path.exists() else sorted(glob(str(path)))  # noqa: PTH207 (Path.glob raises at odd patterns)
    return [Path(name) for name in paths] or [path]


def stem(path: Path) -> str:
    """Return the name of a plan file without its suffix: "emmen" for ``emmen.werkbezoek.json``."""
    return path.name.removesuffix(SUFFIX) if path.name.endswith(SUFFIX) else path.stem


def read_file(path: Path) -> bytes:
    """Return the content of a file. Raises `FileError` if it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileError(f"{path} is niet te lezen ({os_reason(error)}).") from error


def write_file(target: Path, data: bytes) -> None:
    """Write a file, and its folder if needed, that only their owner may open. Raises FileError otherwise."""
    try:
        make_folder(target.parent)
        write_private(target, data)
    except OSError as error:
        raise FileError(f"{target} is niet te schrijven ({os_reason(error)}).") from error


def print_house_style_remarks(folders: Iterable[Path]) -> None:
    """Print once what is wrong with, or was adjusted in, the house style of the plans in these folders."""
    for remark in dict.fromkeys(remark for folder in folders for remark in house_style_near(folder).remarks):
        print_error(f"Huisstijl: {remark}")
