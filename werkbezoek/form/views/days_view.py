"""Days for the visit in the form: a period to look in, the days that suit, and a button to choose each."""

import contextlib
import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

import traitlets as t

from ...plan import Plan
from ...planning import (
    DIALOGUE_SESSIONS_TABLE,
    BusyDay,
    DaySuggestions,
    busy_days_from_sessions,
    busy_days_from_visits,
    read_dialogue_sessions,
    suggest_days,
)
from ...rules import Finding, Recess, recess_for, shipped_recess
from ...spreadsheets import UserCsvError
from ...store import SUFFIX
from ...text.errors import ParseError
from ...text.parsing import parse_date
from ...text.wording import day, today_in_amsterdam
from ..frontend import script
from ..session.session import Session
from ..session.spec import Json
from .widgets import Control

_WEEKS = 8


class DaysControl(Control):
    """The period, and what was found in it."""

    _esm = script("days")
    period = t.List().tag(sync=True)
    days = t.List().tag(sync=True)
    left_out = t.List().tag(sync=True)
    remarks = t.List().tag(sync=True)
    problem = t.Unicode().tag(sync=True)
    searched = t.Bool(default_value=False).tag(sync=True)
    status = t.Unicode().tag(sync=True)


class DaysView:
    """Shows days for the plan of a session once the user asks; ``changed`` is called when one is chosen."""

    def __init__(self, session: Session, changed: Callable[[], None]) -> None:
        self._session, self._changed = session, changed
        self._visits: tuple[object, list[BusyDay]] = (None, [])  # what they follow from, and the days
        first = today_in_amsterdam() + dt.timedelta(days=session.plan.limits.notice_days)
        self.widget = DaysControl(period=[_short(first), _short(first + dt.timedelta(weeks=_WEEKS))])
        self.widget.on_msg(lambda _widget, content, _buffers: self._on_message(content))

    def show(self, plan: Plan, findings: Sequence[Finding]) -> None:
        """Let the days follow the plan once there are any."""
        if self.widget.searched:
            self._search()

    def _on_message(self, message: Json) -> None:
        try:
            match message:
                case {"search": [first, last]}:
                    self.widget.period = [first, last]
                    self.widget.status = ""
                    self._visits = (None, [])
                    self._search()
                case {"choose": date}:
                    self._session.edit("date", day(dt.date.fromisoformat(date)))
                    self.widget.status = f"{day(dt.date.fromisoformat(date)).capitalize()} is nu de datum."
                    self._changed()
                case {"option": date}:
                    self._add_option(dt.date.fromisoformat(date))
                    self._changed()
        except Exception as error:  # noqa: BLE001 (in a callback it would be lost in a log)
            self.widget.problem = f"Dit is niet gelukt ({type(error).__name__}: {error})."

    def _add_option(self, date: dt.date) -> None:
        options = sorted({*self._session.plan.date_options, date})
        self._session.edit("date_options", "\n".join(map(day, options)))
        self.widget.status = f"{day(date).capitalize()} is nu een datumoptie."

    def _search(self) -> None:
        """Show the days in the period, or what is wrong with how it is written."""
        try:
            first, last = map(parse_date, self.widget.period)
        except ParseError as error:
            self._show(DaySuggestions(), str(error))
            return
        recess, problem = recess_near(self._session.path)
        taken, problems = self._taken()
        found = suggest_days(
            self._session.plan, first, last, today=today_in_amsterdam(), recess=recess, busy=taken
        )
        remarks = (*filter(None, (problem, *problems)), *found.remarks)
        self._show(DaySuggestions(found.suggested, found.excluded, remarks), "")

    def _show(self, found: DaySuggestions, problem: str) -> None:
        plan = self._session.plan
        with self.widget.hold_sync():
            self.widget.days = [
                (
                    one.date.isoformat(),
                    day(one.date),
                    one.reason,
                    one.date == plan.date,
                    one.date in plan.date_options,
                )
                for one in found.suggested
            ]
            self.widget.left_out = [(day(one.date), one.reason) for one in found.excluded]
            self.widget.remarks = list(found.remarks)
            self.widget.problem = problem
            self.widget.searched = True

    def _taken(self) -> tuple[list[BusyDay], list[str]]:
        """The days that are taken in the region, and what of it could not be read."""
        plans = self._session.path.parent
        taken = self._taken_by_visits()
        try:
            sessions = read_dialogue_sessions(plans.resolve().parent / DIALOGUE_SESSIONS_TABLE)
        except FileNotFoundError:
            return taken, []
        except UserCsvError as error:
            return taken, [str(error)]
        return [*taken, *busy_days_from_sessions(self._session.plan, sessions)], []

    def _taken_by_visits(self) -> list[BusyDay]:
        """The days of other visits; after a search the plans are read again only if that can change them."""
        plan, path = self._session.plan, self._session.path
        source = (path, plan.id, plan.corporation, _others(path))
        if self._visits[0] != source:
            self._visits = (source, busy_days_from_visits(plan, path.parent))
        return self._visits[1]


def _others(own: Path) -> list[tuple[str, int, int]]:
    """The other plans in the folder of a plan: name, time and size."""
    found = []
    for path in sorted(own.parent.glob(f"*{SUFFIX}")):
        with contextlib.suppress(OSError):  # gone again since
            if path.name != own.name:
                stat = path.stat()
                found.append((path.name, stat.st_mtime_ns, stat.st_size))
    return found


def recess_near(plan: Path) -> tuple[Recess, str]:
    """The recess table that goes for a plan, and in Dutch why a table of one's own is not used."""
    try:
        return recess_for(plan.parent), ""
    except UserCsvError as error:
        return shipped_recess(), f"{error} Zolang geldt het recesrooster van de kit."


def _short(date: dt.date) -> str:
    return f"{date.day}-{date.month}-{date.year}"
