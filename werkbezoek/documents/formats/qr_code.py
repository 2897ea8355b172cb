"""A link on paper: a QR code, as a drawing."""

import io

import segno


def qr_svg(url: str) -> str:
    """Return the QR code of a link as SVG without a size; for the same link, always the same text."""
    drawing = io.BytesIO()
    segno.make_qr(url, error="m").save(
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
