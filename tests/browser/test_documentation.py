"""The documentation site, as a whole."""

import subprocess
import sys
from pathlib import Path

import pytest
from support.accessible import COLOURS, violations

ROOT = Path(__file__).parents[2]


@pytest.mark.thorough
def test_the_site_builds_without_warnings_asks_nothing_of_others_and_axe_finds_nothing(browser, tmp_path):
    build = [sys.executable, "-m", "sphinx", "--quiet", "--fail-on-warning", ROOT / "docs", tmp_path]
    built = subprocess.run(build, capture_output=True, text=True, check=False)
    assert (built.returncode, built.stderr) == (0, "")
    pages = sorted(tmp_path.rglob("*.html"))
    assert len(pages) > 20
    asked, found = [], []
    for width, scheme, options in ((1280, "light", {}), (390, "light", {}), (1280, "dark", COLOURS)):
        tab = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
        tab.on("request", lambda request: asked.append(request.url))
        for page in pages:
            tab.goto(page.as_uri())
            found += [(page.name, width, scheme, *broken) for broken in violations(tab, **options)]
        tab.close()
    assert found == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
