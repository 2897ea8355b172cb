"""A link on paper: a QR code, as a drawing."""

import io
from functools import lru_cache

import segno


@lru_cache(maxsize=256)  # making a code takes 10 ms, longer than the rest of a page
def qr_svg(url: str) -> str:
    """Return the QR code of a link as SVG without a size; for the same link, always the same text.

    It is empty for a link that is too long for any code.
    """
    try:
        code = segno.make_qr(url, error="m")
    except segno.DataOverflowError:
        return ""
    drawing = io.BytesIO()
    code.save(
        drawing,
        kind="svg",
        xmldecl=False,
        omitsize=True,
        svgclass=None,
        lineclass=None,
        border=2,
        light="#fff",
    )
    return drawing.getvalue().decode()
