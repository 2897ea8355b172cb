"""Turn a matplotlib figure into a small SVG element for a page, which the CSS of the page can style."""

import io
import re
import warnings
from html import escape, unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_PROLOGUE = re.compile(
    r"\A.*?(?=<svg)|<metadata>.*?</metadata>|<defs>\s*<style.*?</style>\s*</defs>", re.DOTALL
)
_SIZE = re.compile(r'(<svg[^>]*?) width="[^"]*" height="[^"]*"')
_OUR_ID = re.compile(r' id="(gantt-[a-z]+(?: [a-z-]+)?)-\d+"')
_ID_OF_MATPLOTLIB = re.compile(r' id="[a-z0-9]+_\d+"')
_STYLE = re.compile(r' style="([^"]*)"')
_FONTS = re.compile(r"font-family: [^;\"]*;? ?")
_ROTATE_BY_ZERO = re.compile(r' transform="rotate\(-?0[ 0-9.]*\)"')
_LABEL = re.compile(r'<g id="gantt-label-(\d+)-\d+">(\s*<text[^>]*>)(.*?)</text>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


def svg_of(figure: "Figure") -> str:
    """Return a figure as an ``<svg>`` element without a background.

    This draws the figure only once; ``savefig`` draws it twice.
    """
    from matplotlib.backends.backend_svg import FigureCanvasSVG  # imported here because it takes 0.4 s

    file, canvas = io.StringIO(), figure.canvas
    patches = [figure.patch, *(axes.patch for axes in figure.axes)]
    backgrounds = [patch for patch in patches if patch.get_visible()]
    try:
        for background in backgrounds:
            background.set_visible(False)
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "Glyph .* missing")  # the reader's fonts have the glyph
            FigureCanvasSVG(figure).print_svg(file, metadata={"Date": None})
    finally:
        for background in backgrounds:
            background.set_visible(True)
        figure.set_canvas(canvas)
    return _tidied(file.getvalue())


def _tidied(svg: str) -> str:
    """Return the ``<svg>`` element alone: without matplotlib's ids, with our ids as classes.

    Styles become attributes: a style attribute would override the CSS of the page, and a strict
    Content-Security-Policy forbids it.
    """
    text = _PROLOGUE.sub("", _CONTROL.sub("", svg))
    text = _LABEL.sub(_label, _SIZE.sub(r"\1", text, count=1))
    text = re.sub(r"\s*\n\s*", " ", text).replace("> <", "><").strip()
    return _TAG.sub(lambda tag: _tidied_tag(tag[0]), text)


def _tidied_tag(tag: str) -> str:
    """Return a tag, tidied. Text between tags is left alone, as it may contain ``style="…"`` too."""
    tag = _ID_OF_MATPLOTLIB.sub("", _OUR_ID.sub(r' class="\1"', tag))
    return _STYLE.sub(lambda style: _attributes(style[1]), _ROTATE_BY_ZERO.sub("", tag)).replace(' "', '"')


def _label(found: re.Match[str]) -> str:
    """Return a label with its time in bold; in a narrow chart an ellipsis replaces its last part.

    The number in the id says how many characters fit in a narrow chart.
    """
    letters, opening, text = int(found[1]), found[2], unescape(found[3])
    time, short, rest = *text[:letters].split(" ", 1), text[letters:]
    if rest:
        short, rest = text[len(time) + 1 : letters - 1], text[letters - 1 :]
        more = '<tspan class="gantt-more" display="none">…</tspan>'
        rest = f'{more}<tspan class="gantt-rest">{escape(rest, quote=False)}</tspan>'
    bold = f'<tspan font-weight="700">{time}</tspan>'
    return f'<g class="gantt-label">{opening}{bold}\u00a0{escape(short, quote=False)}{rest}</text>'


def _attributes(style: str) -> str:
    pairs = (pair.split(":", 1) for pair in _FONTS.sub("", style).split(";") if ":" in pair)
    return "".join(f' {name.strip()}="{value.strip()}"' for name, value in pairs)
