"""The link from a form in a notebook to the plan that it shows, which exports follow.

The saved output of the form has only a random form id, not the path of the plan: after a page reload, what
the form does no longer changes the saved notebook. Therefore the form keeps the path of its plan in
``.formulieren/ID.json`` beside the notebook, where the nbconvert exporters read it.
"""

import json
import os
import re
from pathlib import Path
from typing import Any

from ..store import SUFFIX, atomic_write, make_folder
from ..text.errors import UserError

FORM_MIME = "application/vnd.werkbezoek.plan+json"
"""The MIME type of the form's output."""

FOLDER = ".formulieren"
"""The folder beside the notebook with one link file per form."""

_FORM_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


class LinkError(UserError):
    """The plan of a form cannot be found."""


def output_bundle(form_id: str) -> dict[str, Any]:
    """Return the MIME bundle of the form's output, with the form id and the path of the link file."""
    return {FORM_MIME: {"form": form_id, "pointer": f"{FOLDER}/{_file_name(form_id)}"}}


def write_link(notebook_folder: Path, form_id: str, plan_path: Path) -> None:
    """Link the form to a plan file. Raises OSError if the folder is not writable."""
    folder, plan = notebook_folder / FOLDER, plan_path.resolve()
    make_folder(folder)
    try:  # a relative path still works after the working folder moves
        target = Path(os.path.relpath(plan, notebook_folder.resolve())).as_posix()
    except ValueError:  # another drive on Windows
        target = str(plan)
    atomic_write(folder / _file_name(form_id), json.dumps({"plan": target}, ensure_ascii=False).encode())


def read_link(notebook_folder: Path, form_id: str) -> Path:
    """Return the plan file that the form shows. Raises LinkError if it is not known or not there."""
    try:
        content = json.loads((notebook_folder / FOLDER / _file_name(form_id)).read_text(encoding="utf-8"))
        plan_path = notebook_folder.resolve() / Path(content["plan"])
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise LinkError(
            "Het plan bij dit notebook is niet gevonden: voer het notebook opnieuw uit, zodat het formulier "
            "verschijnt, bewaar het notebook en exporteer nog eens."
        ) from error
    if not plan_path.name.endswith(SUFFIX):
        raise LinkError(
            f"Het formulier in dit notebook wijst niet naar een plan (een bestand dat eindigt op {SUFFIX})."
        )
    return plan_path


def _file_name(form_id: str) -> str:
    if not _FORM_ID.fullmatch(form_id):
        raise ValueError(f"not a form id: {form_id!r}")
    return f"{form_id}.json"
