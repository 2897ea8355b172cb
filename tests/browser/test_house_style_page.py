"""An exported page in the colours of a corporation, with its logo: by day, by night and on paper."""

from pathlib import Path

import axe_core_python
import pytest

from werkbezoek.audience import document
from werkbezoek.branding import HouseStyle, palette, read_logo
from werkbezoek.render import html
from werkbezoek.store import load

AXE = next(Path(axe_core_python.__file__).parent.rglob("axe.min.js"))
EXAMPLE = Path(__file__).parents[2] / "data" / "voorbeelden" / "rotterdam-zuid-twee-kanten.werkbezoek.json"
LOGO = b'<svg xmlns="http://www.w3.org/2000/svg"><rect width="400" height="90" fill="%s"/></svg>'


@pytest.mark.parametrize("logo", [b"#7b2d8b", b"#ffffff"], ids=["dark logo", "light logo"])
@pytest.mark.parametrize("colour", ["#e4572e", "#ffd500", "#ffffff"])
@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_everyone_can_read_it(browser, tmp_path, colour, logo, scheme):
    """Nothing that axe objects to, nothing fetched, the logo in sight, no scrolling sideways."""
    style = HouseStyle(
        name="Kadewijk",
        closing="Thuis aan het water",
        palette=palette(colour),
        logo=read_logo(LOGO % logo).logo,
    )
    file = tmp_path / "page.html"
    file.write_text(html(document(load(EXAMPLE), "briefing", style=style)), encoding="utf-8")
    for strict in (True, False):
        context = browser.new_context(
            bypass_csp=not strict, color_scheme="dark" if scheme == "dark" else "light"
        )
        page = context.new_page()
        page.emulate_media(media="print" if scheme == "print" else "screen")
        page.set_viewport_size({"width": 390, "height": 900})
        said, asked = [], []
        page.on("console", lambda message, said=said: said.append(message.text))
        page.on("request", lambda request, asked=asked: asked.append(request.url))
        page.goto(file.as_uri())
        if strict:
            assert said == []
            assert [url for url in asked if not url.startswith("data:image/png;")] == [file.as_uri()]
            assert page.get_by_role("img", name="Kadewijk").evaluate(
                "one => one.complete && one.naturalWidth > 0"
            )
            assert page.evaluate("document.documentElement.scrollWidth") == 390
        else:
            page.evaluate(AXE.read_text(encoding="utf-8"))
            found = page.evaluate("axe.run().then(found => found.violations.map(one => one.id))")
            assert found == []
        context.close()
