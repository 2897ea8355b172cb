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

COLOURS = {"runOnly": COLOUR_RULES}
"""For a page of which only the colours are in question."""

BUT_COLOURS = {"rules": {rule: {"enabled": False} for rule in COLOUR_RULES}}
"""For the panels of JupyterLab: see ``unreadable``."""


THIN_OUT = """part => {
    const shape = (node) => {
        const looks = ["class", "style"].map(name => node.getAttribute(name));
        return [node.tagName, ...looks, ...[...node.children].map(shape)].join();
    };
    for (const drawn of part.querySelectorAll("svg > :not(title, desc)")) drawn.remove();
    for (const list of part.querySelectorAll("tbody, ul, ol, select, datalist")) {
        const seen = new Set();
        for (const row of [...list.children]) {
            if (seen.has(shape(row))) row.remove();
            seen.add(shape(row));
        }
    }
}"""


def thin_out(page, part="html"):
    """Leave one of the rows that differ in their words alone, and only the names of drawings.

    Axe takes long over them: it says the same of each such row, and can't judge what is in a drawing.
    """
    page.locator(part).last.evaluate(THIN_OUT)


def violations(page, part="html", **options):
    """The rules that a part of the page breaks, each with the elements that do; for axe, options go along."""
    return look(page, part, **options)[0]


def look(page, part, **options):
    """The rules that axe finds broken, and the names of those that it finds kept."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    return page.evaluate(
        """([part, options]) => axe.run(part, { resultTypes: ["violations"], ...options }).then(found => [
            found.violations.map(rule => [rule.id, rule.nodes.map(node => node.html.slice(0, 200))]),
            found.passes.map(rule => rule.id),
        ])""",
        [part, options],
    )


COPY = """part => {
    const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const known = new Map();
    const plain = (colour) => {
        if (known.has(colour)) return known.get(colour);
        pixel.clearRect(0, 0, 1, 1);
        pixel.fillStyle = colour;
        pixel.fillRect(0, 0, 1, 1);
        const [red, green, blue, alpha] = pixel.getImageData(0, 0, 1, 1).data;
        known.set(colour, `rgba(${red}, ${green}, ${blue}, ${alpha / 255})`);
        return known.get(colour);
    };
    const paint = (original, copy) => {
        const { color, backgroundColor } = getComputedStyle(original);
        copy.style.setProperty("color", plain(color), "important");
        copy.style.setProperty("background-color", plain(backgroundColor), "important");
        [...original.children].forEach((child, at) => paint(child, copy.children[at]));
    };
    const original = document.querySelector(part);
    const copy = original.cloneNode(true);
    paint(original, copy);
    for (const unseen of copy.querySelectorAll(".wb-away, svg, iframe")) unseen.remove();
    for (const folded of copy.querySelectorAll("details")) folded.open = true; // or axe mixes them up
    const page = document.implementation.createHTMLDocument("");
    const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
    const rules = sheets.flatMap(one => [...one.cssRules]).filter(rule => /[.]wb|--jp/.test(rule.cssText));
    const style = page.createElement("style");
    style.textContent = rules.map(rule => rule.cssText).join(" ");
    page.head.append(style);
    for (const { name, value } of document.body.attributes) page.body.setAttribute(name, value);
    const { backgroundColor } = getComputedStyle(document.querySelector(".jp-Notebook, .wb-tab"));
    page.body.style = `overflow: auto; background: ${plain(backgroundColor)}`;
    page.body.append(copy);
    return page.documentElement.outerHTML;
}"""
"""A page with nothing but a part of the form, and its colours in the one notation that axe can read."""


def unreadable(page, part):
    """What axe objects to in the colours of a part of JupyterLab.

    It is given a page of its own, since in JupyterLab's panels axe can't tell what is behind a text.
    """
    alone = page.context.new_page()
    alone.set_content("<!doctype html>" + page.evaluate(COPY, part))
    found, kept = look(alone, "html", **COLOURS)
    alone.close()
    assert "color-contrast" in [*kept, *(rule for rule, _ in found)], "axe could not judge any colour"
    return found


def objections(page, part):
    """All that axe finds wrong in a part of JupyterLab."""
    return violations(page, part, **BUT_COLOURS) + unreadable(page, part)
