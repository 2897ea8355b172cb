"""“Zo ziet de gast het”: the page of an audience beside the fields, updated after each edit."""

import asyncio

import traitlets as t

from ...documents.audiences import AUDIENCES
from .view import DownloadView, Findings, Message

_PAUSE = 0.02
"""Seconds after an edit, in which the kernel can handle what was typed meanwhile."""


class PreviewView(DownloadView, control="preview"):
    """The preview; ``html`` is a page, which the browser shows in a frame where no script runs."""

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
