"""The parts of the briefing: what director and speakers bring across, to whom, at which moment."""

from .. import dutch
from ..plan import ProgrammeItem
from .blocks import Block, Table
from .parts import activity, assumed_times, hours, message_numbers
from .sight import Sight


def programme(sight: Sight) -> list[Block]:
    """The items with who leads and speaks, and the message that each carries."""
    rows = tuple(
        (
            hours(slot.start, slot.end),
            activity(slot),
            dutch.listed(list(dict.fromkeys(_team(sight, slot.item)))),
            "\n".join(sight.places(slot.item)),
            message_numbers(sight, slot.item),
        )
        for slot in sight.slots
    )
    if not rows:
        return []
    columns = ("Tijd", "Onderdeel", "Wie", "Waar", "Boodschap")
    return [*assumed_times(sight), Table("Wat elk onderdeel laat zien", columns, rows)]


def _team(sight: Sight, item: ProgrammeItem) -> list[str]:
    return [one.name for role in ("lead", "speakers") for one in sight.team(item, role)]
