"""A document as one HTML file: no script, nothing fetched, good on a phone, in print and in dark mode."""

import base64
import hashlib
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import asdict

from ...plan import clock
from ...text import wording
from ...text.parsing import MAIL_IN_TEXT
from ...timing import Timeline
from ...timing.gantt import STYLE, svg
from ...timing.gantt.look import DARK_FILL, FILL
from ..audiences import Block, Document
from ..branding import Palette
from .control_chars import clean
from .glyphs import breakable
from .markdown import as_html

if TYPE_CHECKING:
    from jinja2 import Template
    from markupsafe import Markup

TEMPLATES = Path(__file__).parent / "templates"

SECTION_LEVEL = 2
"""The level of the headings that prose stands under."""

_PHONE = re.compile(r"\+?[\d ()-]{6,20}")


def html(doc: Document) -> str:
    """The document as HTML, always the same for the same document."""
    css, css_hash = _css(doc.style.palette)
    return clean(_template().render(doc=doc, css=css, css_hash=css_hash))


@cache
def _template() -> "Template":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "base64": _base64,
        "breakable": breakable,
        "clock": clock,
        "drawn": _drawn,
        "email": _email_link,
        "kind": block_kind,
        "markdown": _markdown,
        "month": lambda date: wording.MONTHS[date.month - 1],
        "phone": _phone_link,
        "room": _room,
        "svg": _chart,
        "weekday": lambda date: wording.WEEKDAYS[date.weekday()],
    }
    return environment.get_template("page.html.j2")


@lru_cache(maxsize=8)
def _css(palette: Palette) -> tuple["Markup", str]:
    """The style sheet in the colours of a house style, and its hash for the Content-Security-Policy."""
    from markupsafe import Markup

    light = "".join(f".kind-{kind.value} {{ --kind: {color}; }}" for kind, color in FILL.items())
    dark = "".join(
        f".kind-{kind.value} {{ --kind: {color}; }}.gantt-bar.kind-{kind.value} path {{ fill: {color}; }}"
        for kind, color in DARK_FILL.items()
    )
    written = (TEMPLATES / "page.css").read_text(encoding="utf-8")
    for name, color in asdict(palette).items():
        written = written.replace(f"${name.replace('_', '-')};", f"{color};")
    css = _compact(f"{written}{STYLE}{light}@media screen and (prefers-color-scheme: dark) {{ {dark} }}")
    return Markup(css), base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()


def _compact(css: str) -> str:
    return re.sub(r"\s+", " ", css).replace(" { ", "{").replace("; }", "}").replace("} ", "}").strip()


def block_kind(block: Block) -> str:
    """The name by which templates know this kind of block."""
    return str(block.__struct_config__.tag)


def _chart(timeline: Timeline) -> "Markup":
    from markupsafe import Markup

    return Markup(svg(timeline))


def _drawn(svg_text: str) -> "Markup":
    """The SVG of a picture, which the kit has drawn or looked through before it became a block."""
    from markupsafe import Markup

    return Markup(svg_text)


def _markdown(text: str) -> "Markup":
    from markupsafe import Markup

    return Markup(as_html(text, under=SECTION_LEVEL))


def _room(lines: int) -> "Markup":
    """So many lines to write on."""
    from markupsafe import Markup

    return Markup("<br>") * lines


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _phone_link(text: str) -> Any:
    """A link to call, if the text is one phone number."""
    from markupsafe import Markup

    if not _PHONE.fullmatch(text.strip()):
        return text
    return Markup('<a href="tel:{}">{}</a>').format(re.sub(r"[^\d+]", "", text), text.strip())


def _email_link(text: str) -> Any:
    """A link that may break after the @, if the text is one mail address."""
    from markupsafe import Markup

    if not MAIL_IN_TEXT.fullmatch(text.strip()):
        return text
    name, _, host = text.strip().partition("@")
    return Markup('<a href="mailto:{}">{}@<wbr>{}</a>').format(text.strip(), name, host)
