"""The house style of a corporation, as documents carry it."""

import msgspec

from .colours import Palette


class Logo(msgspec.Struct, frozen=True, kw_only=True):
    """A logo as PNG, drawn anew by the kit; sizes in pixels.

    ``is_light``: it is made for a dark ground and would drown on white.
    """

    png: bytes
    width: int
    height: int
    is_light: bool = False


class HouseStyle(msgspec.Struct, frozen=True, kw_only=True):
    """How the documents of a corporation look; without anything set, the kit's own look.

    ``name`` is what the corporation is called where a plan does not say, and what a logo reads as to who
    cannot see it. ``closing`` is the line at the end of each document and letter.
    """

    name: str = ""
    closing: str = ""
    palette: Palette = Palette()
    logo: Logo | None = None


DEFAULT = HouseStyle()
