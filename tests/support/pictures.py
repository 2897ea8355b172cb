"""The pictures of the README, made from the kit: ``python tests/support/pictures.py``.

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
from support.plan_tabs import PlanTabs
from support.running import running_lab

from werkbezoek import document, load, render
from werkbezoek.form.session.layout import STEPS
from werkbezoek.lab import lay_out

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "data" / "readme"
EXAMPLE = "emmen-emmerhout-wordt-warm"


def picture_steps(folder: Path, width: int = 1366, height: int = 900, *, dark: bool = False) -> None:
    """Pictures of the start screen, each step of the form on an example, and the preview, in ``folder``."""
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        work = lay_out(Path(home) / "werkmap")
        shutil.copy(work / "data" / "voorbeelden" / f"{EXAMPLE}.werkbezoek.json", work / "data" / "plannen")
        with running_lab(work, Path(home)) as address:
            browser = playwright.chromium.launch(executable_path=chromium.find(), args=chromium.FLAGS)
            page = browser.new_page(viewport={"width": width, "height": height}, device_scale_factor=1.5)
            plans = PlanTabs(page, work, f"{address}/lab")
            plans.open()
            if dark:
                plans.command("apputils:change-theme", theme="JupyterLab Dark")
            name = f"-{width}{'-dark' if dark else ''}.png"
            page.screenshot(path=folder / f"start{name}")
            plans.form.get_by_role("button", name="Openen: Emmerhout").click()
            expect(plans.title()).to_contain_text("Emmerhout")
            for step in STEPS:
                plans.step(step.title)
                page.wait_for_timeout(500)  # for the chart
                page.screenshot(path=folder / f"{step.key}{name}")
            plans.button("Zo ziet de gast het").click()
            expect(plans.form.locator(".wb-preview iframe").content_frame.locator("h1")).to_be_visible()
            page.screenshot(path=folder / f"voorbeeld{name}")
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
        shutil.copy(Path(name) / "programma-1366.png", PICTURES / "form.png")
