"""What all views of the form have in common: they are widgets that handle messages and show failures."""

import asyncio
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import anywidget
import ipywidgets
import msgspec
import traitlets

from ...documents.audiences import document
from ...documents.branding import HouseStyle, house_style_near
from ...documents.formats import FORMATS
from ...rules import Finding, Tables, recess_for, special_days_for
from ...spreadsheets import UserCsvError, parties_for
from ...store import SUFFIX
from ...text.errors import ParseError, UserError
from ..frontend import script, stylesheet
from ..session.merging import Merging
from ..session.session import Session

Result = TypeVar("Result")
Findings = Sequence[Finding]
Message = dict[str, Any]
"""What a control sends; files that the user chose are in ``message["buffers"]``."""

_ONE_MESSAGE_AT_A_TIME = threading.RLock()
"""JupyterLab sends messages of widgets to a separate thread of the kernel (a subshell) once that has started.

Without this lock, one of two edits would be lost if that thread handles the second while the main thread
still handles the first.
"""

_ASKS_FOR_STATE = {"asks": "state"}
_TRAITS_OF_ANY_WIDGET = ipywidgets.DOMWidget.class_trait_names(sync=True)
_TABLE_READERS: dict[str, tuple[Callable[[Path], object], str]] = {
    "recess": (recess_for, "Zolang geldt het recesrooster van de kit."),
    "special_days": (special_days_for, "Zolang gelden alleen de bijzondere dagen van de kit."),
    "parties": (parties_for, "Zolang gelden alleen de partijnamen van de kit."),
}
"""By table: how to read it, and what applies as long as that of the user is faulty."""


class View(anywidget.AnyWidget):
    """A part of the form: the browser shows the values of its traits, and ``_handle`` gets its messages.

    ``class DaysView(View, control="days")`` is shown by ``frontend/days.js``; ``styles`` names a style sheet.

    A program that runs a notebook, such as ``nbconvert --execute``, stores everything that a widget sends. So
    a view sends its traits only after its control in a browser has asked for them. The control keeps them out
    of what JupyterLab stores.
    """

    failure = "Dit is niet gelukt"
    """The beginning of the sentence about an exception that has no Dutch text of its own."""

    is_complete = traitlets.Bool(default_value=True).tag(sync=True)
    """Whether the traits have their values; in the browser, that is once the kernel has sent them."""
    heard = traitlets.Int(0).tag(sync=True)
    """How many messages the view has received; a control that sends one and sees no change tells the user."""
    _has_control = False

    def __init_subclass__(cls, *, control: str = "", styles: str = "", **options: Any) -> None:
        if control:
            cls._esm = script(control)
        if styles:
            cls._css = stylesheet(styles)
        super().__init_subclass__(**options)

    def __init__(self, **traits: object) -> None:
        super().__init__(**traits)
        self.on_msg(self._receive)

    def get_state(  # pyrefly: ignore[bad-override] (ipywidgets names the option)
        self, key: object = None, **options: bool
    ) -> dict[str, object]:
        """Return what the view holds; without ``key``, only what a browser needs to show any widget."""
        if key is None:
            key = [name for name in self.keys if name.startswith("_") or name in _TRAITS_OF_ANY_WIDGET]
        return super().get_state(key, **options)

    def send_state(self, key: object = None) -> None:
        """Send what the view holds to its control, if there is one."""
        if key is None or self._has_control:
            super().send_state(key)

    def refresh(self, findings: Findings = ()) -> None:
        """Show what there is to show now; ``findings`` are those of the plan."""
        with self.hold_sync():
            self._refresh(findings)

    def _refresh(self, findings: Findings) -> None:
        """Set the traits, which the browser then gets all at once."""

    def _handle(self, message: Message) -> None:
        """Do what the user did."""

    def show_failure(self, text: str) -> None:
        """Show that a message was not handled, beside the buttons."""
        self.send({"text": text})

    def send_file(self, name: str, mime: str, data: bytes, text: str = "") -> None:
        """Let the browser download a file, and show a Dutch text about it."""
        text = text or f"{name} staat bij je downloads."
        self.send({"text": text, "name": name, "type": mime}, buffers=[data])

    def _receive(self, _widget: object, message: Message, buffers: Sequence[memoryview]) -> None:
        with _ONE_MESSAGE_AT_A_TIME:
            self.heard += 1
            if message == _ASKS_FOR_STATE:
                self._has_control = True
                self.send_state(self.keys)
                return
            try:
                self._handle({**message, "buffers": buffers} if buffers else message)
            except (UserError, ParseError) as error:
                self.show_failure(str(error))
            except Exception as error:  # noqa: BLE001 (an exception in a callback only reaches a log)
                self.show_failure(f"{self.failure} (technische melding: {type(error).__name__}: {error}).")


PLEASE_WAIT = "Even geduld …"
"""What a control shows after a request. A view sets it too: the same answer again would be no change."""


class FormContext(msgspec.Struct, frozen=True):
    """What a view can reach of the form around it."""

    session: Session
    refresh: Callable[[], None] = lambda: None
    """Show what the session holds now, in all views."""
    go_to: Callable[[str], None] = lambda _path: None
    """Refresh, and show the field at a path with the focus in it."""
    show_failure: Callable[[str], None] = lambda _text: None
    """Show a text about a failure at the top of the form."""
    merge: Callable[[Merging], None] = lambda _merging: None
    """Show another version of the plan, to merge."""


class SessionView(View):
    """A view of the plan that is being filled in."""

    failure = "Er ging iets mis in het formulier"
    failure_trait = ""
    """The trait that shows failures; without one they are shown at the top of the form."""
    _focus_count = 0

    def __init__(self, context: FormContext, **traits: object) -> None:
        super().__init__(**traits)
        self.context, self.session = context, context.session

    def show_failure(self, text: str) -> None:
        """Show that a message was not handled."""
        if self.failure_trait:
            setattr(self, self.failure_trait, text)
        else:
            self.context.show_failure(text)

    def set_focus(self, **place: str) -> None:
        """Move the focus by the trait ``focus_place``; the count makes sure that it changes each time."""
        self._focus_count += 1
        self.focus_place = {**place, "n": self._focus_count}

    @property
    def stem(self) -> str:
        """The name of the plan file without its extension."""
        return self.session.path.name.removesuffix(SUFFIX)


class DownloadView(SessionView):
    """A view that makes files for the user; failures are shown beside its buttons."""

    show_failure = View.show_failure

    @property
    def house_style(self) -> HouseStyle:
        """The house style for documents of the plan."""
        return house_style_near(self.session.path.parent).style

    def page(self, audience: str) -> str:
        """Return the document for an audience as an HTML page."""
        data = FORMATS["html"].render(document(self.session.plan, audience, style=self.house_style))
        return data.decode()


def tables_near(plan: Path) -> tuple[Tables, dict[str, str]]:
    """Return the tables for a plan file, and by table why the user's own one is not used."""
    found, problems = {}, {}
    for name, (read, meanwhile) in _TABLE_READERS.items():
        try:
            found[name] = read(plan.parent)
        except UserCsvError as error:
            problems[name] = f"{error} {meanwhile}"
    return Tables(**found), problems


def close_tree(widget: ipywidgets.DOMWidget) -> None:
    """Close a widget and the widgets inside it, in the kernel and in the browser."""
    for child in getattr(widget, "children", ()):
        close_tree(child)
    widget.layout.close()
    widget.close()


def toggle_class(widget: ipywidgets.DOMWidget, name: str, *, on: bool) -> None:
    """Add a CSS class to a widget, or remove it."""
    (widget.add_class if on else widget.remove_class)(name)


def run_in_thread(work: Callable[[], Result], then: Callable[[Result], None]) -> None:
    """Do the work in a thread, then call ``then`` with the result in the event loop; at once if none runs."""
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        then(work())
        return
    threading.Thread(target=lambda: loop.call_soon_threadsafe(then, work()), daemon=True).start()
