"""Durations of the items of a programme, from their own start and end or from the start of the next item."""

from collections.abc import Sequence

from ...plan import MINUTES_PER_DAY, clock, minutes
from ...text.wording import counted
from .drafts import RowDraft

_LONGEST_GUESS = 6 * 60
"""The longest duration, in minutes, that is guessed from the start of the next item."""
_USUAL_MINUTES = 30
"""The duration that is assumed if nothing says it."""
_ROWS_AHEAD = 50
"""How many rows are searched for the next item."""


def complete_times(drafts: Sequence[RowDraft]) -> None:
    """Add the start and the duration of each item, if they follow from its own times or its neighbours."""
    previous_end: int | None = None
    for at, draft in enumerate(drafts):
        if draft.is_exported and "end" not in draft.values:
            continue
        end = draft.values.pop("end", None)
        if draft.values.get("start") is None and end is not None and previous_end is not None:
            begin = clock(previous_end)
            draft.guess("start", begin, begin, "Begint als het vorige onderdeel eindigt.")
        start = _start(draft)
        _complete_duration(draft, start, end, drafts[at + 1 : at + 1 + _ROWS_AHEAD])
        if start is not None:
            previous_end = start + (draft.values.get("minutes") or 0)


def _complete_duration(
    draft: RowDraft, start: int | None, end: int | None, following: Sequence[RowDraft]
) -> None:
    given = draft.values.get("minutes")
    length = (end - start) % MINUTES_PER_DAY if start is not None and end is not None else 0
    if given is not None:
        if end is not None and (start is None or length != given):
            minutes = counted(given, "minuut", "minuten", in_digits=True)
            reason = f"Dit klopt niet met de duur. De duur telt: {minutes}."
            draft.report("Eindtijd", clock(end), reason)
        return
    if length and start is not None and end is not None:
        late = ", na middernacht" if end % MINUTES_PER_DAY < start % MINUTES_PER_DAY else ""
        _guess_minutes(draft, length, f"Duur uit het tijdvak {clock(start)}–{clock(end)}{late}.")
        return
    if end is not None:
        reason = (
            "Begin en eind zijn gelijk."
            if start is not None
            else "Zonder begintijd is dit niet te gebruiken."
        )
        draft.report("Eindtijd", clock(end), reason)
    if start is not None and (next_start := _next_start(draft, start, following)) is not None:
        length = (next_start - start) % MINUTES_PER_DAY
        if length <= _LONGEST_GUESS:
            reason = f"Duur tot het volgende onderdeel begint, om {clock(next_start)}."
            _guess_minutes(draft, length, reason)
            return
    _guess_minutes(draft, _USUAL_MINUTES, f"Er stond geen duur. Aangenomen is {_USUAL_MINUTES} minuten.")


def _guess_minutes(draft: RowDraft, length: int, reason: str) -> None:
    draft.guess("minutes", length, f"{length} minuten", reason)


def _next_start(draft: RowDraft, start: int, following: Sequence[RowDraft]) -> int | None:
    """Return the start of the next item of the same group, without those that start at the same time."""
    group = draft.values.get("group")
    for other in following:
        other_start, other_group = _start(other), other.values.get("group")
        if other_start not in (None, start) and (not group or other_group in (None, "", group)):
            return other_start
    return None


def _start(draft: RowDraft) -> int | None:
    start = draft.values.get("start")
    return None if start is None else minutes(start)
