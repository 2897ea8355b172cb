"""What Aedes receives of the visit, as a file; the user sees the texts that go with it."""

import traitlets as t

from ...sharing import EXCHANGE_SUFFIX, NAMES_IN_IT, encode_shared, share, texts_to_read
from .own_tables import tables_near
from .view import DownloadView, Message


class ShareView(DownloadView, control="share"):
    """The button that makes the file, and the texts in the file that was made last."""

    texts = t.List().tag(sync=True)
    failure = "Dit bestand is niet gelukt"

    def _handle(self, message: Message) -> None:
        visit = share(self.session.plan, tables=tables_near(self.session.path)[0])
        self.texts = texts_to_read(visit)
        name = f"{self.stem}{EXCHANGE_SUFFIX}"
        text = f"{name} staat bij je downloads. {NAMES_IN_IT} Lees deze teksten na voor je het verstuurt:"
        self.send_file(name, "application/json", encode_shared([visit]), text)
