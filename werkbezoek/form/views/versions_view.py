"""The earlier versions of the plan, which the user can go back to."""

import contextlib
import datetime as dt
from collections.abc import Iterator

import traitlets as t

from ...store import EarlierVersion, PlanFileError, earlier_versions, load_version
from ...text.wording import day, moment, today_in_amsterdam
from ..session.undo import describe_change
from .view import Message, SessionView


class VersionsView(SessionView, control="versions"):
    """The list, which is read when it is opened."""

    shown = t.Bool(default_value=False).tag(sync=True)
    versions = t.List().tag(sync=True)

    def show_list(self) -> None:
        """Read the list and show it."""
        with self.hold_sync():
            self.versions = list(self._entries())
            self.shown = True

    def _entries(self) -> Iterator[tuple[str, str, str]]:
        """Yield for each version its file, its time, and its title with what was changed after it."""
        later = self.session.plan
        for version in earlier_versions(self.session.path):
            about = version.title or "Werkbezoek zonder titel"
            with contextlib.suppress(PlanFileError):
                plan = load_version(version, over=later)
                if change := describe_change(plan, later):
                    about = f"{about} · daarna: {change.text}"
                later = plan
            yield version.file.name, _time(version.saved_at), about

    def _handle(self, message: Message) -> None:
        match message:
            case {"back": name}:
                versions = {version.file.name: version for version in earlier_versions(self.session.path)}
                if name in versions:
                    self._go_back(versions[name])
                else:
                    self.session.note = "Deze versie is er niet meer: oude versies worden opgeruimd."
        self.shown = False
        self.context.refresh()

    def _go_back(self, version: EarlierVersion) -> None:
        """Replace the plan by an earlier version; this can be undone like any edit."""
        try:
            self.session.replace(load_version(version, over=self.session.plan))
        except PlanFileError as error:
            self.session.note = str(error)
        else:
            time = _time(version.saved_at)
            self.session.note = f"Terug naar de versie van {time}. Ongedaan maken kan ook."


def _time(time: dt.datetime) -> str:
    return moment(time).replace(day(today_in_amsterdam()), "vandaag")
