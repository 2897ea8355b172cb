"""Turn a matplotlib figure into a small SVG element for a page, which the CSS of the page can style."""

import io
import re
import warnings

from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from ...text.control_chars import without_control_chars

_PROLOGUE = re.compile(
    r"\A.*?(?=<svg)|<metadata>.*?</metadata>|<defs>\s*<style.*?</style>\s*</defs>", re.DOTALL
)
_SIZE = re.compile(r'(<svg[^>]*?) width="[^"]*" height="[^"]*"')
_ID_OF_MATPLOTLIB = re.compile(r' id="[a-z0-9]+_\d+"')
_STYLE = re.compile(r' style="([^"]*)"')
_FONTS = re.compile(r"font-family: [^;\"]*;? ?")
_ROTATE_BY_ZERO = re.compile(r' transform="rotate\(-?0[ 0-9.]*\)"')
_TAG = re.compile(r"<[^>]*>")


def svg_of(figure: Figure) -> str:
    """Return a figure as an ``<svg>`` element without a background.

    This draws the figure only once; ``savefig`` draws it twice.
    """
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
    """Return the ``<svg>`` element alone, without matplotlib's ids.

    Styles become attributes: a style attribute would override the CSS of the page, and a strict
    Content-Security-Policy forbids it.
    """
    text = _SIZE.sub(r"\1", _PROLOGUE.sub("", without_control_chars(svg)), count=1)
    text = re.sub(r"\s*\n\s*", " ", text).replace("> <", "><").strip()
    return _TAG.sub(lambda tag: _tidied_tag(tag[0]), text)


def _tidied_tag(tag: str) -> str:
    """Return a tag, tidied. Text between tags is left alone, as it may contain ``style="…"`` too."""
    tag = _ROTATE_BY_ZERO.sub("", _ID_OF_MATPLOTLIB.sub("", tag))
    return _STYLE.sub(lambda style: _attributes(style[1]), tag).replace(' "', '"')


def _attributes(style: str) -> str:
    pairs = (pair.split(":", 1) for pair in _FONTS.sub("", style).split(";") if ":" in pair)
    return "".join(f' {name.strip()}="{value.strip()}"' for name, value in pairs)
