"""Widgets on a page without JupyterLab, whose kernel is the process of the tests.

That is several times cheaper than a notebook, and all that tests of what is in the form need. What JupyterLab
adds, such as tabs, menus and kernels that stop, is tested in JupyterLab.
"""

import asyncio
import json
import sys
from base64 import b64decode, b64encode
from pathlib import Path

from comm.base_comm import BaseComm

ADDRESS = "http://localhost/formulier"
THEMES = Path(sys.prefix, "share", "jupyter", "lab", "themes", "@jupyterlab")
SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
HTML = f"""<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Formulier</title><style id="theme"></style></head>
<body><main></main>
<script type="module">{SCRIPT}</script></body></html>"""

CHOOSE_THEME = """([sheet, isLight]) => {
    document.querySelector("#theme").textContent = sheet;
    document.body.dataset.jpThemeLight = isLight;
    document.body.style.background = "var(--jp-layout-color1)";
}"""


class SmallPage:
    """The page, and the kernel's side of the widgets that it shows."""

    def __init__(self, page):
        self.page = page
        self._said, self._turn = asyncio.Queue(), 0
        page.expose_binding("tellKernel", lambda _source, message: self._receive(*json.loads(message)))
        page.expose_binding("hearKernel", lambda _source, turn: self._next_messages(turn))
        page.route(f"{ADDRESS}*", lambda route: route.fulfill(body=HTML, content_type="text/html"))

    def open(self):
        """Load the page again, with nothing on it and nothing in its storage."""
        self._say("stop")
        self._said, self._comms, self._is_alive = asyncio.Queue(), {}, True
        self._turn += 1
        self.page.goto(f"{ADDRESS}?{self._turn}")
        self.page.evaluate("sessionStorage.clear(), localStorage.clear()")

    def open_comm(self, **arguments):
        """Open a comm, in place of ``comm.create_comm``."""
        page = self

        class Comm(BaseComm):
            def publish_msg(self, msg_type, data=None, buffers=None, **_):
                page._comms[self.comm_id] = self
                kind = data["method"] if msg_type == "comm_msg" else msg_type.removeprefix("comm_")
                page._say(kind, self.comm_id, data, [b64encode(one).decode() for one in buffers or ()])

        return Comm(**arguments)

    def show(self, widget):
        """Show a widget in place of what is on the page, as a cell that runs again does."""
        self._is_alive = True
        self._say("show", widget.model_id)

    def lose_kernel(self):
        """Answer nothing any more, until a widget is shown again."""
        self._is_alive = False

    def choose_theme(self, name):
        """Give the page the colours of a theme of JupyterLab: ``light`` or ``dark``."""
        sheet = (THEMES / f"theme-{name}-extension" / "index.css").read_text(encoding="utf-8")
        self.page.evaluate(CHOOSE_THEME, [sheet, name == "light"])

    def _say(self, kind, model="", data=None, buffers=()):
        self._said.put_nowait([kind, model, data, buffers])

    async def _next_messages(self, turn):
        if turn != self._turn:  # asked just before the page was loaded again
            return json.dumps([["stop", "", None, ()]])
        said = self._said
        messages = [await said.get()]
        while not said.empty():
            messages.append(said.get_nowait())
        return json.dumps(messages)

    def _receive(self, model, data, buffers):
        if self._is_alive:
            files = [memoryview(b64decode(one)) for one in buffers]
            self._comms[model].handle_msg({"content": {"data": data}, "buffers": files})
