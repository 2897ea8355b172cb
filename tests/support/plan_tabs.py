"""What the tests do in JupyterLab with plans in tabs, as a user would."""

import psutil
from playwright.sync_api import expect
from support.notebook import KERNEL_STARTS, Notebook
from support.running import TOKEN

CLOSE_ALL = """async () => {
    const { commands, shell } = window.jupyterapp;
    const start = await commands.execute("werkbezoek:start");
    for (const open of [...shell.widgets("main")].filter((tab) => tab !== start)) {
        if (open.context?.path.endsWith(".ipynb")) await open.sessionContext.shutdown();
        open.dispose();
    }
    sessionStorage.clear();
    await commands.execute("filebrowser:go-to-path", { path: "data/plannen" });
    await commands.execute("werkbezoek:start");
}"""
"""Close all tabs but the start screen."""


FORM = ".wb-document:not(.lm-mod-hidden) .wb"
"""The form in the tab in front."""


class PlanTabs(Notebook):
    """The start screen and plans in a page of JupyterLab; ``form`` is what the tab in front shows."""

    def __init__(self, page, work, address):
        super().__init__(page, work, address)
        self.form = page.locator(FORM)
        self.notice = page.locator(".wb-document:not(.lm-mod-hidden) .wb-notice")

    def open(self):
        """Open the page on the start screen, or close all other tabs."""
        if self.page.evaluate("'jupyterapp' in window"):
            self.page.evaluate(CLOSE_ALL)
        else:
            self.page.goto(f"{self.address}?token={TOKEN}&reset")
        expect(self.form.locator(".wb-start h2")).to_be_visible(timeout=KERNEL_STARTS)

    @property
    def tabs(self):
        """The labels of the tabs."""
        return self.page.locator("#jp-main-dock-panel .lm-TabBar-tab .lm-TabBar-tabLabel")

    def title(self):
        """The title at the head of the form in front."""
        return self.form.locator(".wb-bar h2")

    def files(self, name):
        """A file in JupyterLab's list of files."""
        return self.page.locator(".jp-DirListing-item").filter(has_text=name)

    def open_file(self, path):
        """Open a file of the working folder as a double click on it does."""
        self.command("docmanager:open", path=path)

    def layout_saved(self, path):
        """Return which tabs JupyterLab has saved, as soon as this file is among them."""
        self.wait_until(lambda: path in self._layout(), self._layout)
        return self._layout()

    def _layout(self):
        files = (self.work / ".jupyter").rglob("*.jupyterlab-workspace")
        return "".join(file.read_text(encoding="utf-8") for file in files)

    def contents(self, action, *arguments):
        """Rename or delete a file as JupyterLab's list of files does."""
        call = "([action, given]) => jupyterapp.serviceManager.contents[action](...given)"
        self.page.evaluate(call, [action, arguments])

    def crash_kernel(self):
        """Kill the process of the kernel of the forms; the server starts another one within a few seconds."""
        key = self._session()["kernel"]["id"]  # it is part of the name of the kernel's connection file
        processes = psutil.process_iter(["cmdline"])
        (kernel,) = (process for process in processes if key in " ".join(process.info["cmdline"] or ()))
        kernel.kill()

    def stop_kernel(self):
        """Stop the kernel of the forms as JupyterLab's list of kernels does."""
        self.page.evaluate("(id) => jupyterapp.serviceManager.sessions.shutdown(id)", self._session()["id"])

    def _session(self):
        """What the server knows of the session of the forms."""
        sessions = self.page.request.get(f"{self._server}/api/sessions?token={TOKEN}").json()
        return next(it for it in sessions if it["path"].startswith("werkbezoek-formulieren-"))
