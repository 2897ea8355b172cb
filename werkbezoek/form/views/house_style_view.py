"""The house style of the corporation, for all its plans: name, colour, closing line, u or je, and logo."""

import base64
from collections.abc import Sequence
from pathlib import Path

import msgspec
import traitlets as t

from ...documents import branding
from ...text.errors import os_reason
from .view import Findings, Message, SessionView


class HouseStyleView(SessionView, control="house_style"):
    """The house style in the folder near the plan, where each change is saved at once."""

    most = t.Int(branding.MAX_BYTES).tag(sync=True)
    values = t.Dict().tag(sync=True)
    look = t.Dict().tag(sync=True)
    pronoun = t.Unicode().tag(sync=True)
    logo = t.Dict().tag(sync=True)
    remarks = t.List().tag(sync=True)
    problem = t.Unicode().tag(sync=True)
    failure, failure_trait = "Dit is niet gelukt", "problem"

    _logo_remarks: Sequence[str] = ()
    """What was adjusted in the logo that was saved last."""

    @property
    def _folder(self) -> Path:
        return branding.folder_near(self.session.path.parent)

    def _handle(self, message: Message) -> None:
        self.problem, self._logo_remarks = "", ()
        try:
            match message:
                case {"set": name, "value": str(value)}:
                    old = branding.house_style(self._folder).settings
                    new = msgspec.structs.replace(old, **{name: value.strip()})
                    branding.save_settings(self._folder, new)
                case {"logo": True, "buffers": [data]}:
                    self._logo_remarks = branding.save_logo(self._folder, bytes(data))
                case {"remove": True}:
                    branding.remove_logo(self._folder)
        except branding.NotALogo as error:
            self.problem = str(error)
        except OSError as error:
            self.problem = f"De huisstijl is niet te bewaren ({os_reason(error)})."
        self.refresh()

    def _refresh(self, findings: Findings) -> None:
        folder = branding.house_style(self._folder)
        style, logo = folder.style, folder.style.logo
        self.values = msgspec.structs.asdict(folder.settings)
        self.look = msgspec.structs.asdict(style.palette)
        self.pronoun = style.pronoun.value
        png = base64.b64encode(logo.png).decode() if logo else ""
        self.logo = {"address": f"data:image/png;base64,{png}", "is_light": logo.is_light} if logo else {}
        self.remarks = list(dict.fromkeys((*self._logo_remarks, *folder.remarks)))
