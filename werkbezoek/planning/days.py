"""Days for the visit in a period: Monday, Friday, and in a recess any working day."""

import datetime as dt
from collections.abc import Iterable, Iterator

import msgspec

from ..plan import Plan
from ..rules import Recess, chamber_meets_on, holiday_on
from ..text.wording import counted, day
from .busy_days import BusyDay

_LONGEST = 366
_EXPECTED = "reces (verwacht)"
_SATURDAY, _MONDAY, _FRIDAY = 5, 0, 4


class SuggestedDay(msgspec.Struct, frozen=True):
    """A day that suits, and in Dutch why."""

    date: dt.date
    reason: str


class ExcludedDay(msgspec.Struct, frozen=True):
    """A day that would have suited, and in Dutch what is in the way."""

    date: dt.date
    reason: str


class DaySuggestions(msgspec.Struct, frozen=True):
    """What there is to say about a period: the days that suit, those left out, and remarks in Dutch."""

    suggested: tuple[SuggestedDay, ...] = ()
    excluded: tuple[ExcludedDay, ...] = ()
    remarks: tuple[str, ...] = ()


def suggest_days(
    plan: Plan, first: dt.date, last: dt.date, *, today: dt.date, recess: Recess, busy: Iterable[BusyDay] = ()
) -> DaySuggestions:
    """The days from the first up to and including the last that suit the visit of a plan, in order.

    That is a Monday or Friday, or another working day in a recess; no public holiday, as far ahead as the
    plan wants its invitations out (`limits.notice_days`), and not taken. Past what the recess table knows
    only Mondays and Fridays are suggested, and a remark says so. A period longer than a year is cut off.
    """
    if last < first:
        return DaySuggestions(remarks=("De laatste dag van de periode is vóór de eerste.",))
    remarks = []
    if (last - first).days >= _LONGEST:
        last = first + dt.timedelta(days=_LONGEST - 1)
        remarks.append(f"Gekeken is tot en met {day(last)}; langer dan een jaar vooruit heeft geen zin.")
    by: dict[dt.date, str] = {}
    for one in busy:
        by.setdefault(one.date, one.reason)
    suggested, excluded = [], []
    notice = dt.timedelta(days=plan.limits.notice_days)
    for date in _suitable(first, last, recess):
        if date < today + notice:
            continue
        if why := holiday_on(date):
            excluded.append(ExcludedDay(date, why))
        elif date in by:
            excluded.append(ExcludedDay(date, by[date]))
        else:
            suggested.append(SuggestedDay(date, _why(date, recess)))
    if any(one.reason == _EXPECTED for one in suggested):
        remarks.append("De recesdagen zijn een verwachting. Kijk op tweedekamer.nl voor je zo’n dag kiest.")
    remarks += _remarks(plan, first, last, today=today, recess=recess)
    return DaySuggestions(tuple(suggested), tuple(excluded), tuple(remarks))


def _why(date: dt.date, recess: Recess) -> str:
    """Why members have time on a day."""
    if period := recess.at(date):
        return _EXPECTED if period.is_expected else "reces"
    return "geen vergaderdag"


def _suitable(first: dt.date, last: dt.date, recess: Recess) -> Iterator[dt.date]:
    """The days on which members have time, public holidays among them."""
    for ahead in range((last - first).days + 1):
        date = first + dt.timedelta(days=ahead)
        if date.weekday() in (_MONDAY, _FRIDAY) or (
            date.weekday() < _SATURDAY and chamber_meets_on(date, recess) is False
        ):
            yield date


def _remarks(plan: Plan, first: dt.date, last: dt.date, *, today: dt.date, recess: Recess) -> Iterator[str]:
    earliest = today + dt.timedelta(days=plan.limits.notice_days)
    if first < earliest:
        days = counted(plan.limits.notice_days, "dag", "dagen", in_digits=True)
        yield (
            f"Dagen voor {day(earliest)} zijn weggelaten: die vallen binnen {days}, "
            "en dan ben je te laat met uitnodigen."
        )
    if not recess.knows(first) or not recess.knows(last):
        when = f"na {day(recess.known_until)}" if recess.knows(first) else "in deze periode"
        yield f"Of de Tweede Kamer {when} reces heeft, is niet bekend: het recesrooster zegt er niets over."
