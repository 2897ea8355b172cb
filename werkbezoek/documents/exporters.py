"""The way out of a notebook: nbconvert exporters that render the plan which a form in the notebook shows.

Nothing of the notebook itself goes along: no code, no widgets, no outputs. Jupyter makes an exporter just to
list it, and one that fails there breaks every export, so these do nothing until they are asked to export.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from nbconvert.exporters import Exporter
from nbconvert.utils.exceptions import ConversionException
from nbformat import NotebookNode
from traitlets import Unicode, default

from .audiences import AUDIENCES
from .form_link import FORM_MIME, PointerError, read_pointer

if TYPE_CHECKING:
    from .audiences import Document


class DocumentExporter(Exporter):  # type: ignore[misc]
    """Renders the document that a notebook stands for; ``format_name`` is a name in ``render.FORMATS``."""

    format_name: ClassVar[str]

    @default("file_extension")  # type: ignore[untyped-decorator]
    def _file_extension(self) -> str:
        return f".{self.format_name}"

    def from_notebook_node(
        self, nb: NotebookNode, resources: Any = None, **_: Any
    ) -> tuple[bytes, dict[str, Any]]:
        """The document, as bytes. Raises ConversionException with a Dutch sentence when there is none."""
        from .formats import FORMATS

        nb, resources = super().from_notebook_node(nb, resources)
        return FORMATS[self.format_name].render(self.document_in(nb, resources)), resources

    def document_in(self, nb: NotebookNode, resources: dict[str, Any]) -> "Document":
        """What to render. Raises ConversionException."""
        raise NotImplementedError


class ProgrammeExporter(DocumentExporter):
    """Renders the plan that the notebook's form shows, for one kind of reader."""

    audience = Unicode("gasten", help=f"Voor wie: {', '.join(AUDIENCES)}.").tag(config=True)

    def document_in(self, nb: NotebookNode, resources: dict[str, Any]) -> "Document":
        """The plan as this audience may see it."""
        from ..store import StoreError, load
        from .audiences import UnknownAudience, document
        from .branding import house_style_near

        try:
            plan_path = read_pointer(Path(resources["metadata"]["path"] or "."), form_shown_last(nb))
            style = house_style_near(plan_path.parent).style
            return document(load(plan_path), self.audience, style=style)
        except (PointerError, StoreError, UnknownAudience) as error:
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
    """The run-of-show for the crew as a web page: Lab's menu has no room for an option."""

    audience = Unicode("draaiboek", help=ProgrammeExporter.audience.help).tag(config=True)
    export_from_notebook = "Draaiboek (HTML)"


class DraaiboekPDF(ProgrammaPDF):
    """The run-of-show for the crew as PDF."""

    audience = Unicode("draaiboek", help=ProgrammeExporter.audience.help).tag(config=True)
    export_from_notebook = "Draaiboek (PDF)"


def form_shown_last(nb: NotebookNode) -> str:
    """The id of the last form in a notebook's outputs; raises PointerError when there is none."""
    shown = [
        output["data"][FORM_MIME]
        for cell in nb.cells
        for output in cell.get("outputs", ())
        if FORM_MIME in output.get("data", {})
    ]
    if not shown:
        raise PointerError(
            "In dit notebook staat geen formulier: voer eerst de cel met het formulier uit, bewaar het "
            "notebook en exporteer nog eens."
        )
    form = shown[-1]
    return str(form.get("form", "")) if isinstance(form, dict) else ""
