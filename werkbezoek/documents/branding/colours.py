"""Colours that can be read: contrast as WCAG 2.2 defines it, and what becomes of a corporation's colour.

A colour is text such as ``#0b5d57``.
"""

import re
from collections.abc import Iterable

import msgspec

from ...text.errors import UserError

READABLE = 4.5
"""The least contrast of text with what is behind it (WCAG 2.2, success criterion 1.4.3)."""

_COMFORTABLE = 7.0
_WHITE, _BLACK, _INK = "#ffffff", "#000000", "#1c2733"
_PAPERS = (_WHITE, "#f3f6f5")
_DARK_PAPERS = ("#12181d", "#1a2329")
_HEX = re.compile(r"#?(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_STEPS = 50


class NotAColour(UserError, ValueError):
    """What should be a colour is none."""


class Palette(msgspec.Struct, frozen=True, kw_only=True):
    """The colours of a document: of headings and lines, and of the band that it opens with.

    ``leaf`` is the head of the calendar leaf, which bears dark letters; ``ground`` is behind a
    light logo. The ``dark_`` ones are for a screen in dark mode.
    """

    accent: str = "#0b5d57"
    band: str = "#0d4f4b"
    on_band: str = _WHITE
    on_band_faint: str = "#c9e2de"
    leaf: str = "#f0b93a"
    ground: str = "#0d4f4b"
    dark_accent: str = "#7fd4c8"
    dark_band: str = "#0d3c3a"
    dark_on_band_faint: str = "#b5d9d4"


def colour(text: str) -> str:
    """A colour as ``#rrggbb``, from that or a shorter way to write it. Raises NotAColour."""
    code = text.strip()
    if not _HEX.fullmatch(code):
        raise NotAColour(
            f"“{code[:30]}” is geen kleurcode. Schrijf de kleur als # met zes cijfers of letters (a tot en "
            "met f), zoals #0b5d57."
        )
    digits = code.removeprefix("#").lower()
    return f"#{digits if len(digits) == 6 else ''.join(digit * 2 for digit in digits)}"


def contrast(one: str, other: str) -> float:
    """How far two colours differ for the eye: from 1 (not at all) to 21 (black and white)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def palette(brand: str) -> Palette:
    """Colours that go with one colour of a corporation, all of them fit to read."""
    on_band = next((one for one in (_WHITE, _INK) if contrast(one, brand) >= READABLE), _WHITE)
    band = _readable(brand, on=(on_band,), towards=_BLACK)
    dark_band = _readable(_mixed(band, _BLACK, 0.25), on=(_WHITE,), towards=_BLACK)
    return Palette(
        accent=_readable(brand, on=_PAPERS, towards=_BLACK),
        band=band,
        on_band=on_band,
        on_band_faint=_readable(_mixed(on_band, band, 0.22), on=(band,), towards=on_band),
        ground=band if on_band == _WHITE else _INK,
        leaf=_mixed(brand, _WHITE, 0.78),
        dark_accent=_readable(brand, on=_DARK_PAPERS, towards=_WHITE, least=_COMFORTABLE),
        dark_band=dark_band,
        dark_on_band_faint=_readable(_mixed(_WHITE, dark_band, 0.22), on=(dark_band,), towards=_WHITE),
    )


def adjustment(brand: str, made: Palette) -> str:
    """What had to be changed about a colour, in Dutch; empty if nothing had to."""
    if made.accent == brand:
        return ""
    found = f"{contrast(brand, _PAPERS[-1]):.1f}".replace(".", ",")
    return (
        f"De kleur {brand} is als tekst op wit niet goed te lezen (contrast {found} op 1, nodig is 4,5). "
        f"Koppen krijgen daarom de donkerdere tint {made.accent}."
    )


def _readable(start: str, *, on: Iterable[str], towards: str, least: float = READABLE) -> str:
    """The first shade on the way to another colour that can be read on all of these."""
    papers = tuple(on)
    shades = (_mixed(start, towards, step / _STEPS) for step in range(_STEPS))
    return next((one for one in shades if all(contrast(one, paper) >= least for paper in papers)), towards)


def _mixed(one: str, other: str, share: float) -> str:
    """A colour with so large a share of another."""
    parts = zip(_parts(one), _parts(other), strict=True)
    return "#" + "".join(f"{round(mine + (its - mine) * share):02x}" for mine, its in parts)


def _luminance(code: str) -> float:
    linear = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in _parts(code))
    )
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _parts(code: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(code.removeprefix("#")))
