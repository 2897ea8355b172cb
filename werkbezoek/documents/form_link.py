"""How an export finds the plan that a form in a notebook is showing.

The form's saved output holds a random form id, never the plan's path: after a page reload the notebook no
longer learns what the form does next. So the form keeps ``.formulieren/ID.json`` beside the notebook, which
says what plan it is showing now, and the nbconvert exporters read that.
"""

import json
import os
import re
from pathlib import Path
from typing import Any

from ..store import SUFFIX, atomic_write
from ..text.errors import UserError

FORM_MIME = "application/vnd.werkbezoek.plan+json"
"""MIME type of the form's output."""

FOLDER = ".formulieren"
"""Folder beside the notebook with one pointer file per form."""

_FORM_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


class PointerError(UserError):
    """The plan of a form cannot be found."""


def output_bundle(form_id: str) -> dict[str, Any]:
    """The MIME bundle that marks a form's output: the form's id and where its pointer file is."""
    return {FORM_MIME: {"form": form_id, "pointer": f"{FOLDER}/{_file_name(form_id)}"}}


def write_pointer(notebook_folder: Path, form_id: str, plan_path: Path) -> None:
    """Say that the form now shows this plan file; atomic, so that a reader finds the old or the new.

    Raises OSError when the folder cannot be written.
    """
    folder = notebook_folder / FOLDER
    folder.mkdir(exist_ok=True)
    content = json.dumps({"plan": _from_folder(notebook_folder, plan_path)}, ensure_ascii=False)
    atomic_write(folder / _file_name(form_id), content.encode())


def read_pointer(notebook_folder: Path, form_id: str) -> Path:
    """The plan file that the form shows; raises PointerError."""
    try:
        content = json.loads((notebook_folder / FOLDER / _file_name(form_id)).read_text(encoding="utf-8"))
        plan_path = notebook_folder.resolve() / Path(content["plan"])
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise PointerError(
            "Het plan bij dit notebook is niet gevonden: voer het notebook opnieuw uit, zodat het formulier "
            "verschijnt, bewaar het notebook en exporteer nog eens."
        ) from error
    if not plan_path.name.endswith(SUFFIX):
        raise PointerError(
            f"Het formulier in dit notebook wijst niet naar een plan (een bestand dat eindigt op {SUFFIX})."
        )
    return plan_path


def _file_name(form_id: str) -> str:
    if not _FORM_ID.fullmatch(form_id):
        raise ValueError(f"no form id: {form_id!r}")
    return f"{form_id}.json"


def _from_folder(notebook_folder: Path, plan_path: Path) -> str:
    """The plan's path from the notebook's folder, so that a moved working folder keeps working."""
    try:
        return Path(os.path.relpath(plan_path.resolve(), notebook_folder.resolve())).as_posix()
    except ValueError:  # another drive on Windows
        return str(plan_path.resolve())
