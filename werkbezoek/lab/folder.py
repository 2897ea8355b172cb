"""The working folder: notebooks, examples, and a place for the user's own plans.

It has the layout of the repository (``notebooks/``, ``data/voorbeelden/``, ``data/plannen/``), so that the
notebooks find the plans by the same relative path in both. Its ``voila.json`` tells Voilà to fetch nothing
from other sites and to hide what only helps in JupyterLab. Its ``.gitignore`` keeps personal details out of
git. In ``data/privacy/`` are drafts of what the AVG asks for, with gaps for the corporation to fill in.
"""

import shutil
from pathlib import Path

from ..text.errors import UserError, os_reason

_PACKAGED = Path(__file__).with_name("start")
_CHECKOUT = Path(__file__).parents[2]
_COPIED = {
    "notebooks": "*.ipynb",
    "data/voorbeelden": "*.werkbezoek.json",
    "data/vergelijken": "*.*",
    "data/huisstijl": "*.md",
    "data/privacy": "*.md",
}
_VOILA = Path(__file__).with_name("voila.json")
PLANS = "data/plannen"
_GITIGNORE = """# persoonsgegevens blijven op je eigen computer
data/plannen/
data/personen/
.werkbezoek/
.formulieren/
.ipynb_checkpoints/
"""


class FolderError(UserError):
    """The working folder could not be prepared."""


def lay_out(folder: Path) -> Path:
    """Prepare a working folder: add what is missing and leave what is there. Return its absolute path.

    Raises `FolderError` if the folder can't be written.
    """
    source = _PACKAGED if _PACKAGED.is_dir() else _CHECKOUT
    try:
        for name, pattern in _COPIED.items():
            (folder / name).mkdir(parents=True, exist_ok=True)
            for original in sorted((source / name).glob(pattern)):
                copy = folder / name / original.name
                if not copy.exists():
                    shutil.copyfile(original, copy)
        (folder / PLANS).mkdir(0o700, parents=True, exist_ok=True)  # plans hold personal details
        for name, text in ((".gitignore", _GITIGNORE), (_VOILA.name, _VOILA.read_text("utf-8"))):
            if not (file := folder / name).exists():
                file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise FolderError(
            f"De map {folder.absolute()} is niet te gebruiken als werkmap ({os_reason(error)}). "
            "Zet een andere map achter de opdracht: werkbezoek lab MAP"
        ) from error
    return folder.resolve()
