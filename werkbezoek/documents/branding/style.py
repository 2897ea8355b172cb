"""The house style of a corporation, as a document carries it."""

import msgspec

from .colours import Palette


class Logo(msgspec.Struct, frozen=True, kw_only=True):
    """A logo as a PNG that the kit has drawn; sizes are in pixels.

    ``is_light`` means that it was made for a dark background and would be invisible on white.
    """

    png: bytes
    width: int
    height: int
    is_light: bool = False


class HouseStyle(msgspec.Struct, frozen=True, kw_only=True):
    """The look of the documents of a corporation; by default the look of the kit.

    ``name`` is the name of the corporation for plans that do not give one, and the text alternative of the
    logo. ``closing`` is the last line of each document and letter.
    """

    name: str = ""
    closing: str = ""
    palette: Palette = Palette()
    logo: Logo | None = None


DEFAULT = HouseStyle()
