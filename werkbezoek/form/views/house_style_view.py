"""The house style of the corporation in the form: name, colour, closing line and logo, for all its plans."""

import base64
from collections.abc import Sequence
from pathlib import Path

import msgspec
import traitlets as t

from ...documents.branding import (
    MAX_BYTES,
    LoadedStyle,
    NotALogo,
    folder_near,
    house_style,
    remove_logo,
    save_logo,
    save_settings,
)
from ...plan import Plan
from ...rules import Finding
from ..frontend import script
from ..session.session import Session
from ..session.spec import Json
from .widgets import Control


class HouseStyleControl(Control):
    """Fields of a house style, how it looks, and what was adjusted."""

    _esm = script("house_style")
    most = t.Int(MAX_BYTES).tag(sync=True)
    values = t.Dict().tag(sync=True)
    look = t.Dict().tag(sync=True)
    logo = t.Dict().tag(sync=True)
    remarks = t.List().tag(sync=True)
    problem = t.Unicode().tag(sync=True)


class HouseStyleView:
    """Shows the house style beside a plan, and keeps what the user sets at once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.widget = HouseStyleControl()
        self.widget.on_msg(lambda _widget, content, buffers: self._on_message(content, buffers))

    def show(self, plan: Plan, findings: Sequence[Finding]) -> None:
        """Show what the folder holds by now."""
        self._show(house_style(self._folder))

    @property
    def _folder(self) -> Path:
        return folder_near(self._session.path.parent)

    def _show(self, found: LoadedStyle) -> None:
        style = found.style
        with self.widget.hold_sync():
            self.widget.values = msgspec.structs.asdict(found.settings)
            self.widget.look = msgspec.structs.asdict(style.palette)
            self.widget.logo = {}
            if style.logo:
                address = f"data:image/png;base64,{base64.b64encode(style.logo.png).decode()}"
                self.widget.logo = {"address": address, "is_light": style.logo.is_light}
            self.widget.remarks = list(found.remarks)

    def _on_message(self, message: Json, buffers: Sequence[memoryview]) -> None:
        problem = ""
        said: tuple[str, ...] = ()
        try:
            said = self._do(message, buffers)
        except NotALogo as error:
            problem = str(error)
        except OSError as error:
            problem = f"De huisstijl is niet te bewaren ({error.strerror})."
        except Exception as error:  # noqa: BLE001 (in a callback it would be lost in a log)
            problem = f"Dit is niet gelukt ({type(error).__name__}: {error})."
        self.widget.problem = problem
        found = house_style(self._folder)
        self._show(msgspec.structs.replace(found, remarks=tuple(dict.fromkeys((*said, *found.remarks)))))

    def _do(self, message: Json, buffers: Sequence[memoryview]) -> tuple[str, ...]:
        """Keep what was set; gives what there is to say about a logo."""
        match message:
            case {"set": name, "value": str(value)}:
                old = house_style(self._folder).settings
                save_settings(self._folder, msgspec.structs.replace(old, **{name: value.strip()}))
            case {"logo": True}:
                return save_logo(self._folder, bytes(buffers[0]))
            case {"remove": True}:
                remove_logo(self._folder)
        return ()
