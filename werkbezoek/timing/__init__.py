"""When everything happens: the schedule of a plan, with travel time, and in ``gantt`` its chart.

It may import ``plan`` and ``text``.
"""

from .scheduling import (
    EVERYONE,
    INTERNAL,
    Gap,
    Overlap,
    Schedule,
    Slot,
    presence,
    schedule,
    visit_start,
)
from .timeline import Bar, Clash, Pause, Timeline, build_timeline, by_start, item_label

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
    "build_timeline",
    "by_start",
    "item_label",
    "presence",
    "schedule",
    "visit_start",
]
