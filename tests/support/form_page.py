"""What the tests do in the form, as a user would, wherever it is shown."""

import time

from playwright.sync_api import expect
from support.listening import listening

from werkbezoek.store import SUFFIX, load


class FormPage:
    """A form in a page, and the folder ``plans`` that it saves in."""

    def __init__(self, page, plans):
        self.page, self.plans = page, plans
        self.form = page.locator(".wb").last

    def new_plan(self, title, model="Een leeg programma"):
        start = self.form.locator(".wb-start")
        start.get_by_label("Titel van het bezoek").fill(title)
        start.get_by_role("radio", name=model).check()
        start.get_by_role("button", name="Begin", exact=True).click()
        expect(self.form.locator(".wb-bar h2")).to_have_text(title)

    def step(self, name):
        button = self.form.locator(".wb-bar nav").get_by_role("button", name=name)
        button.click()
        expect(button).to_have_attribute("aria-current", "step")

    def field(self, label):
        return self.form.locator(".wb-page:not(.wb-away)").get_by_label(label, exact=True)

    def fill(self, label, text):
        self.field(label).fill(text)
        self.field(label).blur()

    def button(self, name):
        return self.form.get_by_role("button", name=name, exact=True)

    def download(self, name):
        """The name and the bytes of the one file that a button of the form hands over."""
        files = []
        with listening(self.page, download=lambda file: files.append(file)):
            self.button(name).click()
            self.wait_until(lambda: files, lambda: f"{name} hands over no file")
            data = files[0].path().read_bytes()
        assert len(files) == 1, f"{name} hands over {len(files)} files"
        return files[0].suggested_filename, data

    def saved(self, stem, condition):
        """The plan in a file, as soon as it meets a condition; a failure shows the file, form and focus."""
        path = self.plans / f"{stem}{SUFFIX}"
        self.wait_until(lambda: path.exists() and condition(load(path)), lambda: self._seen(path))
        return load(path)

    def wait_until(self, condition, seen):
        """Wait until a condition is met while the page goes on; a failure shows what is seen then."""
        deadline = time.monotonic() + 30
        while not condition():
            assert time.monotonic() < deadline, seen()
            self.page.wait_for_timeout(30)

    def _seen(self, path):
        file = path.read_text(encoding="utf-8") if path.exists() else f"there is no {path}"
        focus = self.page.evaluate("document.activeElement.outerHTML.slice(0, 300)")
        return "\n\n".join((file, self.form.inner_text(), focus))
