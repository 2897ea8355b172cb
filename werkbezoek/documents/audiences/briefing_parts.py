"""The parts of the briefing: what director and speakers bring across, to whom, at which moment."""

from collections.abc import Iterator

import msgspec

from ...plan import ProgrammeItem
from .blocks import Block, Fact, Notice, Programme
from .parts import assumed_times, moment
from .plan_view import PlanView


def programme(sight: PlanView) -> list[Block]:
    """The items with who leads and speaks, and in full what each of them has to bring across."""
    if not sight.slots:
        return [Notice("Het programma volgt.")]
    moments = (
        msgspec.structs.replace(moment(sight, slot), points=tuple(_points(sight, slot.item)))
        for slot in sight.slots
    )
    return [*assumed_times(sight), Programme(tuple(moments))]


def _points(sight: PlanView, item: ProgrammeItem) -> Iterator[Fact]:
    """The messages that an item carries, by the numbers under which they are listed."""
    for number, message in enumerate(sight.plan.messages, start=1):
        if message.id in item.messages and message.text.strip():
            yield Fact(f"Boodschap {number}", message.text.strip())
