"""An exported page in the colours of a corporation, with its logo: by day, by night and on paper."""

from pathlib import Path

import pytest
from support.accessible import COLOURS, SCHEMES, thin_out, violations
from support.breadth import mostly_thorough

from werkbezoek.documents.audiences import document
from werkbezoek.documents.branding import HouseStyle, palette, read_logo
from werkbezoek.documents.formats import html
from werkbezoek.store import load

EXAMPLE = Path(__file__).parents[2] / "data" / "voorbeelden" / "rotterdam-zuid-twee-kanten.werkbezoek.json"
LOGO = b'<svg xmlns="http://www.w3.org/2000/svg"><rect width="400" height="90" fill="%s"/></svg>'


LIGHT = "#ffd500"


@pytest.mark.parametrize("colour", mostly_thorough(["#e4572e", LIGHT, "#ffffff"], LIGHT))
def test_everyone_can_read_it_whatever_the_colour_and_the_logo(open_exported, colour):
    """Every colour can be read, the logo is in sight, nothing scrolls sideways."""
    logo = b"#ffffff" if colour == "#e4572e" else b"#7b2d8b"
    style = HouseStyle(
        name="Kadewijk",
        closing="Thuis aan het water",
        palette=palette(colour),
        logo=read_logo(LOGO % logo).logo,
    )
    page = open_exported(html(document(load(EXAMPLE), "briefing", style=style)))
    page.set_viewport_size({"width": 390, "height": 900})
    thin_out(page)
    shown = page.get_by_role("img", name="Kadewijk")
    for scheme, media in SCHEMES.items():
        page.emulate_media(**media)
        assert shown.evaluate("one => one.complete && one.naturalWidth > 0"), scheme
        assert page.evaluate("document.documentElement.scrollWidth") == 390, scheme
        assert violations(page, **COLOURS) == [], scheme
