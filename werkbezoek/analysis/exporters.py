"""The way out of a notebook with comparisons: nbconvert exporters that make it a page or a PDF.

Text and what ``show`` and the charts put out go along; code, and any other output, does not. Jupyter makes an
exporter just to list it, so these do nothing until they are asked to export.
"""

import re
from typing import Any
from xml.etree import ElementTree

import msgspec
from nbconvert.utils.exceptions import ConversionException
from nbformat import NotebookNode

from ..documents.blocks import Block, Document, Picture, Prose, Section, Table
from ..documents.exporters import DocumentExporter
from .formatting import BLOCK_MIME

NOT_IN_REPORT = "niet-exporteren"
"""The tag of cells that stay behind."""

_MARKS = re.compile(r"\*\*|`")
"""Markdown's marks, which are no part of a plain text."""

_SVG = "{http://www.w3.org/2000/svg}"
_TAGS = {
    _SVG + name
    for name in ("svg", "g", "path", "text", "tspan", "defs", "pattern", "rect", "clipPath", "use")
}
_SAFE_ADDRESS = re.compile(r"#[\w-]+|url\(#[\w-]+\)")


class ComparisonExporter(DocumentExporter):
    """Renders the comparisons in a notebook."""

    def document_in(self, nb: NotebookNode, resources: dict[str, Any]) -> Document:
        """The report. Raises ConversionException if there is nothing to show."""
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
    """The notebook as a document: a section for each heading of level two that has something to show."""
    (_, opening), *parts = _sections(nb)
    first, _, rest = (
        opening[0].markdown.partition("\n") if opening and isinstance(opening[0], Prose) else ("",) * 3
    )
    sections = [Section(heading, tuple(blocks)) for heading, blocks in parts if any(map(_shows, blocks))]
    if not sections:
        raise ConversionException(
            "In dit notebook staan nog geen tabellen of tekeningen: voer eerst alle cellen uit, bewaar het "
            "notebook en exporteer nog eens."
        )
    return Document(
        audience="vergelijking",
        plan_id="",
        revision=0,
        saved_at=None,
        heading="Werkbezoeken vergeleken",
        title=first.removeprefix("# ").strip() or "Werkbezoeken",
        host="",
        region="",
        themes=(),
        date=None,
        when=_MARKS.sub("", " ".join(rest.strip().partition("\n\n")[0].split())),
        start=None,
        end=None,
        hours="",
        address="",
        version="",
        notice="",
        sections=tuple(sections),
        events=(),
    )


def _shows(block: Block) -> bool:
    return not isinstance(block, Prose)


def _sections(nb: NotebookNode) -> "list[tuple[str, list[Block]]]":
    found: list[tuple[str, list[Block]]] = [("", [])]
    for cell in nb.cells:
        if NOT_IN_REPORT in cell.metadata.get("tags", ()):
            continue
        if cell.cell_type == "markdown":
            text = cell.source.strip()
            if text.startswith("## "):
                heading, _, text = text[3:].partition("\n")
                found.append((heading.strip(), []))
            if text.strip():
                found[-1][1].append(Prose(text.strip()))
        else:
            found[-1][1].extend(_blocks(cell))
    return found


def _blocks(cell: NotebookNode) -> "list[Block]":
    """The blocks among the outputs of a cell."""
    held = [
        output["data"][BLOCK_MIME]
        for output in cell.get("outputs", ())
        if BLOCK_MIME in output.get("data", {})
    ]
    try:
        blocks: list[Block] = msgspec.convert(held, list[Picture | Table])
    except msgspec.ValidationError as error:
        raise ConversionException(
            "Een uitvoer in dit notebook is beschadigd; voer alle cellen opnieuw uit."
        ) from error
    for block in blocks:
        if isinstance(block, Picture) and not is_harmless(block.svg):
            raise ConversionException(
                "In dit notebook staat een tekening die niet van werkbezoek is; haal die weg."
            )
    return blocks


def is_harmless(svg: str) -> bool:
    """Whether an SVG text is a drawing and nothing else: no script, no handler, nothing from elsewhere."""
    if "<!" in svg or "<?" in svg:
        return False
    try:
        root = ElementTree.fromstring(svg)
    except ElementTree.ParseError:
        return False
    for element in root.iter():
        if element.tag not in _TAGS:
            return False
        for name, value in element.attrib.items():
            plain = name.rpartition("}")[2].lower()
            if plain.startswith("on") or plain == "style":
                return False
            if (plain == "href" or "url(" in value) and not _SAFE_ADDRESS.fullmatch(value):
                return False
    return True
