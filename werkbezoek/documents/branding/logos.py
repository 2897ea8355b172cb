"""A logo from a file, decoded and drawn again, so that nothing of the file itself gets into a document.

An SVG is cleaned and drawn as a PNG by typst, which fetches nothing and runs nothing, because Word and mail
programs need a PNG. A PNG is written again without its metadata.
"""

import io
import warnings
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ...text.errors import UserError
from .style import Logo
from .svg_cleaning import SvgError, clean_svg

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_BYTES = 5_000_000
"""The largest file with a logo that is read."""

_MAX_PIXELS = 50_000_000
_MAX_WIDTH, _MAX_HEIGHT = 900, 450  # pixels: sharp on paper at the sizes that documents use
_LIGHT = 205  # mean lightness, of 255
_PNG_START = b"\x89PNG\r\n\x1a\n"
_TYPST_PAGE = """
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#image(bytes(sys.inputs.drawing), format: "svg", width: 300pt, height: 300pt, fit: "contain")
"""
_PIXELS_PER_INCH = 432  # 1800 pixels for the 300 points of the page


class NotALogo(UserError, ValueError):
    """A file cannot be used as a logo."""


class LogoWithRemarks(NamedTuple):
    """A logo, and Dutch remarks on what was removed from its file or may look different."""

    logo: Logo
    remarks: tuple[str, ...]


@lru_cache(maxsize=4)
def read_logo(data: bytes) -> LogoWithRemarks:
    """Return the logo in a PNG or SVG file. Raises NotALogo if the file is not a usable logo."""
    if len(data) > MAX_BYTES:
        raise NotALogo(f"Dit logo is te groot: neem een bestand van ten hoogste {MAX_BYTES // 1_000_000} MB.")
    if data.startswith(_PNG_START):
        return LogoWithRemarks(_logo(_decode_png(data)), ())
    try:
        cleaned = clean_svg(data)
    except SvgError as error:
        raise NotALogo(str(error)) from None
    return LogoWithRemarks(_logo(_decode_png(_svg_to_png(cleaned.svg))), cleaned.remarks)


def _decode_png(data: bytes) -> "Image":
    """Return the picture in a PNG; its size is checked before it is decoded."""
    from PIL import Image  # only here: not every house style has a logo, and it takes 20 ms to import

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture: Image.Image = Image.open(io.BytesIO(data), formats=["PNG"])
        if picture.width * picture.height > _MAX_PIXELS:
            raise Image.DecompressionBombError
        if picture.mode == "I;16":  # grey in 16 bits, which Pillow would clip to white
            picture = picture.point(lambda grey: grey * (1 / 256)).convert("L")
        return picture.convert("RGBA")
    except Image.DecompressionBombError as error:
        raise NotALogo(
            "Dit logo heeft veel meer beeldpunten dan nodig is. Neem een kleinere uitvoering, bijvoorbeeld "
            f"{_MAX_WIDTH} beeldpunten breed."
        ) from error
    except (OSError, SyntaxError, ValueError) as error:
        raise NotALogo(
            "Dit PNG-bestand is beschadigd of geen echte PNG. Bewaar je logo opnieuw als PNG."
        ) from error


def _svg_to_png(svg: str) -> bytes:
    """Return an SVG as a PNG with a transparent background."""
    import typst  # only here: most house styles have a logo that is a PNG already

    try:
        return typst.compile(
            _TYPST_PAGE.encode(),
            format="png",
            ppi=_PIXELS_PER_INCH,
            sys_inputs={"drawing": svg},
            ignore_system_fonts=True,
        )
    except typst.TypstError as error:
        raise NotALogo("Deze SVG is niet te tekenen. Bewaar je logo opnieuw als SVG, of als PNG.") from error


def _logo(picture: "Image") -> Logo:
    """Return a picture as a logo: cropped to its content, and not larger than needed."""
    from PIL import ImageStat

    content_box = picture.getchannel("A").getbbox()
    if content_box is None:
        raise NotALogo("In dit logo is niets te zien: het is helemaal doorzichtig.")
    picture = picture.crop(content_box)
    picture.thumbnail((_MAX_WIDTH, _MAX_HEIGHT))
    mask = picture.getchannel("A").point(lambda alpha: alpha // 2)
    lightness = ImageStat.Stat(picture.convert("L"), mask=mask).mean[0]
    png = io.BytesIO()
    picture.save(png, format="PNG", optimize=True)
    return Logo(png=png.getvalue(), width=picture.width, height=picture.height, is_light=lightness > _LIGHT)
