"""Files with logos, good and bad."""

import io
import struct
import zlib

from PIL import Image, PngImagePlugin


def svg(inside: str, attributes: str = 'viewBox="0 0 40 20"') -> bytes:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f"{attributes}>{inside}</svg>"
    ).encode()


def png(
    width: int = 40, height: int = 20, color: str = "#0a4d9e", *, secret: str = "", mode: str = "RGB"
) -> bytes:
    about = PngImagePlugin.PngInfo()
    about.add_text("Comment", secret)
    written = io.BytesIO()
    Image.new(mode, (width, height), color).save(written, "PNG", pnginfo=about)
    return written.getvalue()


def bomb(side: int) -> bytes:
    """A black square in few bytes, made without its pixels, which would take 200 MB."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    lines = zlib.compress(bytes((1 + -(-side // 8)) * side), 1)
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


BOX = '<rect width="40" height="20" fill="#0a4d9e"/>'
USES = "".join(f'<g id="a{step}">{f"""<use href="#a{step - 1}"/>""" * 10}</g>' for step in range(1, 9))
BAD = {
    "empty": (b"", "geen PNG of SVG"),
    "text": (b"dit is mijn logo", "geen PNG of SVG"),
    "jpeg": (b"\xff\xd8\xff\xe0\x00\x10JFIF", "geen PNG of SVG"),
    "web page": (b"<html><body/></html>", "geen PNG of SVG"),
    "half a png": (png()[:60], "beschadigd"),
    "no png": (b"\x89PNG\r\n\x1a\n en verder niets", "beschadigd"),
    "too many bytes": (b"\x89PNG\r\n\x1a\n" + bytes(5_000_000), "ten hoogste 5 MB"),
    "pixel bomb": (bomb(13_500), "veel meer beeldpunten"),
    "large": (bomb(7_100), "veel meer beeldpunten"),
    "nothing to see": (png(color="#ffffff00", mode="RGBA"), "helemaal doorzichtig"),
    "no drawing": (svg(""), "helemaal doorzichtig"),
    "without a size": (svg(BOX, 'width="-4"'), "niet te tekenen"),
    "entities": (b'<!DOCTYPE s [<!ENTITY a "a">]>' + svg("<title>&a;</title>"), "geen PNG of SVG"),
    "outside entity": (
        b'<!DOCTYPE s [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + svg("&a;"),
        "geen PNG of SVG",
    ),
    "refers to itself": (svg('<g id="a"><use href="#a"/></g>'), "verwijst naar zichzelf"),
    "grows": (svg(f'<g id="a0">{BOX}</g>{USES}'), "te ingewikkeld"),
    "deep": (svg("<g>" * 3_000 + BOX + "</g>" * 3_000), "te ingewikkeld"),
    "half an svg": (svg(BOX)[:-4], "geen PNG of SVG"),
}
"""Files that are not a logo, and words of the message that says so."""
