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
    pinned_start,
    presence,
    schedule,
    visit_start,
)
from .timeline import Bar, Timeline, build_timeline, by_start, day_note, item_label, time_label
