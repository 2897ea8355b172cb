"""A finished drawing, as a notebook shows it, with the block that goes into an exported report."""

import html
import os
from pathlib import Path
from typing import Any

import msgspec

from ..documents.blocks import Picture
from .block_mime import BLOCK_MIME


class Drawing(msgspec.Struct, frozen=True, kw_only=True):
    """A finished drawing: SVG, and in Dutch what it shows for who cannot see it; a notebook shows it."""

    svg: str
    description: str
    caption: str

    @property
    def block(self) -> Picture:
        """The drawing as part of a document."""
        return Picture(svg=self.svg, description=self.description, caption=self.caption)

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        words = html.escape(self.description)
        page = (
            f'<figure style="max-width: 46rem; margin: 0"><div role="img" aria-label="{words}" '
            f'style="background: #fff; font-family: Lato, sans-serif">{self.svg}</div>'
            f"<figcaption>{html.escape(self.caption)}</figcaption></figure>"
        )
        block = msgspec.to_builtins(self.block)
        return {"text/html": page, "text/plain": self.description, BLOCK_MIME: block}

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the drawing to a file as SVG."""
        svg = self.svg.replace("<svg", '<svg font-family="Lato, DejaVu Sans, sans-serif"', 1)
        Path(path).write_text(svg, encoding="utf-8")
