"""The parts of the sheet for the caterer: what to have ready, when, where and for how many; no names."""

from ...plan import Invitee
from ...text import wording
from ...timing import Slot, presence
from .blocks import Block, Notice, Table
from .parts import assumed_times, facts, hours, lines
from .plan_view import PlanView
from .policy import GuestCategory, category_of


def servings(sight: PlanView) -> list[Block]:
    """Each moment with something to eat or drink, and the number of people then."""
    if not sight.slots:
        return [Notice("Er is nog geen catering in het programma.")]
    rows = tuple(
        (
            hours(slot.start, slot.end),
            slot.item.catering.strip(),
            "\n".join(sight.places(slot.item)),
            _expected(sight, slot),
        )
        for slot in sight.slots
    )
    columns = ("Tijd", "Klaarzetten", "Waar", "Personen")
    return [*assumed_times(sight), Table("Wie nog niet heeft geantwoord, telt mee", columns, rows)]


def diets(sight: PlanView) -> list[Block]:
    """How many portions of each diet."""
    return facts(
        *((one.diet, f"{one.count} ×") for one in sight.plan.diet_counts if one.diet.strip() and one.count)
    )


def delivery(sight: PlanView) -> list[Block]:
    """Where to bring it, and where to leave the van."""
    about = sight.plan.practical
    return facts(("Adres", about.address), ("Parkeren", about.parking))


def headcount(sight: PlanView, slot: Slot) -> int:
    """How many are expected at an item, as far as the plan knows them by name.

    Counts who has not declined, is in the item's group (or in none), and is there at that time; a resident
    counts only at an item that names them, and guests are not at an internal item. Teams and others in free
    text are not counted.
    """
    return sum(_is_there(invitee, slot, sight) for invitee in sight.plan.taking_part)


def _expected(sight: PlanView, slot: Slot) -> str:
    """The headcount, and how many in free text come on top: of a team nobody knows how large it is."""
    unlisted = sum(bool(person.text.strip()) for person in slot.item.people)
    more = wording.counted(unlisted, "team of gast", "teams of gasten")
    return lines(str(headcount(sight, slot)), f"en {more} buiten de lijst" if unlisted else "")


def _is_there(invitee: Invitee, slot: Slot, sight: PlanView) -> bool:
    item = slot.item
    if any(person.invitee == invitee.id for person in item.people):
        return True
    if category_of(invitee) is GuestCategory.RESIDENT:
        return False
    if item.is_internal:
        return invitee.is_host
    if item.group.strip() and invitee.group.strip() not in ("", item.group.strip()):
        return False
    arrives, leaves = presence(invitee, sight.schedule)
    return (arrives is None or arrives < slot.end) and (leaves is None or leaves > slot.start)
