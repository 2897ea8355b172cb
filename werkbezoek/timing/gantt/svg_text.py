"""matplotlib's SVG made fit to stand inside a page: an element alone, small, and open to the page's CSS."""

import re
from html import escape, unescape

_PROLOGUE = re.compile(
    r"\A.*?(?=<svg)|<metadata>.*?</metadata>|<defs>\s*<style.*?</style>\s*</defs>", re.DOTALL
)
_SIZE = re.compile(r'(<svg[^>]*?) width="[^"]*" height="[^"]*"')
_OUR_ID = re.compile(r' id="(gantt-[a-z]+(?: [a-z-]+)?)-\d+"')
_MADE_UP_ID = re.compile(r' id="[a-z0-9]+_\d+"')
_STYLE = re.compile(r' style="([^"]*)"')
_FONTS = re.compile(r"font-family: [^;\"]*;? ?")
_NO_TURN = re.compile(r' transform="rotate\(-?0[ 0-9.]*\)"')
_LABEL = re.compile(r'<g id="gantt-label-(\d+)-\d+">(\s*<text[^>]*>)(.*?)</text>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


def tidied(written: str) -> str:
    """The ``<svg>`` element alone: made-up ids gone, ours turned to classes, styles to attributes.

    A style attribute would win from a page's CSS, and a strict Content-Security-Policy forbids it.
    """
    text = _PROLOGUE.sub("", _CONTROL.sub("", written))
    text = _LABEL.sub(_label, _SIZE.sub(r"\1", text, count=1))
    text = re.sub(r"\s*\n\s*", " ", text).replace("> <", "><").strip()
    return _TAG.sub(lambda tag: _tidied_tag(tag[0]), text)


def _tidied_tag(tag: str) -> str:
    """A tag alone, for a title may well say ``style="…"`` too."""
    tag = _MADE_UP_ID.sub("", _OUR_ID.sub(r' class="\1"', tag))
    return _STYLE.sub(lambda style: _attributes(style[1]), _NO_TURN.sub("", tag)).replace(' "', '"')


def _label(found: re.Match[str]) -> str:
    """A label with its time in bold, and with an ellipsis to show instead of the rest in a narrow chart."""
    letters, opening, words = int(found[1]), found[2], unescape(found[3])
    time, short, rest = *words[:letters].split(" ", 1), words[letters:]
    if rest:
        short, rest = words[len(time) + 1 : letters - 1], words[letters - 1 :]
        more = '<tspan class="gantt-more" display="none">…</tspan>'
        rest = f'{more}<tspan class="gantt-rest">{escape(rest, quote=False)}</tspan>'
    bold = f'<tspan font-weight="700">{time}</tspan>'
    return f'<g class="gantt-label">{opening}{bold}\u00a0{escape(short, quote=False)}{rest}</text>'


def _attributes(style: str) -> str:
    pairs = (pair.split(":", 1) for pair in _FONTS.sub("", style).split(";") if ":" in pair)
    return "".join(f' {name.strip()}="{value.strip()}"' for name, value in pairs)
