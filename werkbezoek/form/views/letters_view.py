"""Letters around the visit: the user reads each letter and downloads the drafts. Nothing is sent."""

import io
import zipfile

import traitlets as t

from ...documents.letters import LETTER_TEXTS, Letters, Occasion, letter_files, letters
from ...text.wording import counted, today_in_amsterdam
from .view import PLEASE_WAIT, DownloadView, Findings, Message


class LettersView(DownloadView, control="letters"):
    """The letters for the occasion that the user chose, if any."""

    occasions = t.List([(each.value, each.label, LETTER_TEXTS[each.value].about) for each in Occasion]).tag(
        sync=True
    )
    occasion = t.Unicode().tag(sync=True)
    summary = t.Unicode().tag(sync=True)
    letters = t.List().tag(sync=True)
    without_address = t.List().tag(sync=True)
    remarks = t.List().tag(sync=True)
    failure = "De brieven zijn niet gelukt"

    def _handle(self, message: Message) -> None:
        match message:
            case {"show": occasion}:
                self.summary = PLEASE_WAIT
                with self.hold_sync():
                    self.occasion = occasion
                    self.refresh()
            case {"download": True}:
                self._send_drafts()

    def _refresh(self, findings: Findings) -> None:
        if not self.occasion:
            return
        drafts = self._letters()
        self.summary = _summary(Occasion(self.occasion), drafts)
        self.letters = [
            {
                "name": letter.recipient.name,
                "to": letter.recipient.to or "op papier",
                "cc": letter.recipient.cc,
                "remark": letter.recipient.remark,
                "subject": letter.subject,
                "text": letter.text,
                "files": [file.name for file in letter.attachments],
            }
            for letter in drafts.letters
        ]
        self.without_address, self.remarks = list(drafts.without_address), list(drafts.remarks)

    def _send_drafts(self) -> None:
        drafts = self._letters()
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in letter_files(self.stem, drafts):
                archive.writestr(file.name, file.content)
        name = f"{self.stem}.{self.occasion}.zip"
        count = counted(len(drafts.letters), "concept", "concepten")
        text = f"{name} staat bij je downloads, met {count}. Pak het uit, lees ze na en verstuur ze zelf."
        self.send_file(name, "application/zip", packed.getvalue(), text)

    def _letters(self) -> Letters:
        style, today = self.house_style, today_in_amsterdam()
        return letters(self.session.plan, Occasion(self.occasion), stem=self.stem, style=style, today=today)


def _summary(occasion: Occasion, drafts: Letters) -> str:
    """Return how many letters there are, in one Dutch sentence; why there is none may be shown below it."""
    about = LETTER_TEXTS[occasion.value].about
    if drafts.letters:
        return f"{counted(len(drafts.letters), 'brief', 'brieven', in_digits=True)} {about}."
    if drafts.without_address or drafts.remarks:
        return "Er zijn nu geen brieven."
    return f"Er is nu niemand die deze brief moet krijgen. Hij gaat {about}."
