"""What the tests do in the planning notebook and its form, as a user would."""

from playwright.sync_api import expect
from support.form_page import FormPage
from support.running import TOKEN

KERNEL_STARTS = 180_000
"""Milliseconds in which a kernel starts and draws the form, also on a busy machine."""

OPEN = """async path => {
    const { commands, shell } = window.jupyterapp;
    const kernel = shell.currentWidget?.sessionContext?.session?.kernel;
    if (kernel && shell.currentWidget.context.path === path) {
        await commands.execute("editmenu:clear-all");
        const code = "__import__('ipywidgets').Widget.close_all()";
        await kernel.requestExecute({ code, silent: true }).done;
        sessionStorage.clear();
        return;
    }
    for (const open of [...shell.widgets("main")]) {
        await open.sessionContext?.shutdown();
        open.dispose();
    }
    const opened = await commands.execute("docmanager:open", { path });
    await opened.sessionContext.ready;
}"""
"""Open a notebook in place of another; if it is open, its outputs and all widgets of its kernel go.

A page that is loaded again gets the state of every widget at once, and the server drops more than 3 MB of it.
"""

WIDGETS = """async () => {
    const { kernel } = window.jupyterapp.shell.currentWidget.sessionContext.session;
    const user_expressions = { count: "len(__import__('ipywidgets').widgets.widget._instances)" };
    const { content } = await kernel.requestExecute({ code: "", silent: true, user_expressions }).done;
    return Number(content.user_expressions.count.data["text/plain"]);
}"""
"""How many widgets there are in the kernel of the notebook in front."""


class Notebook(FormPage):
    """The planning notebook in a page of JupyterLab."""

    def __init__(self, page, work, address):
        super().__init__(page, work and work / "data" / "plannen")
        self.work, self.address = work, address
        self.file = work and work / "notebooks" / f"{address.rpartition('/')[2]}"

    def open(self):
        """Open it in a page, without outputs; where JupyterLab runs, in place of what was open there."""
        if self.page.evaluate("'jupyterapp' in window"):
            self.page.evaluate(OPEN, self.address.partition("/lab/tree/")[2])
        else:
            self.page.goto(f"{self.address}?token={TOKEN}&reset")
        self._await_kernel()

    @property
    def _server(self):
        return self.address.partition("/lab")[0]

    def _await_kernel(self):
        status = "window.jupyterapp?.shell.currentWidget?.sessionContext?.kernelDisplayStatus"
        self.page.wait_for_function(f"{status} === 'idle'", timeout=KERNEL_STARTS)

    def command(self, name, **arguments):
        """Give JupyterLab a command that no test is about."""
        execute = "async ([name, given]) => { await jupyterapp.commands.execute(name, given); }"
        self.page.evaluate(execute, [name, arguments])

    def menu(self, *entries):
        """Choose from JupyterLab's menus, which are Dutch as far as its translators came."""
        self.page.locator(".lm-MenuBar-item", has_text=entries[0]).click()
        for entry in entries[1:]:
            label = self.page.locator(".lm-Menu-itemLabel").get_by_text(entry, exact=True)
            label.click(timeout=KERNEL_STARTS)  # the list of exports waits for the server to import nbconvert

    def run_all(self):
        self.command("notebook:run-all-cells")
        expect(self.form).to_be_visible(timeout=KERNEL_STARTS)

    def widgets(self):
        """How many widgets the kernel holds."""
        return self.page.evaluate(WIDGETS)

    def store_widgets(self):
        """Let JupyterLab store the state of widgets in notebooks, as its settings menu offers."""
        setting = ["@jupyter-widgets/jupyterlab-manager:plugin", '{"saveState": true}']
        self.page.evaluate("(given) => jupyterapp.serviceManager.settings.save(...given)", setting)

    def save(self):
        self.menu("Bestand", "Notebook opslaan")
        expect(self.page.locator(".lm-TabBar-tab.jp-mod-dirty")).to_have_count(0)

    def restart_and_run_all(self):
        self.menu("Kernel", "Herstart Kernel and Run All Cells…")
        old = self.form.locator("h2").element_handle()
        self.page.locator(".jp-Dialog .jp-mod-accept").click()
        old.wait_for_element_state("hidden")
        expect(self.form.locator("h2")).to_be_visible(timeout=KERNEL_STARTS)

    def export(self, entry):
        """The bytes that *File ▸ Save and Export Notebook As* gives."""
        self._await_exporters()
        with self.page.context.expect_event("download", timeout=60_000) as download:
            self.menu("Bestand", "Save and Export Notebook As", entry)
        return download.value.path().read_bytes()

    def _await_exporters(self):
        """Wait until the server has imported nbconvert: a menu opened before stays without its entries."""
        self.page.evaluate("jupyterapp.serviceManager.nbconvert.getExportFormats(false)")
