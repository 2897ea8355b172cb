"""The working folder: notebooks to work in, examples to look at, and room for one's own plans.

It has the shape of the repository (``notebooks/``, ``data/voorbeelden/``, ``data/plannen/``), so that the
notebooks find the plans by the same relative path in both. Its ``voila.json`` keeps Voilà, started there,
from fetching anything from elsewhere and from showing what only helps in JupyterLab; its ``.gitignore`` keeps
personal details out of the user's own git.
"""

import shutil
from pathlib import Path

from ..text.errors import UserError

START_NOTEBOOK = "notebooks/begin_hier.ipynb"

_PACKAGED = Path(__file__).with_name("start")
_CHECKOUT = Path(__file__).parents[2]
_COPIED = {
    "notebooks": "*.ipynb",
    "data/voorbeelden": "*.werkbezoek.json",
    "data/vergelijken": "*.csv",
    "data/huisstijl": "*.md",
}
_VOILA = Path(__file__).with_name("voila.json")
_OWN_PLANS = "data/plannen"
_KEPT_OUT_OF_GIT = """# persoonsgegevens blijven op je eigen computer
data/plannen/
data/personen/
.werkbezoek/
.formulieren/
.ipynb_checkpoints/
"""


class FolderError(UserError):
    """The working folder could not be laid out."""


def lay_out(folder: Path) -> Path:
    """Lay out a working folder, adding what is missing and touching nothing that is there; give its path.

    Raises ``FolderError`` if the folder can't be written.
    """
    source = _PACKAGED if _PACKAGED.is_dir() else _CHECKOUT
    try:
        for kind, pattern in _COPIED.items():
            (folder / kind).mkdir(parents=True, exist_ok=True)
            for original in sorted((source / kind).glob(pattern)):
                copy = folder / kind / original.name
                if not copy.exists():
                    shutil.copyfile(original, copy)
        (folder / _OWN_PLANS).mkdir(parents=True, exist_ok=True)
        for name, text in ((".gitignore", _KEPT_OUT_OF_GIT), (_VOILA.name, _VOILA.read_text("utf-8"))):
            if not (file := folder / name).exists():
                file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise FolderError(
            f"De map {folder} is niet te gebruiken als werkmap ({error.strerror}). Kies een andere."
        ) from error
    return folder.resolve()
