"""The pages of a PDF as their readers see them: their text, and as pictures."""

import pypdfium2
from PIL import Image

_FOOTER = 6
"""The height of the line of the footer, in points."""


def texts(content: bytes) -> list[str]:
    """The text of each page, in the order in which it is drawn."""
    with pypdfium2.PdfDocument(content) as pages:
        return [page.get_textpage().get_text_range() for page in pages]


def whole_text(content: bytes) -> str:
    """The text of all pages, with one space between words."""
    return " ".join(" ".join(texts(content)).split())


def lowest_texts(content: bytes) -> list[float]:
    """How far down the lowest line of each page is, besides its footer, as a share of the height."""
    with pypdfium2.PdfDocument(content) as pages:
        return [_lowest_text(page) for page in pages]


def _lowest_text(page: pypdfium2.PdfPage) -> float:
    drawn = page.get_textpage()
    bottoms = sorted(drawn.get_rect(at)[1] for at in range(drawn.count_rects()))
    above_footer = next(bottom for bottom in bottoms if bottom > bottoms[0] + _FOOTER)
    return 1 - above_footer / page.get_height()


def pictures(content: bytes, *, dpi: int, most: int) -> list[Image.Image]:
    """The first pages, ``most`` at most, as pictures in colour."""
    with pypdfium2.PdfDocument(content) as pages:
        return [page.render(scale=dpi / 72).to_pil() for page in list(pages)[:most]]
