"""Removing personal details that are past their term, from the plan and from the files beside it."""

import traitlets as t

from ...plan import Plan
from ...planning import NO_UNDO, WHAT_STAYS, find_remains, remove_files, why_nothing_goes
from ...rules.retention import expired_details, redact
from ...text.errors import os_reason
from ...text.wording import today_in_amsterdam
from .view import DownloadView, Findings, Message


class PurgeView(DownloadView, control="purge"):
    """What must go, which the user looks at first; and the button that removes it."""

    must_go = t.List().tag(sync=True)
    to_read = t.List().tag(sync=True)
    before_you_go_on = t.Unicode(f"{WHAT_STAYS} {NO_UNDO}").tag(sync=True)
    failure = "Het opruimen is niet gelukt"
    _looked_at: Plan | None = None
    """The plan in which the user has looked what must go."""

    def _refresh(self, findings: Findings) -> None:
        if self._looked_at is not self.session.plan:
            self.must_go = self.to_read = []

    def _handle(self, message: Message) -> None:
        self.send({"text": self._purge() if "purge" in message else self._look()})

    def _look(self) -> str:
        plan, today = self.session.plan, today_in_amsterdam()
        remains = find_remains(plan, self.session.path, today)
        self._looked_at, self.must_go, self.to_read = plan, remains.must_go, remains.to_read
        return "" if remains.must_go else why_nothing_goes(plan, today)

    def _purge(self) -> str:
        session, plan = self.session, self.session.plan
        if not session.forget_earlier(redact(plan, expired_details(plan, today_in_amsterdam()))):
            return f"Er is niets weggehaald. {session.status.text}"
        try:
            text = remove_files(session.path)
        except OSError as error:
            reason = os_reason(error)
            text = f"Uit het plan is alles weg, maar {error.filename} is niet weg te halen ({reason})."
        self.context.refresh()
        self._look()
        return f"{text} Wat in je mail, bij je downloads of op papier staat, haal je zelf weg."
