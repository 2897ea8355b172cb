"""A Sphinx extension: what the theme furo says around each page, in the language of the page.

The template ``page.html`` replaces texts in furo's page by those below.
"""

from typing import Any

from sphinx.application import Sphinx

DUTCH_PAGES = ("handboek/", "reference/rules/", "reference/command")

LANDMARKS = [
    ('<aside class="sidebar-drawer"', '<aside class="sidebar-drawer" aria-label="Site"'),
    ('<aside class="toc-drawer', '<aside aria-label="On this page" class="toc-drawer'),
    ('<div id="search-results">', '<h1>Search</h1><div id="search-results">'),
    ("<pre>", '<pre tabindex="0">'),  # it scrolls sideways, so the keyboard must reach it
    ('<div class="table-wrapper', '<div tabindex="0" class="table-wrapper'),
]
"""What axe misses in the pages of furo."""

DUTCH = [
    ("Skip to content", "Naar de inhoud"),
    ("Toggle site navigation sidebar", "Laat de andere pagina’s zien"),
    ("Toggle table of contents sidebar", "Laat zien wat er op deze pagina staat"),
    ("Toggle Light / Dark / Auto color theme", "Licht, donker of zoals je computer"),
    ("Back to top", "Naar boven"),
    (">On this page<", ">Op deze pagina<"),
    ('"On this page"', '"Op deze pagina"'),
    ('"Search"', '"Zoeken"'),
    ("<span>Next</span>", "<span>Volgende</span>"),
    ("<span>Previous</span>", "<span>Vorige</span>"),
    ("Link to this heading", "Verwijzing naar deze kop"),
]
"""What furo says around a page, and the same in Dutch."""


def set_language(_: Sphinx, page: str, template: str, context: dict[str, Any], doctree: object) -> None:
    """Say in which language a page is, and put what furo says around it in that language."""
    context["replacements"] = LANDMARKS
    if page.startswith(DUTCH_PAGES):
        context["language"] = "nl"
        context["replacements"] = LANDMARKS + DUTCH


def setup(app: Sphinx) -> dict[str, bool]:
    """Do so for each page of the build."""
    app.connect("html-page-context", set_language)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
