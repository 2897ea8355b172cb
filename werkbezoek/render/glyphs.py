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
_DEJAVU = ("", "-Bold", "-Oblique", "-BoldOblique")
_LONG_WORD = re.compile(r"[^\s\u200b]{40}")
_BREAK_HERE = "\u200b"


@cache
def font_folders() -> tuple[Path, Path]:
    """Where Lato and DejaVu Sans are, found without importing their packages."""
    return _package("font_lato") / "files", _package("matplotlib") / "mpl-data" / "fonts" / "ttf"


def printable(text: str) -> str:
    """The text as the PDF can show it, with long words made to break."""
    return _LONG_WORD.sub(lambda word: word[0] + _BREAK_HERE, shown(text))


def shown(text: str) -> str:
    """The text with a box for each character that the PDF has no glyph for."""
    text = unicodedata.normalize("NFC", text.replace("\t", " ").replace("\r\n", "\n"))
    if _known().issuperset(text):
        return text
    return "".join(letter if letter in _known() else MISSING for letter in text)


def missing_from(texts: Iterable[str]) -> tuple[str, ...]:
    """The characters of these texts that the PDF cannot show, in order of appearance."""
    letters = dict.fromkeys(letter for text in texts for letter in unicodedata.normalize("NFC", text))
    return tuple(letter for letter in letters if letter not in _known() and letter not in "\t\r")


@cache
def _known() -> frozenset[str]:
    """The characters that one of the two typefaces has in every style that we use, and line breaks."""
    lato, dejavu = font_folders()
    shared = _shared(lato / f"Lato-{style}.ttf" for style in _LATO)
    shared |= _shared(dejavu / f"DejaVuSans{style}.ttf" for style in _DEJAVU)
    return frozenset({chr(code) for code in shared if code >= 0x20} | {"\n"})


def _shared(files: Iterable[Path]) -> set[int]:
    from fontTools.ttLib import TTFont

    return set.intersection(*(set(TTFont(file, lazy=True).getBestCmap()) for file in files))


def _package(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    return Path(spec.submodule_search_locations[0])
