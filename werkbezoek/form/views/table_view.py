"""The invitee table or the programme table in the browser, edited in the cell.

The browser sends what the user does; the rows it is sent back are the only truth.
"""

from collections.abc import Callable

import traitlets as t

from ...plan import Invitee, Plan, get, put
from ...plan.paths import join
from ...spreadsheets import SheetError, copy_columns, invitees_csv, invitees_xlsx, read_file
from ...store import SUFFIX
from ...text.errors import ParseError
from ..frontend import script, stylesheet
from ..session.session import Session
from ..session.spec import Json
from ..session.table_edits import Pasted, paste, with_blank, with_cell, with_name, with_rows
from ..session.table_spec import VIEWS, blank_cells, columns, rows
from .widgets import Control

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class TableControl(Control):
    """The table in the browser."""

    _esm = script("table")
    _css = stylesheet("table")
    spec = t.Dict().tag(sync=True)
    rows = t.List().tag(sync=True)
    seen = t.Int(0).tag(sync=True)
    notice = t.Dict().tag(sync=True)
    focus = t.Dict().tag(sync=True)


class TableView:
    """Shows ``invitees`` or ``programme`` of a session.

    ``changed`` is called after each edit, to show what follows from it (and to call ``refresh``); ``choose``
    with the place of the row in which the user is, to show it in an editor.
    """

    def __init__(
        self, name: str, session: Session, *, changed: Callable[[], None], choose: Callable[[int], None]
    ) -> None:
        self._view, self._session = VIEWS[name], session
        self._changed, self._choose = changed, choose
        self._told_of: Plan | None = None
        self._focused = 0
        self.widget = TableControl(
            spec={
                "columns": columns(self._view),
                "word": self._view.word,
                "empty": self._view.empty,
                "files": self._view.files,
                "label": {"invitees": "Genodigden", "programme": "Programma"}[name],
                "path": name,
                "blank": blank_cells(self._view),
            }
        )
        self.widget.on_msg(lambda _widget, content, buffers: self._on_message(content, buffers))
        self.refresh()

    def refresh(self, seen: int | None = None) -> None:
        """Show what the session holds by now; ``seen`` is the number of the edit that this answers."""
        with self.widget.hold_sync():
            self.widget.rows = rows(self._view, self._session)
            if seen is not None:
                self.widget.seen = seen

    def focus(self, path: str) -> None:
        """Bring the cell of a field into view with the focus in it: ``invitees[3].email``."""
        place = int(path[path.index("[") + 1 : path.index("]")]) if "[" in path else -1
        column = path.partition("].")[2]
        found = next(
            (one for one in self._view.paths if column and column.startswith(one)), self._view.paths[0]
        )
        self._focus(place, found)

    def shows(self, path: str) -> bool:
        """Whether a field of a row has a column here."""
        column = path.partition("].")[2]
        return any(column == one or column.startswith(f"{one}.") for one in self._view.paths)

    def _focus(self, place: int, column: str) -> None:
        list_ = get(self._session.plan, self._view.table.path)
        self._focused += 1
        self.widget.focus = {
            "id": list_[place].id if 0 <= place < len(list_) else "",
            "column": column,
            "n": self._focused,
        }

    # what the user does

    def _on_message(self, message: Json, buffers: list[memoryview]) -> None:
        number = message.get("n")
        if message["op"] not in ("choose", "copy", "export"):
            self.widget.notice = {}
        try:
            self._do(message, buffers)
        except SheetError as error:
            self.widget.notice = {"text": str(error), "tone": "bad"}
        except Exception as error:  # noqa: BLE001 (in a callback it would be lost in a log)
            self.widget.notice = {
                "text": f"Dit is niet gelukt ({type(error).__name__}: {error}). Wat er stond, staat er nog.",
                "tone": "bad",
            }
        if message["op"] in ("choose", "copy", "export"):
            return
        self._changed()
        self.refresh(number)

    def _do(self, message: Json, buffers: list[memoryview]) -> None:
        name = self._view.table.path
        match message:
            case {"op": "edit", "id": key, "column": column, "text": given}:
                self._edit(self._place(key), column, given)
            case {"op": "add", "id": key}:
                self._session.replace(with_blank(self._session.plan, self._view.table, key))
            case {"op": "remove", "id": key}:
                self._session.remove(join(name, self._place(key)))
                self._session.note, note = "", self._session.note
                self._tell({"text": note, "undo": "restore"})
            case {"op": "restore"}:
                self._restore()
            case {"op": "move", "id": key, "to": to}:
                self._session.move(join(name, self._place(key)), to)
            case {"op": "choose", "id": key}:
                self._choose(self._place(key))
            case {"op": "paste", "id": key, "column": column, "text": text}:
                at = self._place(key) if key else len(get(self._session.plan, name))
                along = self._view.paths.index(column) if column in self._view.paths else 0
                plan = self._session.plan
                self._take(paste(plan, self._view.table, text, (at, along), self._view.paths))
            case {"op": "import", "name": file}:
                plan = self._session.plan
                reading = read_file(bytes(buffers[0]), file, self._view.table, plan)
                self._take(with_rows(plan, self._view.table, reading))
            case {"op": "copy"}:
                self.widget.send(
                    {"copied": copy_columns(self._session.plan, self._view.table, self._view.paths)}
                )
            case {"op": "export", "format": format_}:
                self._export(format_)

    def _place(self, key: str) -> int:
        found = get(self._session.plan, self._view.table.path)
        return next(place for place, row in enumerate(found) if row.id == key)

    def _edit(self, place: int, column: str, given: str | list[str]) -> None:
        plan, path = self._session.plan, join(self._view.table.path, place)
        row = get(plan, path)
        if isinstance(row, Invitee) and column == "name":
            self._session.replace(put(plan, path, with_name(row, str(given))))
            return
        if column == "lead":
            try:
                changed = with_cell(row, self._view.column(column), str(given), plan)
            except ParseError:
                changed = row
            self._session.replace(put(plan, path, changed))
            return
        self._session.edit(f"{path}.{column}", given)

    def _take(self, pasted: Pasted) -> None:
        """Put what was pasted or imported in the plan at once, and say what of it could not be read."""
        before = self._session.plan
        drafts = {path: draft for path, draft in pasted.drafts.items() if draft}
        for path in pasted.drafts.keys() - drafts.keys():
            self._session.drafts.by_path.pop(path, None)
        self._session.replace(pasted.plan, drafts)
        notice: Json = {"text": pasted.note, "problems": list(pasted.problems)}
        self._tell(notice | {"undo": "restore" if pasted.plan != before else ""})

    def _tell(self, notice: Json) -> None:
        """Say what was done; as long as nothing else is edited, it can be undone."""
        self._told_of = self._session.plan
        self.widget.notice = notice

    def _restore(self) -> None:
        """Undo the removal, paste or import that was told of."""
        if self._session.plan == self._told_of:
            self._session.undo()
        else:
            self.widget.notice = {
                "text": "Intussen is er iets anders gewijzigd. Gebruik Ongedaan maken bovenaan."
            }

    def _export(self, format_: str) -> None:
        """Hand the whole list to the browser as a file."""
        plan = self._session.plan
        data, mime = (invitees_xlsx(plan), _XLSX) if format_ == "xlsx" else (invitees_csv(plan), "text/csv")
        name = f"{self._session.path.name.removesuffix(SUFFIX)} - genodigden.{format_}"
        self.widget.send(
            {"text": f"{name} staat bij je downloads.", "name": name, "type": mime}, buffers=[data]
        )
