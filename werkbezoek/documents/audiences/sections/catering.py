"""Sections for the caterer: what to have ready, when, where and for how many people; no names."""

import re

from ....plan import Invitee, Role, clock
from ....text import wording
from ....timing import Slot, day_note, presence
from ...blocks import Block, Notice
from ..plan_view import PlanView
from ..policy import GuestCategory, category_of
from .common import facts, join_lines, start_time_warning, table

_DIRECTOR = re.compile(r"((de|onze) )?directeur(-bestuurder)?", re.IGNORECASE)
"""A free text that means the director, as the model programmes have it."""


def servings(view: PlanView) -> list[Block]:
    """Return the items with catering, each with the number of people to expect."""
    if not view.slots:
        return [Notice("Er is nog geen catering in het programma.")]
    rows = (
        (
            join_lines(clock(slot.start), f"tot {clock(slot.end)}", day_note(slot)),
            slot.item.catering.strip(),
            "\n".join(view.place_names(slot.item)) or "nog niet bekend",
            expected(view, slot),
        )
        for slot in view.slots
    )
    columns = ("Klaar om", "Wat", "Waar", "Personen")
    items = table("Wie nog niet is uitgenodigd of nog niet heeft geantwoord, telt mee", columns, rows)
    return [*start_time_warning(view), *items, *_about_free_texts(view)]


def diets(view: PlanView) -> list[Block]:
    """Return how many people follow each diet."""
    entries = [entry for entry in view.plan.diet_counts if entry.diet.strip() and entry.count]
    return facts(*((entry.diet, f"{entry.count} ×") for entry in entries))


def headcount(view: PlanView, slot: Slot) -> int:
    """Return how many invitees to expect at an item.

    An invitee counts if they have not declined, belong to the group of the item (or to no group), and are
    present at that time. Residents count only at items that name them, and journalists where the press is
    welcome; guests do not count at an internal item.
    """
    return sum(_is_present(invitee, slot, view) for invitee in view.plan.taking_part)


def expected(view: PlanView, slot: Slot, *, in_words: bool = False) -> str:
    """Return how many people to expect at an item: ``8``, or ``minstens 14`` if some are in free text.

    A free text counts as the number that it begins with ("vier bewoners"), or else as one ("team Wonen").
    With ``in_words`` it is ``8 personen``.
    """
    texts = people_in_free_text(view, slot)
    count = headcount(view, slot) + sum(map(wording.leading_number, texts))
    number = wording.counted(count, "persoon", "personen", in_digits=True) if in_words else str(count)
    return f"minstens {number}" if texts else number


def people_in_free_text(view: PlanView, slot: Slot) -> tuple[str, ...]:
    """Return the free texts, such as "team Wonen", for people at an item.

    The director is not among them if an invitee is the director: that is one person.
    """
    texts = filter(None, (person.text.strip() for person in slot.item.people))
    is_invited = any(Role.DIRECTOR in invitee.roles for invitee in view.plan.taking_part)
    return tuple(text for text in texts if not (is_invited and _DIRECTOR.fullmatch(text)))


def _about_free_texts(view: PlanView) -> list[Block]:
    """Return what "minstens" means, and whom to ask for the right number; free text may name anyone."""
    if not any(people_in_free_text(view, slot) for slot in view.slots):
        return []
    contact = view.plan.contact.name.strip()
    ask = f"Vraag het juiste aantal aan {contact}." if contact else "Vraag het juiste aantal na."
    return [Notice(f"“Minstens”: van sommige groepen staat het aantal nog niet vast. {ask}")]


def _is_present(invitee: Invitee, slot: Slot, view: PlanView) -> bool:
    item = slot.item
    if any(person.invitee == invitee.id for person in item.people):
        return True
    category = category_of(invitee.roles)
    if category is GuestCategory.RESIDENT:
        return False
    if item.is_internal:
        return invitee.is_host
    if category is GuestCategory.JOURNALIST and not item.welcomes_press:
        return False
    if item.group.strip() and invitee.group.strip() not in ("", item.group.strip()):
        return False
    arrives, leaves = presence(invitee, view.schedule)
    return (arrives is None or arrives < slot.end) and (leaves is None or leaves > slot.start)
