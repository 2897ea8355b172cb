"""The exported page as a reader gets it: on a phone and on a screen, by day and by night."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import axe_core_python
import pytest

from werkbezoek import read_plans
from werkbezoek.audience import AUDIENCES, blank_opzet, document
from werkbezoek.render import html
from werkbezoek.store import load
from werkbezoek.tables import report

AXE = next(Path(axe_core_python.__file__).parent.rglob("axe.min.js"))
EXAMPLE = Path(__file__).parents[2] / "data" / "voorbeelden" / "rotterdam-zuid-twee-kanten.werkbezoek.json"


def page_for(audience: str) -> str:
    if audience == "vergelijking":
        return comparison()
    return html(blank_opzet() if audience == "opzet" else document(load(EXAMPLE), audience))


@cache
def comparison() -> str:
    """The national report of the examples."""
    with TemporaryDirectory() as folder:
        page, _ = report(read_plans(EXAMPLE.parent), folder, threshold=1)
        return page.read_text(encoding="utf-8")


@pytest.mark.parametrize("audience", [*AUDIENCES, "opzet", "vergelijking"])
@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
@pytest.mark.parametrize("width", [390, 1280])
def test_everyone_can_read_it(browser, tmp_path, audience, scheme, width):
    """Nothing that axe objects to, nothing fetched, nothing our own policy refuses, no scrolling sideways."""
    file = tmp_path / "page.html"
    file.write_text(page_for(audience), encoding="utf-8")
    media = "print" if scheme == "print" else "screen"
    color = "light" if scheme == "print" else scheme
    strict = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=color)
    strict.emulate_media(media=media)
    said, asked = [], []
    strict.on("console", lambda message: said.append(message.text))
    strict.on("request", lambda request: asked.append(request.url))
    strict.goto(file.as_uri())
    assert (said, asked) == ([], [file.as_uri()])
    assert strict.evaluate("document.documentElement.scrollWidth") == width
    sizes = strict.evaluate("""[...document.querySelectorAll('.gantt text, .picture text')].map(text =>
        parseFloat(getComputedStyle(text).fontSize) * text.ownerSVGElement.getBoundingClientRect().width
        / text.ownerSVGElement.viewBox.baseVal.width)""")
    if (audience, scheme) != ("vergelijking", "print"):  # paper is never as narrow as a phone
        assert min(sizes, default=11) >= 11  # not every audience gets a chart
    strict.close()
    context = browser.new_context(bypass_csp=True, color_scheme=color)
    page = context.new_page()
    page.emulate_media(media=media)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(file.as_uri())
    page.evaluate(AXE.read_text(encoding="utf-8"))
    violations = page.evaluate("axe.run().then(found => found.violations.map(one => one.id))")
    context.close()
    assert violations == []
