"""How a page is looked at, and what axe objects to: the accessibility rules that a machine can check."""

from pathlib import Path

import axe_core_python

AXE = next(Path(axe_core_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")

SCHEMES = {
    "light": {"media": "screen", "color_scheme": "light"},
    "dark": {"media": "screen", "color_scheme": "dark"},
    "print": {"media": "print", "color_scheme": "light"},
}


def violations(page, part="html"):
    """The rules that a part of the page breaks, each with the elements that do."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    return page.evaluate(
        """part => axe.run(part, { resultTypes: ["violations"] }).then(found => found.violations.map(
            rule => [rule.id, rule.nodes.map(node => node.html.slice(0, 200))]))""",
        part,
    )
