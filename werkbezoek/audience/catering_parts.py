"""The parts of the sheet for the caterer: what to have ready, when, where and for how many; no names."""

from ..plan import Invitee, Plan, minutes
from ..timing import Slot
from .blocks import Block, Notice, Table
from .parts import facts, hours
from .policy import Sort, sort_of
from .sight import Sight


def servings(sight: Sight) -> list[Block]:
    """Each moment with something to eat or drink, and the number of people then."""
    if not sight.slots:
        return [Notice("Er is nog geen catering in het programma.")]
    rows = tuple(
        (
            hours(slot.start, slot.end),
            slot.item.catering.strip(),
            "\n".join(sight.places(slot.item)),
            str(headcount(sight.plan, slot)),
        )
        for slot in sight.slots
    )
    return [Table("Momenten met eten of drinken", ("Tijd", "Klaarzetten", "Waar", "Personen"), rows)]


def diets(sight: Sight) -> list[Block]:
    """How many portions of each diet."""
    return facts(
        *((one.diet, f"{one.count} ×") for one in sight.plan.diet_counts if one.diet.strip() and one.count)
    )


def delivery(sight: Sight) -> list[Block]:
    """Where to bring it, and where to leave the van."""
    about = sight.plan.practical
    return facts(("Adres", about.address), ("Parkeren", about.parking))


def headcount(plan: Plan, slot: Slot) -> int:
    """How many are expected at an item, as far as the plan knows them by name.

    Counts who has not declined, is in the item's group (or in none), and is there at that time; a resident
    counts only at an item that names them. Teams and others in free text are not counted.
    """
    return sum(_is_there(invitee, slot) for invitee in plan.taking_part)


def _is_there(invitee: Invitee, slot: Slot) -> bool:
    item = slot.item
    if sort_of(invitee) is Sort.RESIDENT:
        return any(person.invitee == invitee.id for person in item.people)
    if item.is_internal:
        return invitee.is_host
    if item.group.strip() and invitee.group.strip() not in ("", item.group.strip()):
        return False
    arrives = minutes(invitee.arrives_at) if invitee.arrives_at else slot.start
    leaves = minutes(invitee.leaves_at) if invitee.leaves_at else slot.end
    return arrives < slot.end and leaves > slot.start
