"""The house style of a corporation, as a document carries it: name, logo, colours, and words for the reader.

All colours are derived from the one colour of the corporation, so that all text is readable.
"""

import re
from collections.abc import Sequence

import msgspec

from ...plan import Word
from ...text.errors import ParseError
from ...timing.gantt import contrast, mix

MIN_CONTRAST = 4.5
"""The least contrast of text with its background (WCAG 2.2, success criterion 1.4.3)."""

_ENHANCED_CONTRAST = 7.0
_WHITE, _BLACK, _INK = "#ffffff", "#000000", "#1c2733"
_PAPERS = (_WHITE, "#f3f6f5")
_DARK_PAPERS = ("#12181d", "#1a2329")
_HEX = re.compile(r"#?(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_STEPS = 50
_ALTERNATIVES = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


class Pronoun(Word):
    """The pronoun in everything that guests read; internal papers and the form always use je."""

    FORMAL = "u", "u"
    INFORMAL = "je", "je"

    def words(self, text: str) -> str:
        """Return a text with the words for this pronoun: ``Wie je ontmoet`` for ``Wie {u|je} ontmoet``."""
        return _ALTERNATIVES.sub(lambda found: found[1 if self is Pronoun.FORMAL else 2], text)


class Palette(msgspec.Struct, frozen=True, kw_only=True):
    """The colours of a document: of headings and lines, and of the band at its top.

    ``leaf`` is the head of the calendar leaf with the date, behind dark letters; ``ground`` is behind a light
    logo. A page in dark mode uses the colours that start with ``dark_``.
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


class Logo(msgspec.Struct, frozen=True, kw_only=True):
    """A logo as a PNG that the kit has drawn; sizes are in pixels.

    ``is_light`` means that it was made for a dark background and would be invisible on white.
    """

    png: bytes
    width: int
    height: int
    is_light: bool = False


class HouseStyle(msgspec.Struct, frozen=True, kw_only=True):
    """The look of the documents of a corporation, and how they address guests; by default that of the kit.

    ``name`` is the name of the corporation for plans that have none, and the text alternative of the
    logo. ``closing`` is the last line of each document and letter. ``privacy_url`` is the address of the
    page where the corporation says how it treats personal data.
    """

    name: str = ""
    closing: str = ""
    pronoun: Pronoun = Pronoun.FORMAL
    privacy_url: str = ""
    palette: Palette = Palette()
    logo: Logo | None = None


DEFAULT = HouseStyle()


def parse_pronoun(text: str) -> Pronoun:
    """Return the pronoun in a text such as ``u`` or ``je``; it is u if there is no text.

    Raises ParseError for another word.
    """
    match text.strip().casefold():
        case "" | "u":
            return Pronoun.FORMAL
        case "je" | "jij":
            return Pronoun.INFORMAL
        case _:
            raise ParseError(f"“{text.strip()[:30]}” is geen aanspreekvorm. Schrijf u of je.")


def parse_colour(text: str) -> str:
    """Return a colour as ``#rrggbb``, from a text such as ``#0b5d57``, ``0B5D57`` or ``#abc``.

    Raises ParseError for another text.
    """
    code = text.strip()
    if not _HEX.fullmatch(code):
        raise ParseError(
            f"“{code[:30]}” is geen kleurcode. Schrijf de kleur als # met zes cijfers of letters (a tot en "
            "met f), zoals #0b5d57."
        )
    digits = code.removeprefix("#").lower()
    return f"#{digits if len(digits) == 6 else ''.join(digit * 2 for digit in digits)}"


def palette(brand: str) -> Palette:
    """Return colours that match the colour of a corporation, with enough contrast for all text."""
    on_band = next((text for text in (_WHITE, _INK) if contrast(text, brand) >= MIN_CONTRAST), _WHITE)
    band = _readable(brand, against=(on_band,), towards=_BLACK)
    dark_band = _readable(mix(band, _BLACK, 0.25), against=(_WHITE,), towards=_BLACK)
    return Palette(
        accent=_readable(brand, against=_PAPERS, towards=_BLACK),
        band=band,
        on_band=on_band,
        on_band_faint=_readable(mix(on_band, band, 0.22), against=(band,), towards=on_band),
        ground=band if on_band == _WHITE else _INK,
        leaf=mix(brand, _WHITE, 0.78),
        dark_accent=_readable(brand, against=_DARK_PAPERS, towards=_WHITE, least=_ENHANCED_CONTRAST),
        dark_band=dark_band,
        dark_on_band_faint=_readable(mix(_WHITE, dark_band, 0.22), against=(dark_band,), towards=_WHITE),
    )


def adjustment_remark(brand: str, derived: Palette) -> str:
    """Return a Dutch remark if the accent is another shade than the colour of the corporation, else ""."""
    if derived.accent == brand:
        return ""
    found = f"{contrast(brand, _PAPERS[-1]):.1f}".replace(".", ",")
    return (
        f"De kleur {brand} is als tekst op wit niet goed te lezen (contrast {found} op 1, nodig is 4,5). "
        f"Koppen krijgen daarom de donkerdere tint {derived.accent}."
    )


def _readable(start: str, *, against: Sequence[str], towards: str, least: float = MIN_CONTRAST) -> str:
    """Return the first shade on the way to another colour that has enough contrast with all of these."""
    for step in range(_STEPS):
        shade = mix(start, towards, step / _STEPS)
        if all(contrast(shade, background) >= least for background in against):
            return shade
    return towards
