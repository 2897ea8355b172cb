"""A document as one HTML file without scripts or requests, for a phone, for print and for dark mode."""

import base64
import hashlib
import re
from functools import cache, lru_cache
from pathlib import Path
from urllib.parse import quote

from jinja2 import Template
from markupsafe import Markup, escape
from msgspec.structs import asdict

from ...plan import MINUTES_PER_DAY, clock
from ...text import wording
from ...text.contacts import ContactKind, contacts_in
from ...text.control_chars import without_control_chars
from ...text.parsing import is_mail_address
from ...timing.gantt import STYLE, svg
from ...timing.gantt.style import DARK_FILL, FILL
from ..blocks import Document
from ..branding import Palette
from ..templates import read_template
from .characters import breakable
from .markdown import as_html
from .qr_code import qr_svg
from .web_addresses import split_links

_TEMPLATES = Path(__file__).parent / "templates"
_DATE = re.compile(rf"\b\d{{1,2}} (?:{'|'.join(wording.MONTHS)}) \d{{4}}\b(?![^<]*>)")


def html(doc: Document) -> str:
    """Return the document as HTML; for the same document, always the same text."""
    css, css_hash = _css(doc.style.palette)
    return without_control_chars(_template().render(doc=doc, css=css, css_hash=css_hash))


def html_bytes(doc: Document) -> bytes:
    """Return the document as the content of an HTML file."""
    return html(doc).encode(errors="replace")


@cache
def _template() -> Template:
    return read_template(
        _TEMPLATES / "document.html.j2",
        base64=lambda data: base64.b64encode(data).decode(),
        breakable=breakable,
        clock=clock,
        linked=_with_links,
        markdown=as_html,
        month=lambda date: wording.MONTHS[date.month - 1],
        qr=qr_svg,
        svg=svg,
        time_value=lambda minute: clock(minute % MINUTES_PER_DAY).zfill(5),
        unbroken_dates=_with_unbroken_dates,
        weekday=lambda date: wording.WEEKDAYS[date.weekday()],
    )


@lru_cache(maxsize=8)
def _css(palette: Palette) -> tuple[str, str]:
    """Return the style sheet in the colours of a house style, and its hash for the page's security policy."""
    light = "".join(f".kind-{kind.value} {{ --kind: {color}; }}" for kind, color in FILL.items())
    dark = "".join(
        f".kind-{kind.value} {{ --kind: {color}; }}.gantt-bar.kind-{kind.value} {{ fill: {color}; }}"
        for kind, color in DARK_FILL.items()
    )
    sheet = (_TEMPLATES / "document.css").read_text(encoding="utf-8")
    for name, color in asdict(palette).items():
        sheet = sheet.replace(f"${name.replace('_', '-')};", f"{color};")
    sheet = f"{sheet}{STYLE}{light}@media screen and (prefers-color-scheme: dark) {{ {dark} }}"
    css = re.sub(r"\s+", " ", sheet).replace(" { ", "{").replace("; }", "}").replace("} ", "}").strip()
    return css, base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()


def _with_unbroken_dates(text: str) -> Markup:
    """Return a text, or HTML, in which each date is on one line if that line is long enough."""
    return Markup(_DATE.sub(r'<span class="whole">\g<0></span>', str(escape(text))))


def _with_links(text: str) -> Markup:
    """Return a text in which web addresses, phone numbers and mail addresses are links."""
    return Markup("").join(
        Markup('<a href="{}">{}</a>').format(url, part) if url else _with_contact_links(part)
        for part, url in split_links(text)
    )


def _with_contact_links(text: str) -> Markup:
    """Return a text in which phone numbers and mail addresses are links; these may break after the @."""
    linked, end = Markup(""), 0
    for found in contacts_in(text):
        linked += Markup.escape(text[end : found.start]) + _contact_link(
            text[found.start : found.end], found.kind
        )
        end = found.end
    return linked + Markup.escape(text[end:])


def _contact_link(text: str, kind: ContactKind) -> Markup:
    if kind is ContactKind.PHONE:
        number = re.sub(r"[^\d+]", "", text.replace("(0)", ""))
        return Markup('<a href="tel:{}">{}</a>').format(number, text)
    if not is_mail_address(text):
        return Markup.escape(text)
    name, _, host = text.partition("@")
    return Markup('<a href="mailto:{}">{}@<wbr>{}</a>').format(quote(text, safe="@+"), name, host)
