"""How a page is looked at, and what axe objects to: the accessibility rules that a machine can check."""

from pathlib import Path

import axe_core_python

AXE = next(Path(axe_core_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")

SCHEMES = {
    "light": {"media": "screen", "color_scheme": "light"},
    "dark": {"media": "screen", "color_scheme": "dark"},
    "print": {"media": "print", "color_scheme": "light"},
}

COLOUR_RULES = ["color-contrast", "link-in-text-block"]
"""What axe looks at anew where nothing but colours is different."""

NOT_IN_DRAWINGS = "axe.configure({ rules: [{ id: 'color-contrast', selector: '*:not(text):not(tspan)' }] })"
"""axe can't tell the contrast of text in an SVG, not even of white on white, and takes long to say so."""


def violations(page, part="html", rules=None):
    """The rules that a part of the page breaks, of all of them or of some, each with the elements that do."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
        page.evaluate(NOT_IN_DRAWINGS)
    return page.evaluate(
        """([part, some]) => axe.run(part, { resultTypes: ["violations"], ...some }).then(found =>
            found.violations.map(rule => [rule.id, rule.nodes.map(node => node.html.slice(0, 200))]))""",
        [part, {"runOnly": rules} if rules else {}],
    )
