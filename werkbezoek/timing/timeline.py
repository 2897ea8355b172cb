"""What a chart of the day-part shows, as a value: bars, pauses and overlaps, and nothing besides.

A chart is drawn from a timeline alone. So whoever may not see an item gets a timeline without it, and no
picture can give away more. Times are minutes since midnight on the day of the visit (Europe/Amsterdam).
"""

from collections.abc import Callable, Iterable

import msgspec

from ..plan import ItemKind, ProgrammeItem
from .scheduling import EVERYONE, INTERNAL, Schedule, Slot


class Bar(msgspec.Struct, frozen=True, kw_only=True):
    """One item: from ``start`` to ``end``, after ``travel`` minutes on the way."""

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


class Pause(msgspec.Struct, frozen=True, kw_only=True):
    """Time in which nothing is planned, before the bar at position ``before``."""

    before: int
    start: int
    end: int


class Clash(msgspec.Struct, frozen=True, kw_only=True):
    """The time that two bars (by their positions) both claim the same guests."""

    first: int
    second: int
    start: int
    end: int


class Timeline(msgspec.Struct, frozen=True, kw_only=True):
    """What there is to draw: the bars in order of time, and what is between and across them."""

    bars: tuple[Bar, ...] = ()
    lanes: tuple[str, ...] = ()
    pauses: tuple[Pause, ...] = ()
    clashes: tuple[Clash, ...] = ()

    @property
    def span(self) -> tuple[int, int] | None:
        """From the first departure to the last end; None without bars."""
        if not self.bars:
            return None
        return min(bar.leave for bar in self.bars), max(bar.end for bar in self.bars)


def outline(
    schedule: Schedule, *, shows: Callable[[ProgrammeItem], bool] = lambda _: True, marked: bool = True
) -> Timeline:
    """The timeline of the items that ``shows`` lets through; pins and clashes only when ``marked``."""
    slots = in_time(slot for slot in schedule.slots if shows(slot.item))
    position = {slot.index: place for place, slot in enumerate(slots)}
    lanes = {slot.lane for slot in slots}
    return Timeline(
        bars=tuple(_bar(slot, marked=marked) for slot in slots),
        lanes=tuple(group for group in schedule.groups if group in lanes),
        pauses=tuple(
            Pause(before=position[gap.before], start=gap.start, end=gap.end)
            for gap in schedule.gaps
            if gap.before in position
        ),
        clashes=tuple(
            Clash(
                first=position[clash.first], second=position[clash.second], start=clash.start, end=clash.end
            )
            for clash in schedule.overlaps
            if marked and clash.first in position and clash.second in position
        ),
    )


def in_time(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    """The slots as a programme lists them: by start, side-by-side items in the order of the plan."""
    return tuple(sorted(slots, key=lambda slot: (slot.start, slot.index)))


def item_label(item: ProgrammeItem) -> str:
    """What an item is called: its title, or else its kind."""
    return " ".join(item.title.split()) or item.kind.label


def _bar(slot: Slot, *, marked: bool) -> Bar:
    return Bar(
        label=item_label(slot.item),
        kind=slot.item.kind,
        lane="" if slot.lane in (EVERYONE, INTERNAL) else slot.lane,
        start=slot.start,
        end=slot.end,
        travel=slot.travel,
        is_pinned=marked and slot.is_pinned,
    )
