"""The question to Aedes as a draft of a mail: a link for the mail program, and a file."""

import traitlets as t

from ...documents.letters import question_eml, question_mailto
from .view import DownloadView, Findings, Message


class AskView(DownloadView, control="ask"):
    """The question in the plan."""

    mailto = t.Unicode().tag(sync=True)
    failure = "Deze mail is niet gelukt"

    def _handle(self, message: Message) -> None:
        if "eml" in message:
            data = question_eml(self.session.plan, style=self.house_style)
            name = f"{self.stem}.vraag-aan-aedes.eml"
            text = f"{name} staat bij je downloads. Open het, lees het na en verstuur het zelf."
            self.send_file(name, "message/rfc822", data, text)

    def _refresh(self, findings: Findings) -> None:
        self.mailto = question_mailto(self.session.plan)
