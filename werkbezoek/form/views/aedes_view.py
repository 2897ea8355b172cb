"""What goes to Aedes: a question as a draft of a mail, and the visit as a file to compare it with others."""

import traitlets as t

from ...documents.letters import question_eml, question_mailto
from ...sharing import EXCHANGE_SUFFIX, NAMES_IN_IT, encode_shared, share, texts_to_read
from .view import DownloadView, Findings, Message, tables_near


class AskView(DownloadView, control="ask"):
    """The question in the plan, as a link for the mail program and as a file."""

    mailto = t.Unicode().tag(sync=True)
    failure = "Deze mail is niet gelukt"

    def _handle(self, message: Message) -> None:
        data = question_eml(self.session.plan, style=self.house_style)
        name = f"{self.stem}.vraag-aan-aedes.eml"
        text = f"{name} staat bij je downloads. Open het, lees het na en verstuur het zelf."
        self.send_file(name, "message/rfc822", data, text)

    def _refresh(self, findings: Findings) -> None:
        self.mailto = question_mailto(self.session.plan)


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
