"""Sections for the caterer: what to have ready, when, where and for how many people; no names."""

from ....plan import Invitee, clock
from ....text import wording
from ....timing import Slot, day_note, presence
from ...blocks import Block, Notice, Table
from ..plan_view import PlanView
from ..policy import GuestCategory, category_of
from .common import facts, join_lines, start_time_warning


def servings(view: PlanView) -> list[Block]:
    """Return the items with catering, each with the number of people to expect."""
    if not view.slots:
        return [Notice("Er is nog geen catering in het programma.")]
    rows = tuple(
        (
            join_lines(clock(slot.start), f"tot {clock(slot.end)}", day_note(slot)),
            slot.item.catering.strip(),
            "\n".join(view.place_names(slot.item)),
            expected(view, slot),
        )
        for slot in view.slots
    )
    columns = ("Klaar om", "Wat", "Waar", "Personen")
    return [*start_time_warning(view), Table("Wie nog niet heeft geantwoord, telt mee", columns, rows)]


def diets(view: PlanView) -> list[Block]:
    """Return how many people follow each diet."""
    entries = [entry for entry in view.plan.diet_counts if entry.diet.strip() and entry.count]
    return facts(*((entry.diet, f"{entry.count} ×") for entry in entries))


def delivery(view: PlanView) -> list[Block]:
    """Return where to deliver, and where to park."""
    practical = view.plan.practical
    return facts(
        ("Adres", practical.address, view.map_url(practical.address)), ("Parkeren", practical.parking)
    )


def headcount(view: PlanView, slot: Slot) -> int:
    """Return how many invitees to expect at an item.

    An invitee counts if they have not declined, belong to the group of the item (or to no group), and are
    present at that time. Residents count only at items that name them; guests do not count at an internal
    item. Teams and others in free text do not count.
    """
    return sum(_is_present(invitee, slot, view) for invitee in view.plan.taking_part)


def expected(view: PlanView, slot: Slot, *, in_words: bool = False) -> str:
    """Return the headcount, and how many people or teams in free text are not included in it.

    It is for a cell of a table, with a line for each, or ``in_words``: ``8 personen, en één team of gast …``.
    """
    unlisted = sum(bool(person.text.strip()) for person in slot.item.people)
    more = f"en {wording.counted(unlisted, 'team of gast', 'teams of gasten')} (aantal navragen)"
    count = headcount(view, slot)
    listed = wording.counted(count, "persoon", "personen", in_digits=True) if in_words else str(count)
    return (", " if in_words else "\n").join([listed] + [more] * bool(unlisted))


def _is_present(invitee: Invitee, slot: Slot, view: PlanView) -> bool:
    item = slot.item
    if any(person.invitee == invitee.id for person in item.people):
        return True
    if category_of(invitee) is GuestCategory.RESIDENT:
        return False
    if item.is_internal:
        return invitee.is_host
    if item.group.strip() and invitee.group.strip() not in ("", item.group.strip()):
        return False
    arrives, leaves = presence(invitee, view.schedule)
    return (arrives is None or arrives < slot.end) and (leaves is None or leaves > slot.start)
