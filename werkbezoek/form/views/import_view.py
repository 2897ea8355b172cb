"""The preview of an import into a list of the plan, in which the user can change what was guessed."""

from collections.abc import Callable

import traitlets as t

from ...plan import get
from ...spreadsheets import Choices, Preview, Source, Table, make_preview
from ..session.list_import import ROWS_SHOWN, choose, first_preview, import_list, preview_spec
from ..session.tables import TABLES, PasteResult
from .view import Findings, FormContext, Message, SessionView, tables_near


class ImportView(SessionView, control="list_import", styles="list_import"):
    """What an import into a table would do; hidden while there is no import.

    When the user takes the list over, ``done`` is called with the new plan and the texts about it.
    """

    spec = t.Dict().tag(sync=True)
    problem = t.Unicode().tag(sync=True)
    failure, failure_trait = "Dit is niet gelukt", "problem"
    _preview: Preview | None = None
    _rows_shown = ROWS_SHOWN

    def __init__(self, table: Table, context: FormContext, *, done: Callable[[PasteResult], None]) -> None:
        super().__init__(context)
        self._table, self._done = table, done

    def show(self, source: Source, choices: Choices) -> None:
        """Show what an import of a source would do."""
        self._rows_shown = ROWS_SHOWN
        parties = tables_near(self.session.path)[0].parties
        self._show(first_preview(source, self.session.plan, self._table, choices, parties))

    def _refresh(self, findings: Findings) -> None:
        old = self._preview
        if old and get(old.plan, old.table.path) != get(self.session.plan, old.table.path):
            self._update(old.table, old.choices)

    def _handle(self, message: Message) -> None:
        preview = self._preview
        if preview is None:
            return
        self.problem = ""
        match message:
            case {"cancel": True}:
                self._show(None)
            case {"apply": True}:
                self._apply(preview)
            case {"more": True}:
                self._rows_shown += ROWS_SHOWN
                self._show(preview)
            case {"table": path}:
                self._update(TABLES[path], Choices(sheet=preview.choices.sheet))
            case _:
                self._update(preview.table, choose(preview.choices, message))

    def _update(self, table: Table, choices: Choices) -> None:
        assert self._preview
        source, parties = self._preview.source, self._preview.parties
        self._show(make_preview(source, self.session.plan, table, choices, parties))

    def _show(self, preview: Preview | None) -> None:
        self._preview = preview
        self.spec = preview_spec(preview, self._rows_shown) if preview else {}

    def _apply(self, preview: Preview) -> None:
        result = import_list(preview, self.session.plan)
        self._show(None)
        self._done(result)
        if preview.table is self._table:
            self.context.refresh()
        else:
            self.context.go_to(preview.table.path)
