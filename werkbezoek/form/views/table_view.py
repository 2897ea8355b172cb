"""The tables of invitees and of programme items, which are edited in their cells."""

from collections.abc import Callable
from contextlib import suppress

import traitlets as t

from ...plan import Plan, get, put
from ...plan.paths import join
from ...spreadsheets import Choices, copy_columns, invitees_csv, invitees_xlsx, read_source
from ..session import tables
from ..session.layout import TABLE_LAYOUTS
from ..session.rows import RowGone, place_of, split_row
from ..session.spec import Json
from .import_view import ImportView
from .view import Findings, FormContext, Message, SessionView

_COPIED = "De tabel staat op het klembord. Plak hem in Excel, Word of een mail."
_CHANGED_SINCE = "Intussen is er iets anders gewijzigd. Gebruik Ongedaan maken bovenaan."
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class TableView(SessionView, control="table", styles="table"):
    """The list ``invitees`` or ``programme`` of the plan.

    ``choose`` is called with the place of the row that the user is in, to show it in the editor.
    """

    spec = t.Dict().tag(sync=True)
    rows = t.List().tag(sync=True)
    seen = t.Int(0).tag(sync=True)
    notice = t.Dict().tag(sync=True)
    focus_place = t.Dict().tag(sync=True)
    failure = "Dit is niet gelukt; wat er stond, staat er nog"

    def __init__(self, rows: str, context: FormContext, *, choose: Callable[[int], None]) -> None:
        super().__init__(context, spec=tables.table_spec(rows))
        self._table, self._choose = tables.TABLES[rows], choose
        self._columns = tuple(path for path, _, _ in TABLE_LAYOUTS[rows].columns if path != "time")
        """The paths of the columns that can be edited, from left to right."""
        self.importing = ImportView(self._table, context, done=self._accept)
        """The preview of a list that the user pastes or picks, to show above the table."""
        self._undoable: Plan | None = None
        """The plan after the edit that the button in the notice undoes."""
        self._last_edit = 0

    def _refresh(self, findings: Findings) -> None:
        self.rows = tables.table_rows(self._table.path, self.session)
        self.seen = self._last_edit
        self.importing.refresh()

    def focus_on(self, path: str) -> None:
        """Put the focus in the cell of ``invitees[3].email``, or on the add button for ``invitees``."""
        row, _, field = path.partition("].")
        rows, columns = get(self.session.plan, self._table.path), self._columns
        place = split_row(f"{row}]")[1] if "[" in row else len(rows)
        column = next((column for column in columns if field.startswith(column)), columns[0])
        self.set_focus(id=rows[place].id if place < len(rows) else "", column=column)

    def _handle(self, message: Message) -> None:
        match message:
            case {"op": "choose", "id": key}:
                with suppress(RowGone):
                    self._choose(self._place(key))
            case {"op": "copy"}:
                copied = copy_columns(self.session.plan, self._table, self._columns)
                self.send({"text": _COPIED, "copied": copied})
            case {"op": "export", "format": "xlsx"}:
                self.send_file(f"{self.stem} - genodigden.xlsx", _XLSX, invitees_xlsx(self.session.plan))
            case {"op": "export", "format": "csv"}:
                self.send_file(f"{self.stem} - genodigden.csv", "text/csv", invitees_csv(self.session.plan))
            case _:
                self.notice = {}
                try:
                    self._edit(message)
                finally:
                    self._last_edit = message.get("n", self._last_edit)
                    self.context.refresh()

    def show_failure(self, text: str) -> None:
        """Show the failure above the table."""
        self.notice = {"text": text, "tone": "bad"}

    def _edit(self, message: Message) -> None:
        session, plan, table = self.session, self.session.plan, self._table
        match message:
            case {"op": "edit", "id": key, "column": column, "text": given}:
                self._edit_cell(self._place(key), column, given)
            case {"op": "add", "id": key}:
                session.add(table.path, key=key)
            case {"op": "remove", "id": key}:
                session.remove(join(table.path, self._place(key)))
                session.note, note = "", session.note
                self._offer_undo({"text": note})
            case {"op": "restore"}:
                self._restore()
            case {"op": "move", "id": key, "to": to}:
                session.move(join(table.path, self._place(key)), to)
            case {"op": "paste", "id": key, "column": column, "text": text}:
                place = self._place(key) if key else len(get(plan, table.path))
                at = place, self._columns.index(column) if column in self._columns else 0
                source = read_source(text, table=table)
                choices = tables.choices_for_list(source, plan, table, at, self._columns)
                if choices is None:
                    self._accept(tables.fill_cells(plan, table, source, at, self._columns))
                else:
                    self.importing.show(source, choices)
            case {"op": "import", "name": name, "buffers": [data]}:
                self.importing.show(read_source(bytes(data), name, table), Choices())

    def _place(self, key: str) -> int:
        return place_of(self.session.plan, self._table.path, key)

    def _edit_cell(self, place: int, column: str, given: str | list[str]) -> None:
        plan, path = self.session.plan, join(self._table.path, place)
        if column in ("name", "lead"):
            row = tables.set_cell(get(plan, path), self._table.column(column), str(given), plan)
            self.session.replace(put(plan, path, row))
        else:
            self.session.edit(f"{path}.{column}", given)

    def _accept(self, result: tables.PasteResult) -> None:
        """Put what was pasted or imported in the plan, and show what could not be read."""
        before = self.session.plan
        self.session.replace(result.plan, result.drafts)
        notice: Json = {"text": result.note, "problems": list(result.problems)}
        if result.plan == before:
            self.notice = notice
        else:
            self._offer_undo(notice)

    def _offer_undo(self, notice: Json) -> None:
        self._undoable = self.session.plan
        self.notice = notice | {"undo": "restore"}

    def _restore(self) -> None:
        """Undo the edit in the notice, unless there was another edit since."""
        if self.session.plan == self._undoable:
            self.session.undo()
        else:
            self.notice = {"text": _CHANGED_SINCE}
