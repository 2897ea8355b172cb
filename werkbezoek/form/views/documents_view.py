"""The documents of a plan, as the command line makes them too: one beside the fields, and all to download."""

import asyncio

import traitlets as t

from ...documents.audiences import AUDIENCES, changed_since, document
from ...documents.formats import FORMATS, file_name
from ...text.parsing import parse_date
from ...timing import schedule
from .view import DownloadView, Findings, Message

_PAUSE = 0.02
"""Seconds after an edit, in which the kernel can handle what was typed meanwhile."""


class PreviewView(DownloadView, control="preview"):
    """“Zo ziet de gast het”: ``html`` is the page of an audience, for a frame in which no script runs."""

    audiences = t.List([(each.name, each.label) for each in AUDIENCES.values()]).tag(sync=True)
    audience = t.Unicode(next(iter(AUDIENCES))).tag(sync=True)
    html = t.Unicode().tag(sync=True)
    is_shown = t.Bool(default_value=False).tag(sync=True)
    failure = "Het voorbeeld is niet gelukt"
    _is_waiting = False

    def _handle(self, message: Message) -> None:
        match message:
            case {"show": is_shown}:
                self.is_shown = is_shown
            case {"audience": audience}:
                self.audience = audience
        self._draw()

    def _refresh(self, findings: Findings) -> None:
        if not self.is_shown or self._is_waiting:
            return
        try:
            asyncio.get_running_loop().call_later(_PAUSE, self._draw)
        except RuntimeError:  # no event loop, as in a test
            self._draw()
        else:
            self._is_waiting = True

    def _draw(self) -> None:
        self._is_waiting = False
        if self.is_shown:
            self.html = self.page(self.audience)


class DownloadsView(DownloadView, control="downloads"):
    """The documents, each of which is made when its button is clicked."""

    audiences = t.List(
        [
            (
                each.name,
                each.label,
                each.about,
                [key for key in FORMATS if key != "ics" or each.is_for_calendar],
            )
            for each in AUDIENCES.values()
        ]
    ).tag(sync=True)
    formats = t.List([(key, format_.label) for key, format_ in FORMATS.items()]).tag(sync=True)
    groups = t.List().tag(sync=True)
    """Everyone, and the groups of the programme, each of which can have its own edition."""
    failure = "Dit document is niet gelukt"

    def _refresh(self, findings: Findings) -> None:
        groups = schedule(self.session.plan).groups
        self.groups = [("", "iedereen"), *((group, group) for group in groups)]

    def _handle(self, message: Message) -> None:
        match message:
            case {"make": audience, "format": key}:
                self.make(audience, key, message.get("group") or None, message.get("since", ""))

    def make(self, audience: str, key: str, group: str | None = None, since: str = "") -> None:
        """Make the document for an audience in a format and let the browser download it, or say why not.

        With a ``group`` it is the edition for that group; with ``since``, a date as the user typed it, it
        says what changed since. Raises UserError or ParseError if it cannot be made.
        """
        format_, compared = FORMATS[key], ""
        doc = document(self.session.plan, audience, style=self.house_style, group=group)
        if since.strip():
            day = parse_date(since)
            doc, compared = changed_since(doc, self.session.path, self.session.plan, day, group)
        if refusal := format_.refusal(doc):
            self.send({"text": refusal})
            return
        data = format_.render(doc)
        name = file_name(self.stem, audience, format_.extension, group)
        texts = (f"{name} staat bij je downloads.", compared, format_.remark(doc))
        self.send_file(name, format_.mime, data, " ".join(filter(None, texts)))
