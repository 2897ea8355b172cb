"""The documents of a plan to download, made by the same renderers as in a notebook or on the command line."""

import traitlets as t

from ...documents.audiences import AUDIENCES, document
from ...documents.formats import FORMATS, file_name
from ..frontend import script
from ..session.spec import Json
from .view import DownloadView


class DownloadsView(DownloadView):
    """The documents, each of which is made when its button is clicked."""

    _esm = script("downloads")
    audiences = t.List([(each.name, each.label, each.about) for each in AUDIENCES.values()]).tag(sync=True)
    formats = t.List([(key, format_.label) for key, format_ in FORMATS.items()]).tag(sync=True)
    failure = "Dit document is niet gelukt"

    def _handle(self, message: Json) -> None:
        match message:
            case {"make": audience, "format": key}:
                self.make(audience, key)

    def make(self, audience: str, key: str) -> None:
        """Make the document for an audience in a format and let the browser download it, or say why not."""
        format_ = FORMATS[key]
        doc = document(self.session.plan, audience, style=self.house_style)
        if refusal := format_.refusal(doc):
            self.send({"text": refusal})
            return
        data, remark = format_.render(doc), format_.remark(doc)
        name = file_name(self.stem, audience, format_.extension)
        self.send_file(name, format_.mime, data, f"{name} staat bij je downloads. {remark}".strip())
