"""A file that someone calls a logo, checked and drawn anew: nothing of the file itself gets into a document.

A PNG is decoded and written again. An SVG is cleared of all that is not a drawing, and drawn as a PNG by
typst, which fetches nothing and runs nothing; so every format shows the same, Word included.
"""

import io
import warnings
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ...text.errors import UserError
from .drawings import NotADrawing, cleared
from .style import Logo

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST = 5_000_000
"""Bytes that a file with a logo may have."""

_MOST_PIXELS = 50_000_000
_WIDEST, _TALLEST = 900, 450  # pixels: sharp on paper at the sizes that documents give it
_LIGHT = 205  # of 255
_PNG = b"\x89PNG\r\n\x1a\n"
_SHEET = """
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#image(bytes(sys.inputs.drawing), format: "svg", width: 300pt, height: 300pt, fit: "contain")
"""
_PER_INCH = 432  # 1800 pixels across a sheet of 300 points


class NotALogo(UserError, ValueError):
    """A file can't be used as a logo."""


class ReadLogo(NamedTuple):
    """A logo, and Dutch sentences on what of its file was left out or may look otherwise."""

    logo: Logo
    remarks: tuple[str, ...]


@lru_cache(maxsize=4)
def read_logo(data: bytes) -> ReadLogo:
    """The logo in a PNG or SVG file. Raises NotALogo."""
    if len(data) > LARGEST:
        raise NotALogo(f"Dit logo is te groot: neem een bestand van ten hoogste {LARGEST // 1_000_000} MB.")
    if data.startswith(_PNG):
        return ReadLogo(_as_logo(_opened(data)), ())
    try:
        drawing = cleared(data)
    except NotADrawing as error:
        raise NotALogo(str(error)) from None
    return ReadLogo(_as_logo(_opened(_drawn(drawing.svg))), drawing.remarks)


def _opened(data: bytes) -> "Image":
    """The picture in a PNG; its size is looked at before anything is decoded."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture: Image.Image = Image.open(io.BytesIO(data), formats=["PNG"])
        if picture.width * picture.height > _MOST_PIXELS:
            raise Image.DecompressionBombError
        if picture.mode == "I;16":  # grey in 16 bits, which Pillow would clip to white
            picture = picture.point(lambda grey: grey * (1 / 256)).convert("L")
        return picture.convert("RGBA")
    except Image.DecompressionBombError as error:
        raise NotALogo(
            "Dit logo heeft veel meer beeldpunten dan nodig is. Neem een kleinere uitvoering, bijvoorbeeld "
            f"{_WIDEST} beeldpunten breed."
        ) from error
    except (OSError, SyntaxError, ValueError) as error:
        raise NotALogo(
            "Dit PNG-bestand is beschadigd of geen echte PNG. Bewaar je logo opnieuw als PNG."
        ) from error


def _drawn(svg: str) -> bytes:
    """An SVG as PNG, on a transparent ground."""
    import typst

    try:
        made = typst.compile(
            _SHEET.encode(),
            format="png",
            ppi=_PER_INCH,
            sys_inputs={"drawing": svg},
            ignore_system_fonts=True,
        )
    except typst.TypstError as error:
        raise NotALogo("Deze SVG is niet te tekenen. Bewaar je logo opnieuw als SVG, of als PNG.") from error
    return made


def _as_logo(picture: "Image") -> Logo:
    """A picture without its empty edges, no larger than needed, written anew."""
    from PIL import ImageStat

    seen = picture.getchannel("A").getbbox()
    if seen is None:
        raise NotALogo("In dit logo is niets te zien: het is helemaal doorzichtig.")
    picture = picture.crop(seen)
    picture.thumbnail((_WIDEST, _TALLEST))
    lightness = ImageStat.Stat(
        picture.convert("L"), mask=picture.getchannel("A").point(lambda part: part // 2)
    )
    written = io.BytesIO()
    picture.save(written, format="PNG", optimize=True)
    return Logo(
        png=written.getvalue(),
        width=picture.width,
        height=picture.height,
        is_light=lightness.mean[0] > _LIGHT,
    )
