"""Other versions of the plan: earlier ones to go back to, and the version of a colleague to merge."""

import contextlib
import datetime as dt
from collections.abc import Iterator

import msgspec
import traitlets as t

from ... import store
from ...documents.branding import house_style_near
from ...documents.handover import LARGEST_ARCHIVE, PACKED_SUFFIX, pack
from ...store.merging import Side
from ...text.wording import day, moment, today_in_amsterdam
from ..session.merging import ACCEPT, Merging, merging_with
from ..session.undo import describe_change
from .view import DownloadView, Findings, Message, SessionView

_KNOWN = "Wat maar één van jullie veranderde, gaat vanzelf mee."
_UNKNOWN = "Er is geen eerdere versie bekend die jullie allebei hadden. Kies daarom bij alles wat verschilt."


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
        for version in store.earlier_versions(self.session.path):
            about = version.title or "Werkbezoek zonder titel"
            with contextlib.suppress(store.PlanFileError):
                plan = store.load_version(version, over=later)
                if change := describe_change(plan, later):
                    about = f"{about} · daarna: {change.text}"
                later = plan
            yield version.file.name, _time(version.saved_at), about

    def _handle(self, message: Message) -> None:
        match message:
            case {"back": name}:
                self._go_back(name)
        self.shown = False
        self.context.refresh()

    def _go_back(self, name: str) -> None:
        """Replace the plan by an earlier version; this can be undone like any edit."""
        versions = {version.file.name: version for version in store.earlier_versions(self.session.path)}
        version = versions.get(name)
        if version is None:
            self.session.note = "Deze versie is er niet meer: oude versies worden opgeruimd."
            return
        try:
            self.session.replace(store.load_version(version, over=self.session.plan))
        except store.PlanFileError as error:
            self.session.note = str(error)
        else:
            time = _time(version.saved_at)
            self.session.note = f"Terug naar de versie van {time}. Ongedaan maken kan ook."


class MergeView(SessionView, control="merge"):
    """The differences of a `Merging`, which is shown until the user merges or leaves it."""

    shown = t.Bool(default_value=False).tag(sync=True)
    about = t.Unicode().tag(sync=True)
    conflicts = t.List().tag(sync=True)
    taken = t.List().tag(sync=True)
    kept = t.List().tag(sync=True)
    _merging: Merging | None = None

    def show(self, merging: Merging) -> None:
        """Show what a merge would do."""
        self._merging = merging
        self.refresh()

    def leave(self) -> None:
        """Hide the merge, because the session continues with another version."""
        self._merging = None

    def _refresh(self, findings: Findings) -> None:
        self.shown = self._merging is not None
        if self._merging is None:
            return
        merged = self._merging.merge()
        self.about = f"Jouw versie naast die {self._merging.source}. " + (
            _KNOWN if self._merging.has_ancestor else _UNKNOWN
        )
        self.conflicts = [msgspec.structs.asdict(conflict) for conflict in merged.conflicts]
        self.taken = [f"{taken.place}: {taken.change}" for taken in self._merging.taken()]
        self.kept = [row.place for row in merged.one_sided]

    def _handle(self, message: Message) -> None:
        match message:
            case {"merge": choices} if self._merging:
                self._merge(self._merging, {key: Side(side) for key, side in choices.items()})
            case {"close": True}:
                self._merging = None
        self.context.refresh()

    def _merge(self, merging: Merging, choices: dict[str, Side]) -> None:
        if any(conflict.key not in choices for conflict in merging.merge().conflicts):
            self.send(
                {"text": "Er is intussen iets veranderd. Kies ook bij de verschillen die erbij kwamen."}
            )
            return
        merging.apply(choices)
        self._merging = None
        self.session.note = f"Samengevoegd met de versie {merging.source}. Ongedaan maken kan ook."


class TogetherView(DownloadView, control="together"):
    """The button that makes the file, and the one that opens the file of a colleague."""

    accept = t.Unicode(ACCEPT).tag(sync=True)
    most = t.Int(LARGEST_ARCHIVE).tag(sync=True)

    def _handle(self, message: Message) -> None:
        match message:
            case {"give": True}:
                self._give()
            case {"received": name, "buffers": [data]}:
                self.context.merge(merging_with(self.session, bytes(data), name))

    def _give(self) -> None:
        plan = self.session.plan
        data = pack(plan, self.stem, house_style_near(self.session.path.parent))
        store.keep_shared_version(plan, self.session.path, store.Shared.HANDED_OVER)
        name = f"{self.stem}{PACKED_SUFFIX}"
        text = f"{name} staat bij je downloads. Alle gegevens van genodigden staan erin: stuur het veilig."
        self.send_file(name, "application/zip", data, text)


def _time(time: dt.datetime) -> str:
    return moment(time).replace(day(today_in_amsterdam()), "vandaag")
