"""What a chart of the visit shows: bars, gaps and overlaps.

A chart is drawn from a timeline and nothing else, so an item that is left out of the timeline can't show in
the picture. Times are minutes since midnight on the day of the visit (Europe/Amsterdam).
"""

from collections.abc import Callable, Iterable

import msgspec
from msgspec.structs import replace

from ..plan import MINUTES_PER_DAY, ItemKind, ProgrammeItem, clock
from ..text.wording import one_line
from .scheduling import EVERYONE, INTERNAL, Gap, Overlap, Schedule, Slot


class Bar(msgspec.Struct, frozen=True, kw_only=True):
    """One item, from ``start`` to ``end``, after ``travel`` minutes of travel.

    ``lane`` is the name of its group, empty for everyone and for internal items.
    """

    label: str
    kind: ItemKind
    lane: str
    start: int
    end: int
    travel: int
    is_pinned: bool

    @property
    def leave(self) -> int:
        """When the travel to this item begins."""
        return self.start - self.travel


class Timeline(msgspec.Struct, frozen=True, kw_only=True):
    """The bars in order of time, and the gaps and overlaps between them, with the indexes of bars."""

    bars: tuple[Bar, ...] = ()
    gaps: tuple[Gap, ...] = ()
    overlaps: tuple[Overlap, ...] = ()

    @property
    def span(self) -> tuple[int, int] | None:
        """The first departure and the last end; None without bars."""
        if not self.bars:
            return None
        return min(bar.leave for bar in self.bars), max(bar.end for bar in self.bars)


def build_timeline(
    schedule: Schedule, *, shows: Callable[[ProgrammeItem], bool] = lambda _: True, with_marks: bool = True
) -> Timeline:
    """Return the timeline of the items that ``shows`` accepts; ``with_marks`` adds pins and overlaps."""
    slots = by_start(slot for slot in schedule.slots if shows(slot.item))
    rows = {slot.index: row for row, slot in enumerate(slots)}
    return Timeline(
        bars=tuple(
            Bar(
                label=item_label(slot.item),
                kind=slot.item.kind,
                lane="" if slot.lane in (EVERYONE, INTERNAL) else slot.lane,
                start=slot.start,
                end=slot.end,
                travel=slot.travel,
                is_pinned=with_marks and slot.is_pinned,
            )
            for slot in slots
        ),
        gaps=tuple(replace(gap, before=rows[gap.before]) for gap in schedule.gaps if gap.before in rows),
        overlaps=tuple(
            replace(overlap, first=rows[overlap.first], second=rows[overlap.second])
            for overlap in schedule.overlaps
            if with_marks and overlap.first in rows and overlap.second in rows
        ),
    )


def by_start(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    """Return the slots by start; those with the same start stay in the order of the plan."""
    return tuple(sorted(slots, key=lambda slot: (slot.start, slot.index)))


def day_note(slot: Slot) -> str:
    """Return in Dutch that an item starts on the day after that of the visit; empty if it does not."""
    return "volgende dag" if slot.start >= MINUTES_PER_DAY else ""


def time_label(slot: Slot) -> str:
    """Return when an item is: ``9:00–9:30``, or after midnight ``0:15–1:00 (volgende dag)``."""
    period = f"{clock(slot.start)}–{clock(slot.end)}"
    return f"{period} ({note})" if (note := day_note(slot)) else period


def item_label(item: ProgrammeItem) -> str:
    """Return the title of an item on one line, or its kind if it has no title."""
    return one_line(item.title) or item.kind.label
