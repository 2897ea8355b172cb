"""The exported page as a reader gets it: on a phone and on a screen, by day and by night, and on paper."""

from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from support.accessible import COLOURS, SCHEMES, thin_out, violations
from support.breadth import mostly_thorough

from werkbezoek import read_plans
from werkbezoek.analysis import report
from werkbezoek.analysis.exporters import VergelijkingPDF
from werkbezoek.documents.audiences import AUDIENCES, blank_opzet, document
from werkbezoek.documents.formats import html
from werkbezoek.store import load

EXAMPLE = Path(__file__).parents[2] / "data" / "voorbeelden" / "rotterdam-zuid-twee-kanten.werkbezoek.json"
A4 = 665
"""Pixels between the margins."""

LOOKS = [("light", 390, {}), ("light", 1280, None), ("dark", 390, COLOURS), ("print", A4, COLOURS)]
"""Schemes and widths, and what is asked of axe: all of it once, and after that only the colours."""


def page_for(audience: str) -> str:
    if audience == "vergelijking":
        return comparison()
    return html(blank_opzet() if audience == "opzet" else document(load(EXAMPLE), audience))


def comparison() -> str:
    """The national report of some examples, without the PDF that is made beside it."""
    no_pdf = patch.object(VergelijkingPDF, "from_notebook_node", return_value=(b"", {}))
    plans = read_plans(sorted(EXAMPLE.parent.glob("*.json"))[:5], processes=1)
    with TemporaryDirectory() as folder, no_pdf:
        page, *_ = report(plans, folder, threshold=1)
        return page.read_text(encoding="utf-8")


PAPERS = [*AUDIENCES, "opzet", "vergelijking"]
DIFFERENT = "gasten", "draaiboek", "aedes", "evaluatie-gast", "opzet", "vergelijking"
"""Papers that have all kinds of content between them."""


@pytest.mark.parametrize("audience", mostly_thorough(PAPERS, *DIFFERENT))
def test_everyone_can_read_it(open_exported, audience):
    """Nothing that axe objects to, no scrolling sideways, no small print in a drawing, no label cut off."""
    page = open_exported(page_for(audience))
    for scheme, width, _ in LOOKS:
        look_at(page, scheme, width)
        assert page.evaluate("document.documentElement.scrollWidth") == width, (scheme, width)
        sizes = page.evaluate("""[...document.querySelectorAll('.gantt text, .picture text')].map(text =>
            parseFloat(getComputedStyle(text).fontSize) * text.ownerSVGElement.getBoundingClientRect().width
            / text.ownerSVGElement.viewBox.baseVal.width)""")
        readable = 10 if scheme == "print" else 11  # 7.5 points on paper
        assert min(sizes, default=readable) >= readable, (scheme, width)  # not every audience gets a chart
        cut_off = page.evaluate("""[...document.querySelectorAll('.gantt text')].filter(text =>
            text.getBoundingClientRect().left < 0 || text.getBoundingClientRect().right > innerWidth
            ).map(text => text.textContent)""")
        assert cut_off == [], (scheme, width)
    thin_out(page)
    for scheme, width, asked in LOOKS:
        if asked is not None:
            look_at(page, scheme, width)
            assert violations(page, **asked) == [], (scheme, width)


def look_at(page, scheme, width):
    page.emulate_media(**SCHEMES[scheme])
    page.set_viewport_size({"width": width, "height": 900})
