"""The browser's side of the form: ES modules and style sheets, as the texts that anywidget sends.

Imports nothing of the kit.
"""

from functools import cache
from pathlib import Path

from .linker import LinkError, link

__all__ = ["LinkError", "link", "script", "stylesheet"]

_HERE = Path(__file__).parent


@cache
def script(name: str) -> str:
    """Return the JavaScript of a control, with all that ``name.js`` imports."""
    return link(_HERE / f"{name}.js")


@cache
def stylesheet(name: str) -> str:
    """Return the text of ``name.css``."""
    return (_HERE / f"{name}.css").read_text(encoding="utf-8")
