"""The documentation site: Sphinx, Markdown by MyST, and the theme furo. ``make docs`` builds it."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tests")]  # from_code, and the tests' table of who sees what

import werkbezoek

project = "werkbezoek"
author = "The werkbezoek team"
release = version = werkbezoek.__version__
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "from_code", "page_frame"]
exclude_patterns = ["_build"]
templates_path = ["_templates"]
default_role = "any"  # `name` in a docstring is a link where there is something of that name
suppress_warnings = ["ref.any"]  # … and else just code
myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_class_signature = "separated"  # how to construct one is nobody's business but the kit's
autodoc_typehints_format = "short"

# The pages ask nothing of other sites, and lead nowhere but where a reader wants to go.
html_theme = "furo"
html_title = "werkbezoek"
html_static_path = ["_static"]
html_css_files = ["docs.css"]
html_show_sphinx = html_show_copyright = html_show_sourcelink = html_copy_source = False
html_use_index = False
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"

linkcheck_ignore = [r"http://localhost", r"https?://[\w.]*example"]
