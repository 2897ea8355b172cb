"""The pictures of the README, made from the kit: ``python tests/browser/pictures.py``.

Opens an example in the form in a real JupyterLab, and turns the first page of its programme into a picture.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import expect, sync_playwright
from support import chromium
from support.notebook import Notebook
from support.running import running_lab

from werkbezoek import document, load, render
from werkbezoek.lab import lay_out

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "data" / "readme"
EXAMPLE = "emmen-emmerhout-wordt-warm"
STEPS = ("Bezoek", "Boodschap", "Genodigden", "Programma", "Voorbereiding", "Controle", "Exporteren")


def picture_steps(folder: Path, *, dark: bool = False) -> None:
    """One picture per step of the form on the example plan, in ``folder``."""
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        work = lay_out(Path(home) / "werkmap")
        shutil.copy(work / "data" / "voorbeelden" / f"{EXAMPLE}.werkbezoek.json", work / "data" / "plannen")
        with running_lab(work, Path(home)) as address:
            browser = playwright.chromium.launch(executable_path=chromium.find(), args=chromium.FLAGS)
            page = browser.new_page(viewport={"width": 1366, "height": 900}, device_scale_factor=1.5)
            notebook = Notebook(page, work, f"{address}/lab/tree/notebooks/werkbezoek_plannen.ipynb")
            notebook.open()
            if dark:
                notebook.menu("Instellingen", "Thema", "JupyterLab Donker")
            notebook.run_all()
            notebook.form.locator(".wb-start").get_by_role("button", name="Openen: Emmerhout").click()
            expect(notebook.form.locator(".wb-bar h2")).to_contain_text("Emmerhout")
            for step in STEPS:
                notebook.step(step)
                page.screenshot(path=folder / f"form-{step.lower()}{'-dark' if dark else ''}.png")
            browser.close()


def picture_programme(target: Path) -> None:
    """The first page of the guests' programme."""
    doc = document(load(ROOT / "data" / "voorbeelden" / f"{EXAMPLE}.werkbezoek.json"), "gasten")
    with tempfile.TemporaryDirectory() as name:
        pdf = Path(name) / "programme.pdf"
        pdf.write_bytes(render.pdf(doc))
        pages = ["-f", "1", "-l", "1", "-singlefile"]
        subprocess.run(["pdftoppm", "-r", "80", *pages, "-png", pdf, target.with_suffix("")], check=True)


if __name__ == "__main__":
    PICTURES.mkdir(parents=True, exist_ok=True)
    picture_programme(PICTURES / "programme.png")
    with tempfile.TemporaryDirectory() as name:
        picture_steps(Path(name))
        shutil.copy(Path(name) / "form-programma.png", PICTURES / "form.png")
