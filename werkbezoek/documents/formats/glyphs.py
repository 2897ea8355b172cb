"""Which characters the PDF's typefaces have, and what to do about the others.

The PDF has Lato, with DejaVu Sans for what Lato lacks; both come in packages, so that a PDF looks the same on
every computer. Under PDF/UA a character without a glyph is an error, so it gives way to a visible box.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

MISSING = "□"
"""Stands for a character that no typeface has."""

_LATO = ("Regular", "Bold", "Black", "Italic", "BoldItalic")
_DEJAVU, _DEJAVU_SLANTED = ("", "-Bold"), ("-Oblique", "-BoldOblique")
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_LABEL = re.compile(r"<text\b.*?</text>", re.DOTALL)
_DEJAVU_ALONE = '<text font-family="DejaVu Sans"'
_SLASH = "\u0338"
"""Combines with < and > to ≮ and ≯, and would so undo a tag that it follows."""
_SOFT_HYPHEN = "\u00ad"
_LONG_WORD = re.compile(r"[^\s\u200b]{40}")
_BREAK_HERE = "\u200b"


@cache
def font_folders() -> tuple[Path, Path]:
    """Where Lato and DejaVu Sans are, found without importing their packages."""
    return _package("font_lato") / "files", _package("matplotlib") / "mpl-data" / "fonts" / "ttf"


def printable(text: str) -> str:
    """The text as the PDF can show it, with long words made to break."""
    return breakable(shown(text))


def can_slant(text: str) -> bool:
    """Whether the text has an italic; Arabic, for one, has none."""
    return _slanted().issuperset(shown(text))


def breakable(text: str) -> str:
    """The text with an invisible place to break in words that are longer than any column."""
    return _LONG_WORD.sub(lambda word: word[0] + _BREAK_HERE, text)


def shown(text: str) -> str:
    """The text with a box for each character that the PDF has no glyph for, and without invisible ones."""
    if _known().issuperset(text):
        return text
    made = "".join(letter if letter in _known() else MISSING for letter in _visible(text))
    return MISSING if text.strip() and not made.strip() else made


def drawable(svg: str) -> str:
    """Like ``shown``, for a drawing: without marks that combine with a letter, which it cannot stack.

    A label with accented letters that Lato lacks is in DejaVu Sans alone: where typst takes letters of one
    label from two typefaces, it loses track of the accents ("→ Brașov") and stops.
    """
    composed = unicodedata.normalize("NFC", svg.replace(_SLASH, ""))
    plain = shown("".join(letter for letter in composed if not unicodedata.combining(letter)))
    return _LABEL.sub(lambda label: _DEJAVU_ALONE + label[0][5:] if _is_mixed(label[0]) else label[0], plain)


def _is_mixed(label: str) -> bool:
    return any(letter not in _lato() and unicodedata.decomposition(letter) for letter in label)


def missing_from(texts: Iterable[str]) -> tuple[str, ...]:
    """The characters of these texts that the PDF cannot show, in order of appearance."""
    return tuple(
        dict.fromkeys(letter for text in texts for letter in _visible(text) if letter not in _known())
    )


def _visible(text: str) -> str:
    """The text composed where it can be, without control characters, marks of direction and the like."""
    text = _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", text)).replace("\t", " ")
    return "".join(
        letter
        for letter in text
        if letter in "\n" + _SOFT_HYPHEN
        or not (unicodedata.category(letter) in ("Cc", "Cf") or 0xFE00 <= ord(letter) <= 0xFE0F)
    )


@cache
def _known() -> frozenset[str]:
    """The characters that one of the two typefaces has in every style, or that are Arabic, and line breaks.

    Of the marks that combine with a letter only Lato's: typst does not take a letter from one typeface and
    its mark from another.
    """
    upright, slanted = _dejavu(_DEJAVU), _dejavu(_DEJAVU_SLANTED)
    more = {letter for letter in upright if letter in slanted or "\u0600" <= letter <= "\u06ff"}
    known = _lato() | {letter for letter in more if not unicodedata.category(letter).startswith("M")}
    controls = {letter for letter in known if unicodedata.category(letter).startswith(("C", "Zl", "Zp"))}
    return frozenset(known - controls | {"\n", _SOFT_HYPHEN})


@cache
def _slanted() -> frozenset[str]:
    return _known() & (_lato() | _dejavu(_DEJAVU_SLANTED) | {"\n", _SOFT_HYPHEN})


@cache
def _dejavu(styles: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_shared(font_folders()[1] / f"DejaVuSans{style}.ttf" for style in styles))


@cache
def _lato() -> frozenset[str]:
    return frozenset(_shared(font_folders()[0] / f"Lato-{style}.ttf" for style in _LATO))


def _shared(files: Iterable[Path]) -> set[str]:
    from fontTools.ttLib import TTFont

    return set.intersection(
        *({chr(code) for code in TTFont(file, lazy=True).getBestCmap()} for file in files)
    )


def _package(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    return Path(spec.submodule_search_locations[0])
