"""The characters that files may have and fonts of the PDF can show, and what to show instead of others.

The fonts are Lato, and DejaVu Sans for what Lato does not have. Both come from packages, so that a PDF looks
the same on every computer. PDF/UA forbids a character without a glyph, so it is replaced by a box.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib.metadata import distribution
from pathlib import Path

MISSING = "□"
"""Shown in place of a character that the fonts do not have."""

_LATO_STYLES = ("Regular", "Bold", "Black", "Italic", "BoldItalic")
_DEJAVU_UPRIGHT, _DEJAVU_ITALIC = ("", "-Bold"), ("-Oblique", "-BoldOblique")
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SVG_TEXT = re.compile(r"<text\b.*?</text>", re.DOTALL)
_SVG_TEXT_IN_DEJAVU = '<text font-family="DejaVu Sans"'
_COMBINING_SLASH = "\u0338"
"""Would turn the < or > of a tag that it follows into ≮ or ≯."""
_SOFT_HYPHEN = "\u00ad"
_LONG_WORD = re.compile(r"[^\s\u200b]{40}")
_ZERO_WIDTH_SPACE = "\u200b"


@cache
def font_folders() -> tuple[Path, Path]:
    """Return the folders of Lato and DejaVu Sans, without importing the packages that hold them."""
    lato = distribution("font-lato").locate_file("font_lato/files")
    dejavu = distribution("matplotlib").locate_file("matplotlib/mpl-data/fonts/ttf")
    return Path(str(lato)), Path(str(dejavu))


def printable(text: str) -> str:
    """Return the text as the PDF can show it, with places to break in long words."""
    return breakable(with_boxes(text))


def breakable(text: str) -> str:
    """Return the text with an invisible place to break after each 40 characters of a long word."""
    return _LONG_WORD.sub(lambda word: word[0] + _ZERO_WIDTH_SPACE, text)


def with_boxes(text: str) -> str:
    """Return the text with a box for each character without a glyph, and without invisible characters."""
    if _known().issuperset(text):
        return text
    replaced = "".join(char if char in _known() else MISSING for char in _visible(text))
    return MISSING if text.strip() and not replaced.strip() else replaced


def can_slant(text: str) -> bool:
    """Return whether the fonts have the text in italic; Arabic, for example, has none."""
    known = _lato() | _dejavu(_DEJAVU_ITALIC) | {"\n", _SOFT_HYPHEN}
    return known.issuperset(with_boxes(text))


def drawable(svg: str) -> str:
    """Return a drawing with the characters that the PDF can show, without combining marks.

    A text that has accented letters that Lato lacks is set in DejaVu Sans only: typst fails on a text of a
    drawing with accents and two fonts, such as "→ Brașov".
    """
    composed = unicodedata.normalize("NFC", svg.replace(_COMBINING_SLASH, ""))
    marks = filter(unicodedata.combining, set(composed))
    plain = with_boxes(composed.translate(dict.fromkeys(map(ord, marks))))
    return _SVG_TEXT.sub(
        lambda text: _SVG_TEXT_IN_DEJAVU + text[0][5:] if _needs_dejavu(text[0]) else text[0], plain
    )


def missing_from(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the characters of these texts that the PDF cannot show, in order of appearance."""
    return tuple(dict.fromkeys(char for text in texts for char in _visible(text) if char not in _known()))


def _needs_dejavu(text: str) -> bool:
    return any(map(unicodedata.decomposition, set(text) - _lato()))


def _visible(text: str) -> str:
    """Return the text in composed form, without control characters and other invisible ones."""
    text = _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", text)).replace("\t", " ")
    return "".join(
        char
        for char in text
        if char in "\n" + _SOFT_HYPHEN
        or not (unicodedata.category(char) in ("Cc", "Cf") or 0xFE00 <= ord(char) <= 0xFE0F)
    )


@cache
def _known() -> frozenset[str]:
    """Return the characters that Lato has, or DejaVu Sans both upright and in italic, or that are Arabic.

    Of combining marks only those of Lato: typst does not combine a letter and a mark of different fonts.
    """
    upright, italic = _dejavu(_DEJAVU_UPRIGHT), _dejavu(_DEJAVU_ITALIC)
    fallback = {char for char in upright if char in italic or "\u0600" <= char <= "\u06ff"}
    known = _lato() | {char for char in fallback if not unicodedata.category(char).startswith("M")}
    controls = {char for char in known if unicodedata.category(char).startswith(("C", "Zl", "Zp"))}
    return frozenset(known - controls | {"\n", _SOFT_HYPHEN})


@cache
def _dejavu(styles: tuple[str, ...]) -> frozenset[str]:
    return _characters_in_all(font_folders()[1] / f"DejaVuSans{style}.ttf" for style in styles)


@cache
def _lato() -> frozenset[str]:
    return _characters_in_all(font_folders()[0] / f"Lato-{style}.ttf" for style in _LATO_STYLES)


def _characters_in_all(files: Iterable[Path]) -> frozenset[str]:
    from fontTools.ttLib import TTFont  # only the PDF needs it; HTML uses this module too

    codes = (TTFont(file, lazy=True).getBestCmap() or {} for file in files)
    return frozenset.intersection(*(frozenset(map(chr, cmap)) for cmap in codes))
