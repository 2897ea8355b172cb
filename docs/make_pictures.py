"""Make the pictures of the README and the handbook from the kit: ``python docs/make_pictures.py``.

Opens an example in the form in a real JupyterLab and takes pictures of it, and turns the first page of two of
its documents into pictures. Run it again after a change that one of them shows. All people in them are
invented. It needs the extra ``test`` and ``pdftoppm``. The pictures have few colours, so that they are small,
and are of one day, so that they change only with the kit.
"""

import datetime as dt
import io
import subprocess
import sys
import tempfile
from pathlib import Path

import msgspec
from PIL import Image

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from playwright.sync_api import Page, expect, sync_playwright
from support import chromium
from support.plan_tabs import PlanTabs
from support.running import running_lab

from werkbezoek import document, load, render
from werkbezoek.lab import lay_out
from werkbezoek.store import encode

PICTURES = Path(__file__).with_name("pictures")
EXAMPLE = ROOT / "data" / "voorbeelden" / "emmen-emmerhout-wordt-warm.werkbezoek.json"
COLOURS = 192
SAVED_AT = dt.datetime(2026, 11, 30, 14, 5, tzinfo=dt.UTC)
ON_THAT_DAY = f"""
import datetime

from werkbezoek.text import wording

wording.today_in_amsterdam = lambda: {SAVED_AT.date()!r}
"""
"""What the kernel of the form runs first."""

LIST = """Naam;Functie;Partij;Telefoon
mw. Sanne Kuipers;wethouder wonen;Lokaal Belang;06 0000 02 01
dhr. Bram de Wit;raadslid;;06 0000 02 02
Ria Postma;bewoner;;
"""


def keep(picture: bytes, name: str) -> None:
    """Store a picture with few colours."""
    with Image.open(io.BytesIO(picture)) as image:
        few = image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        few.save(PICTURES / f"{name}.png", optimize=True)


def picture_form() -> None:
    """Pictures of the start screen, of steps of the form, and of what is beside them."""
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        work = lay_out(Path(home) / "werkmap")
        startup = Path(home) / "ipython" / "profile_default" / "startup"
        startup.mkdir(parents=True)
        (startup / "day.py").write_text(ON_THAT_DAY, encoding="utf-8")
        with running_lab(work, Path(home)) as address:
            browser = playwright.chromium.launch(executable_path=chromium.find(), args=chromium.FLAGS)
            page = browser.new_page(viewport={"width": 1280, "height": 800}, locale="nl-NL")
            plans = PlanTabs(page, work, f"{address}/lab")
            plans.open()
            keep(page.screenshot(), "start")
            plan = msgspec.structs.replace(load(EXAMPLE), saved_at=SAVED_AT)
            (work / "data" / "plannen" / EXAMPLE.name).write_bytes(encode(plan))
            plans.open_file(f"data/plannen/{EXAMPLE.name}")
            expect(plans.title()).to_contain_text("Emmerhout")
            picture_steps(page, plans, Path(home) / "lijst.csv")
            browser.close()


def picture_steps(page: Page, plans: PlanTabs, invitees: Path) -> None:
    """Pictures of the plan that is open; ``invitees`` is the file for the list to import."""
    plans.command("application:toggle-left-area")
    plans.step("Genodigden")
    expect(plans.form.get_by_role("button", name="Importeren").first).to_be_visible()
    keep(page.screenshot(), "invitees")
    invitees.write_text(LIST, encoding="utf-8")
    with page.expect_file_chooser() as chooser:
        plans.form.get_by_role("button", name="Importeren").first.click()
    chooser.value.set_files(invitees)
    preview = plans.form.locator(".wb-import:visible")
    expect(preview.get_by_role("button", name="Annuleren")).to_be_visible()
    keep(preview.screenshot(), "import")
    preview.get_by_role("button", name="Annuleren").click()
    plans.step("Programma")
    plans.button("Zo ziet de gast het").click()
    expect(plans.form.locator(".wb-preview iframe").content_frame.locator("h1")).to_be_visible()
    page.wait_for_timeout(500)  # for the timeline beside it
    keep(page.screenshot(), "form")
    plans.button("Sluiten").click()
    plans.step("Exporteren")
    page.set_viewport_size({"width": 1280, "height": 1600})  # an element is only pictured where it is in view
    letters = plans.form.locator(".wb-letters")
    letters.locator("summary").first.click()
    letters.get_by_role("button", name="Bevestiging").click()
    letters.locator("li summary").first.click()
    keep(letters.screenshot(), "letters")


def picture_document(audience: str, name: str) -> None:
    """A picture of the first page of a document."""
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "document.pdf"
        pdf.write_bytes(render.pdf(document(load(EXAMPLE), audience)))
        first = ["-f", "1", "-l", "1", "-singlefile"]
        subprocess.run(["pdftoppm", "-r", "70", *first, "-png", pdf, pdf.with_suffix("")], check=True)
        keep(pdf.with_suffix(".png").read_bytes(), name)


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    picture_document("gasten", "programme")
    picture_document("draaiboek", "call-sheet")
    picture_form()
