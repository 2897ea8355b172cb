"""Days for the visit: a period to search, the days in it that suit, and buttons to choose one."""

import datetime as dt

import traitlets as t

from ... import planning
from ...planning import DayReason
from ...spreadsheets import UserCsvError
from ...store import SUFFIX
from ...text.errors import ParseError
from ...text.parsing import parse_date
from ...text.wording import day, today_in_amsterdam
from ..session.plan_files import file_stamps
from .view import Findings, FormContext, Message, SessionView, tables_near

_WEEKS = 8
"""Length of the period that is proposed."""


class DaysView(SessionView, control="days"):
    """The days for the plan, from the first search on."""

    period = t.List().tag(sync=True)
    days = t.List().tag(sync=True)
    left_out = t.List().tag(sync=True)
    remarks = t.List().tag(sync=True)
    problem = t.Unicode().tag(sync=True)
    searched = t.Bool(default_value=False).tag(sync=True)
    status = t.Unicode().tag(sync=True)
    failure, failure_trait = "Dit is niet gelukt", "problem"

    def __init__(self, context: FormContext) -> None:
        first = today_in_amsterdam() + dt.timedelta(days=context.session.plan.limits.notice_days)
        last = first + dt.timedelta(weeks=_WEEKS)
        super().__init__(context, period=[_in_digits(first), _in_digits(last)])
        self._visits_source: object = None
        self._visits: list[DayReason] = []

    def _handle(self, message: Message) -> None:
        match message:
            case {"search": [first, last]}:
                self._visits_source = None
                with self.hold_sync():
                    self.period, self.status, self.searched = [first, last], "", True
                    self.refresh()
            case {"choose": text}:
                date = dt.date.fromisoformat(text)
                self.session.edit("date", day(date))
                self.status = f"{day(date).capitalize()} is nu de datum."
                self.context.refresh()
            case {"option": text}:
                date = dt.date.fromisoformat(text)
                options = sorted({*self.session.plan.date_options, date})
                self.session.edit("date_options", "\n".join(map(day, options)))
                self.status = f"{day(date).capitalize()} is nu een datumoptie."
                self.context.refresh()

    def _refresh(self, findings: Findings) -> None:
        if not self.searched:
            return
        plan = self.session.plan
        try:
            first, last = map(parse_date, self.period)
        except ParseError as error:
            self.days, self.left_out, self.remarks, self.problem = [], [], [], str(error)
            return
        tables, problems = tables_near(self.session.path)
        sessions, sessions_problem = self._busy_with_sessions()
        busy = [*self._busy_with_visits(), *sessions]
        today = today_in_amsterdam()
        suggestions = planning.suggest_days(plan, first, last, today=today, tables=tables, busy=busy)
        self.days = [
            (
                str(each.date),
                day(each.date),
                each.reason,
                each.date == plan.date,
                each.date in plan.date_options,
            )
            for each in suggestions.suggested
        ]
        self.left_out = [(day(each.date), each.reason) for each in suggestions.excluded]
        of_tables = (problems.get("recess"), problems.get("special_days"), sessions_problem)
        self.remarks = [*filter(None, of_tables), *suggestions.remarks]
        self.problem = ""

    def _busy_with_sessions(self) -> tuple[list[DayReason], str]:
        """Return the days of dialogue sessions in the region, and why their table could not be read."""
        table = self.session.path.parent.resolve().parent / planning.DIALOGUE_SESSIONS_TABLE
        try:
            sessions = planning.read_dialogue_sessions(table)
            return planning.busy_days_from_sessions(self.session.plan, sessions), ""
        except FileNotFoundError:
            return [], ""
        except UserCsvError as error:
            return [], str(error)

    def _busy_with_visits(self) -> list[DayReason]:
        """Return the days of other visits in the region; plans are read again only if something changed."""
        plan, path = self.session.plan, self.session.path
        others = (other for other in path.parent.glob(f"*{SUFFIX}") if other.name != path.name)
        source = (path, plan.id, plan.hosts, file_stamps(others))
        if source != self._visits_source:
            self._visits_source, self._visits = source, planning.busy_days_from_visits(plan, path.parent)
        return self._visits


def _in_digits(date: dt.date) -> str:
    return f"{date.day}-{date.month}-{date.year}"
