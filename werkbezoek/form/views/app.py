"""The form as a whole, from choosing a plan to filling it in."""

import secrets
from pathlib import Path
from typing import Any

import ipywidgets
import msgspec

from ...documents.branding import house_style_near
from ...documents.form_link import output_bundle, write_link
from ...plan import new_id, new_plan
from ...planning import model_programmes, new_plan_from_model
from ...store import PlanFileError, StoreError, load, save
from ..session import plan_files
from ..session.session import Session
from ..session.spec import Json
from . import cell_cleanup
from .editor import Editor
from .widgets import Start, close_tree


class Form:
    """The form as the output of a notebook cell.

    ``here`` is the notebook's folder. The output also says where an export finds the plan that is shown.
    """

    def __init__(self, path: Path | None, here: Path) -> None:
        self._here = here
        self._id = secrets.token_hex(8)
        self._start = Start(
            models=[(model.key, model.name, model.description) for model in model_programmes()]
        )
        self._start.on_msg(lambda _widget, content, _buffers: self._on_start(content))
        self._root = ipywidgets.Box().add_class("wb")
        self._editor: Editor | None = None
        if path is None or not self._open(path):
            self._choose()

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        shown: dict[str, Any] = self._root._repr_mimebundle_()
        return {**shown, "text/plain": "Formulier van een werkbezoek", **output_bundle(self._id)}

    def _choose(self) -> None:
        """Show where a plan begins."""
        self._start.plans = [
            (str(one.path), one.title, one.about, one.own) for one in plan_files.listed(self._here)
        ]
        self._root.children = (self._start,)

    def _leave(self, editor: Editor) -> None:
        plan_files.forget(self._here)
        self._start.problem = {}
        self._choose()
        self._editor = None
        editor.close()

    def close(self) -> bool:
        """Let go of all widgets, unless something is in no file; gives whether it did."""
        if self._editor:
            if not self._editor.may_leave():
                return False
            self._editor.close()
        close_tree(self._start)
        close_tree(self._root)
        return True

    def _open(self, path: Path) -> bool:
        """Open a plan; if it is unreadable, say all that is wrong with it and leave it alone."""
        try:
            session = Session(path)
        except PlanFileError as error:
            self._start.problem = {
                "text": f"{path.name} is niet te openen. Het bestand is niet veranderd.",
                "faults": [str(fault) for fault in error.faults],
            }
            return False
        self._editor = Editor(session, leave=self._leave, opened=self._remember)
        self._remember(session)
        self._root.children = tuple(self._editor.widgets)
        return True

    def _remember(self, session: Session) -> None:
        """Let exports and the next start find the plan that the form shows."""
        plan_files.remember(self._here, session.path)
        try:
            write_link(self._here, self._id, session.path)
        except OSError as error:
            session.note = (
                f"De map van dit notebook is niet te beschrijven ({error.strerror}). Exporteren gaat met de "
                "knoppen van de stap Exporteren, niet via het menu van JupyterLab."
            )

    def _on_start(self, message: Json) -> None:
        self._start.problem = {}
        try:
            match message:
                case {"make": title, "model": key}:
                    self._open(self._made(title.strip(), key))
                case {"open": file}:
                    self._open(Path(file))
                case {"copy": file}:
                    self._open(self._copied(Path(file)))
                case {"opzet": format_name}:
                    self._hand_over_opzet(format_name)
        except StoreError as error:
            self._start.problem = {"text": str(error)}

    def _hand_over_opzet(self, format_name: str) -> None:
        """Send the opzet as an empty form to the browser, or say why that went wrong."""
        from ...documents.audiences import blank_opzet
        from ...documents.formats import FORMATS

        format_ = FORMATS[format_name]
        try:
            data = format_.render(blank_opzet(house_style_near(plan_files.plans_folder(self._here)).style))
        except Exception as error:  # noqa: BLE001 (in a callback it would be lost in a log)
            self._start.send({"text": f"De lege opzet is niet gelukt ({type(error).__name__}: {error})."})
            return
        name = f"opzet-werkbezoek.{format_.extension}"
        text = f"{name} staat bij je downloads."
        self._start.send({"text": text, "name": name, "type": format_.mime}, buffers=[data])

    def _made(self, title: str, model_key: str) -> Path:
        """The file of a new plan."""
        model = next((model for model in model_programmes() if model.key == model_key), None)
        plan = new_plan_from_model(model, title) if model else new_plan(title)
        path = plan_files.unused(plan_files.plans_folder(self._here), plan_files.file_stem(title))
        save(plan, path, expected=None)
        return path

    def _copied(self, original: Path) -> Path:
        """The file of a plan like another, for another visit."""
        plan = load(original)
        title = f"{plan.title} (kopie)" if plan.title else ""
        copy = msgspec.structs.replace(plan, id=new_id(), revision=0, saved_at=None, title=title)
        path = plan_files.unused(plan_files.plans_folder(self._here), plan_files.file_stem(title))
        save(copy, path, expected=None)
        return path


def open_form(path: str | Path | None) -> Form:
    """The form for the plan in a file, or else for the plan that was open last."""
    here = Path.cwd()
    cell_cleanup.close_earlier()
    form = Form(Path(path) if path is not None else plan_files.last_opened(here), here)
    cell_cleanup.note(form.close)
    return form
