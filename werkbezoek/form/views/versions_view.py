"""The earlier versions of a plan, to go back to."""

import contextlib
import datetime as dt
from collections.abc import Callable, Iterator

from ...store import EarlierVersion, PlanFileError, earlier_versions, load_version
from ...text.wording import AMSTERDAM, day, today_in_amsterdam
from ..session.changes import change
from ..session.session import Session
from ..session.spec import Json
from .widgets import Versions


class VersionsView:
    """A list of earlier versions that opens on demand; ``changed`` is called when one is put back."""

    def __init__(self, session: Session, changed: Callable[[], None]) -> None:
        self._session, self._changed = session, changed
        self.widget = Versions()
        self.widget.on_msg(lambda _widget, content, _buffers: self._on_message(content))

    def show(self) -> None:
        """Open the list, or read it again."""
        with self.widget.hold_sync():
            self.widget.versions = list(self._told())
            self.widget.shown = True

    def _told(self) -> Iterator[tuple[str, str, str]]:
        """Of each version its file, when it was saved, and its title with what was changed after it."""
        later = self._session.plan
        for one in earlier_versions(self._session.path):
            about = one.title or "Werkbezoek zonder titel"
            with contextlib.suppress(PlanFileError):
                plan = load_version(one, over=later)
                if made := change(plan, later):
                    about = f"{about} · daarna: {made.text}"
                later = plan
            yield one.file.name, _moment(one.saved_at), about

    def _on_message(self, message: Json) -> None:
        match message:
            case {"back": name}:
                found = next(
                    (one for one in earlier_versions(self._session.path) if one.file.name == name), None
                )
                if found:
                    self._go_back(found)
        self.widget.shown = False
        self._changed()

    def _go_back(self, version: EarlierVersion) -> None:
        """Put an earlier version in place of the plan, as an edit like any other."""
        session = self._session
        try:
            session.replace(load_version(version, over=session.plan))
        except PlanFileError as error:
            session.note = str(error)
        else:
            session.note = f"Terug naar de versie van {_moment(version.saved_at)}. Ongedaan maken kan ook."


def _moment(moment: dt.datetime) -> str:
    """When a version was saved, by the clock in Amsterdam."""
    local = moment.astimezone(AMSTERDAM)
    is_today = local.date() == today_in_amsterdam()
    return f"{'vandaag' if is_today else day(local.date())}, {local.hour}:{local.minute:02d}"
