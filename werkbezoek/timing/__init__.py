"""When everything happens: the schedule of a plan, the timeline that a chart shows, and the chart itself.

It may import ``plan`` and ``text``. The chart is in the subpackage ``gantt``.
"""

from .scheduling import (
    EVERYONE,
    INTERNAL,
    Gap,
    Overlap,
    Schedule,
    Slot,
    guest_slots,
    opening,
    presence,
    schedule,
    span,
)
from .timeline import Bar, Clash, Pause, Timeline, in_time, item_label, outline

__all__ = [
    "EVERYONE",
    "INTERNAL",
    "Bar",
    "Clash",
    "Gap",
    "Overlap",
    "Pause",
    "Schedule",
    "Slot",
    "Timeline",
    "guest_slots",
    "in_time",
    "item_label",
    "opening",
    "outline",
    "presence",
    "schedule",
    "span",
]
