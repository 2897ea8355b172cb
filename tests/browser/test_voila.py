"""The form without a notebook around it: ``voila notebooks/werkbezoek_plannen.ipynb``."""

from playwright.sync_api import expect
from support.notebook import KERNEL_STARTS, Notebook
from support.running import running_voila

from werkbezoek.documents.audiences import document
from werkbezoek.documents.formats import FORMATS
from werkbezoek.lab import lay_out


def test_a_plan_is_made_and_exported_and_nothing_is_fetched_from_elsewhere(page, tmp_path):
    work = lay_out(tmp_path / "werkmap")
    asked, errors = [], []
    page.on("requestfinished", lambda request: asked.append(request.url))
    page.on("requestfailed", lambda request: request.failure != "csp" and asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    with running_voila(work, tmp_path) as address:
        page.goto(address)
        form = Notebook(page, work, address)
        expect(form.form.locator(".wb-start")).to_be_visible(timeout=KERNEL_STARTS)
        expect(page.get_by_text("Run All Cells")).to_have_count(0)
        form.new_plan("Zonder notebook", model="Avond")
        form.fill("Datum", "vr 19 maart 2100")
        plan = form.saved("zonder-notebook", lambda plan: plan.date is not None)
        expect(form.form.locator(".wb-chart svg")).to_be_visible(timeout=KERNEL_STARTS)
        form.step("Exporteren")
        for key in ("html", "pdf"):
            name, data = form.download(f"Gasten als {FORMATS[key].label}")
            assert name == f"zonder-notebook.gasten.{key}"
            assert data == FORMATS[key].render(document(plan, "gasten"))
        page.goto("about:blank")
    assert errors == []
    assert [url for url in asked if not url.startswith((address, "data:", "blob:", "about:"))] == []
