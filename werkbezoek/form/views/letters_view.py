"""Letters to the guests in the form: read what goes to whom, and take the drafts along. Nothing is sent."""

import io
import zipfile
from collections.abc import Sequence
from typing import TYPE_CHECKING

import traitlets as t

from ...documents.branding import house_style_near
from ...plan import Plan
from ...rules import Finding
from ...store import SUFFIX
from ..frontend import script
from ..session.session import Session
from ..session.spec import Json
from .widgets import Control

if TYPE_CHECKING:
    from ...documents.letters import Letters

_ABOUT = {
    "uitnodiging": "aan wie nog niet is uitgenodigd",
    "bevestiging": "aan wie komt",
    "herinnering": "aan wie nog niet reageerde, en aan wie komt",
    "bedankje": "aan wie er was",
}


class LettersControl(Control):
    """The letters of one occasion, and who gets none."""

    _esm = script("letters")
    occasions = t.List().tag(sync=True)
    occasion = t.Unicode().tag(sync=True)
    letters = t.List().tag(sync=True)
    without_address = t.List().tag(sync=True)


class LettersView:
    """Shows the letters of an occasion once the user asks for them."""

    def __init__(self, session: Session) -> None:
        from ...documents.letters import Occasion

        self._session = session
        self.widget = LettersControl(
            occasions=[(one.value, one.label, _ABOUT[one.value]) for one in Occasion]
        )
        self.widget.on_msg(lambda _widget, content, _buffers: self._on_message(content))

    def show(self, plan: Plan, findings: Sequence[Finding]) -> None:
        """Let the letters that are shown follow the plan."""
        if self.widget.occasion:
            self._show(self.widget.occasion)

    def _on_message(self, message: Json) -> None:
        try:
            match message:
                case {"show": occasion}:
                    self._show(occasion)
                case {"download": True}:
                    self._hand_over()
        except Exception as error:  # noqa: BLE001 (in a callback it would be lost in a log)
            self.widget.send({"text": f"De brieven zijn niet gelukt ({type(error).__name__}: {error})."})

    def _show(self, occasion: str) -> None:
        found = self._letters(occasion)
        with self.widget.hold_sync():
            self.widget.occasion = occasion
            self.widget.letters = [
                {
                    "name": one.name,
                    "to": one.to,
                    "subject": one.subject,
                    "text": one.text,
                    "files": [file.name for file in one.attachments],
                }
                for one in found.letters
            ]
            self.widget.without_address = list(found.without_address)

    def _hand_over(self) -> None:
        """Send the drafts to the browser, all in one file."""
        from ...documents.letters import letter_file
        from ...text.wording import counted

        occasion = self.widget.occasion
        found = self._letters(occasion)
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for number, letter in enumerate(found.letters, start=1):
                archive.writestr(letter_file(self._stem, number, letter), letter.draft())
        name = f"{self._stem}.{occasion}.zip"
        count = counted(len(found.letters), "concept", "concepten")
        text = f"{name} staat bij je downloads, met {count}. Pak het uit, lees na en verstuur zelf."
        self.widget.send({"text": text, "name": name, "type": "application/zip"}, buffers=[packed.getvalue()])

    def _letters(self, occasion: str) -> "Letters":
        from ...documents.letters import Occasion, letters

        style = house_style_near(self._session.path.parent).style
        chosen = next(one for one in Occasion if one.value == occasion)
        return letters(self._session.plan, chosen, stem=self._stem, style=style)

    @property
    def _stem(self) -> str:
        return self._session.path.name.removesuffix(SUFFIX)
