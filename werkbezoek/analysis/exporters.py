"""The way out of a notebook with comparisons: nbconvert exporters that make it a page or a PDF.

They take along text, and what ``show`` and the charts put out; no code, and no other output. Jupyter creates
every exporter just to list it, so these do nothing until they are asked to export.
"""

import re
from collections.abc import Iterable
from typing import Any

import msgspec
from nbconvert.utils.exceptions import ConversionException
from nbformat import NotebookNode

from ..documents.blocks import BLOCK_MIME, Block, Document, Picture, Prose, Section, Table
from ..documents.branding import SvgError, clean_svg
from ..documents.exporters import DocumentExporter
from ..text.wording import one_line

NOT_IN_REPORT = "niet-exporteren"
"""The tag of cells that are left out."""

_MARKS = re.compile(r"\*\*|`")
"""Characters of Markdown syntax, which plain text should not show."""


class ComparisonExporter(DocumentExporter):
    """Renders the comparisons in a notebook."""

    def document_in(self, nb: NotebookNode, resources: dict[str, Any]) -> Document:
        """Return the report. Raises ConversionException if there is nothing to show."""
        return as_document(nb)


class VergelijkingHTML(ComparisonExporter):
    """The comparisons as a web page."""

    export_from_notebook = "Vergelijking (HTML)"
    output_mimetype = "text/html"
    format_name = "html"


class VergelijkingPDF(ComparisonExporter):
    """The comparisons as PDF."""

    export_from_notebook = "Vergelijking (PDF)"
    output_mimetype = "application/pdf"
    format_name = "pdf"


def as_document(nb: NotebookNode) -> Document:
    """Return the notebook as a document: a section for each heading of level two with anything below it.

    The heading of level one is the title, and the paragraph below it stands with it. Raises
    ConversionException if there is nothing to show, or an output that is not of this kit.
    """
    (_, opening), *parts = _sections(nb)
    text = opening[0].markdown if opening and isinstance(opening[0], Prose) else ""
    title, _, rest = text.partition("\n")
    if all(isinstance(block, Prose) for _, blocks in parts for block in blocks):
        raise ConversionException(
            "In dit notebook staan nog geen tabellen of tekeningen: voer eerst alle cellen uit, bewaar het "
            "notebook en exporteer nog eens."
        )
    return comparison(
        title.removeprefix("# ").strip() or "Werkbezoeken",
        _MARKS.sub("", one_line(rest.strip().partition("\n\n")[0])),
        (Section(heading, tuple(blocks)) for heading, blocks in parts if blocks),
    )


def comparison(title: str, when: str, sections: Iterable[Section]) -> Document:
    """Return a document with comparisons; ``when`` is what stands below its title."""
    heading = "Werkbezoeken vergeleken"
    return Document(audience="vergelijking", heading=heading, title=title, when=when, sections=(*sections,))


def _sections(nb: NotebookNode) -> "list[tuple[str, list[Block]]]":
    """Return the headings of level two, each with the blocks below it; the first is empty, for the top."""
    found: list[tuple[str, list[Block]]] = [("", [])]
    for cell in nb.cells:
        if NOT_IN_REPORT in cell.metadata.get("tags", ()):
            continue
        if cell.cell_type != "markdown":
            found[-1][1].extend(_blocks(cell))
            continue
        text = cell.source.strip()
        if text.startswith("## "):
            heading, _, text = text[3:].partition("\n")
            found.append((heading.strip(), []))
        if text.strip():
            found[-1][1].append(Prose(text.strip()))
    return found


def _blocks(cell: NotebookNode) -> list[Picture | Table]:
    """Return the blocks among the outputs of a cell; they may come from someone else's notebook."""
    data = [output.get("data", {}) for output in cell.get("outputs", ())]
    try:
        blocks = msgspec.convert(
            [bundle[BLOCK_MIME] for bundle in data if BLOCK_MIME in bundle], list[Picture | Table]
        )
    except msgspec.ValidationError as error:
        raise ConversionException(
            "Een uitvoer in dit notebook is beschadigd; voer alle cellen opnieuw uit."
        ) from error
    if not all(_only_draws(block.svg) for block in blocks if isinstance(block, Picture)):
        raise ConversionException(
            "In dit notebook staat een tekening die niet van werkbezoek is; haal die weg."
        )
    return blocks


def _only_draws(svg: str) -> bool:
    """Return whether there is nothing in an SVG that a clean one would not have."""
    try:
        return not clean_svg(svg.encode(), also_allowed={"pattern"}).removed
    except SvgError:
        return False
