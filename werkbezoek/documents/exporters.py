"""nbconvert exporters: documents of the plan that the form in a notebook shows.

Nothing of the notebook itself is exported: no code, no widgets, no outputs. Jupyter creates every exporter
just to list it, and one that fails then breaks all exports; so these do nothing until they export.
"""

from pathlib import Path
from typing import Any, ClassVar

from nbconvert.exporters import Exporter
from nbconvert.utils.exceptions import ConversionException
from nbformat import NotebookNode
from traitlets import Unicode, default

from ..store import StoreError, load
from .audiences import AUDIENCES, UnknownAudience, document
from .blocks import Document
from .branding import house_style_near
from .form_link import FORM_MIME, LinkError, read_link
from .formats import FORMATS


class DocumentExporter(Exporter):
    """Export the document of the plan that a notebook shows; ``format_name`` is a key of ``FORMATS``."""

    format_name: ClassVar[str]

    @default("file_extension")
    def _file_extension(self) -> str:
        return f".{self.format_name}"

    def from_notebook_node(  # pyrefly: ignore[bad-override] (nbconvert writes bytes too)
        self, nb: NotebookNode, resources: Any = None, **_: Any
    ) -> tuple[bytes, dict[str, Any]]:
        """Return the document as bytes. Raises ConversionException with a Dutch sentence if there is none."""
        nb, resources = super().from_notebook_node(nb, resources)
        return FORMATS[self.format_name].render(self.document_in(nb, resources)), resources

    def document_in(self, nb: NotebookNode, resources: dict[str, Any]) -> Document:
        """Return the document to export. Raises ConversionException if there is none."""
        raise NotImplementedError


class ProgrammeExporter(DocumentExporter):
    """Export the plan that the form in the notebook shows, for one audience."""

    audience = Unicode("gasten", help=f"Voor wie: {', '.join(AUDIENCES)}.").tag(config=True)

    def document_in(self, nb: NotebookNode, resources: dict[str, Any]) -> Document:
        """Return the document of the plan for this audience. Raises ConversionException otherwise."""
        try:
            plan_path = read_link(Path(resources["metadata"]["path"] or "."), last_form_id(nb))
            style = house_style_near(plan_path.parent).style
            return document(load(plan_path), self.audience, style=style)
        except (LinkError, StoreError, UnknownAudience) as error:
            raise ConversionException(str(error)) from None


class ProgrammaHTML(ProgrammeExporter):
    """The programme as a web page."""

    export_from_notebook = "Programma (HTML)"
    output_mimetype = "text/html"
    format_name = "html"


class ProgrammaPDF(ProgrammeExporter):
    """The programme as PDF."""

    export_from_notebook = "Programma (PDF)"
    output_mimetype = "application/pdf"
    format_name = "pdf"


class DraaiboekHTML(ProgrammaHTML):
    """The draaiboek as a web page: a separate exporter, because the menu of JupyterLab has no options."""

    audience = Unicode("draaiboek", help=ProgrammeExporter.audience.help).tag(config=True)
    export_from_notebook = "Draaiboek (HTML)"


class DraaiboekPDF(ProgrammaPDF):
    """The draaiboek as PDF."""

    audience = Unicode("draaiboek", help=ProgrammeExporter.audience.help).tag(config=True)
    export_from_notebook = "Draaiboek (PDF)"


def last_form_id(nb: NotebookNode) -> str:
    """Return the id of the last form in the outputs of a notebook. Raises LinkError if there is none."""
    forms = [
        output["data"][FORM_MIME]
        for cell in nb.cells
        for output in cell.get("outputs", ())
        if FORM_MIME in output.get("data", {})
    ]
    if not forms:
        raise LinkError(
            "In dit notebook staat geen formulier: voer eerst de cel met het formulier uit, bewaar het "
            "notebook en exporteer nog eens."
        )
    return str(forms[-1].get("form", "")) if isinstance(forms[-1], dict) else ""
