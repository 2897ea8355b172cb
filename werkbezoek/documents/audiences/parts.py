"""The parts of a document that several audiences get; a part without content gives no blocks."""

from ...plan import Contact, DayPart, clock
from ...text import wording
from ...timing import Slot, item_label
from .blocks import (
    Block,
    Card,
    Chart,
    Contacts,
    Fact,
    FactList,
    Group,
    Moment,
    Notice,
    People,
    Programme,
    Prose,
    Someone,
)
from .plan_view import PlanView
from .policy import GuestCategory, category_of

_DAY_PARTS = {DayPart.MORNING: "de ochtend", DayPart.AFTERNOON: "de middag", DayPart.EVENING: "de avond"}


def introduction(sight: PlanView) -> list[Block]:
    """The words of welcome."""
    return prose(sight.plan.introduction)


def closing(sight: PlanView) -> list[Block]:
    """The last words."""
    return prose(sight.plan.closing)


def programme(sight: PlanView) -> list[Block]:
    """The items, and the chart of them."""
    if not sight.slots:
        return [Notice("Het programma volgt.")]
    return [
        *assumed_times(sight),
        Programme(tuple(moment(sight, slot) for slot in sight.slots)),
        chart(sight),
    ]


def moment(sight: PlanView, slot: Slot) -> Moment:
    """An item as guests, director and speakers read it."""
    item = slot.item
    return Moment(
        kind=item.kind,
        start=slot.start,
        end=slot.end,
        time=hours(slot.start, slot.end),
        title=item_label(item),
        group=item.group.strip(),
        travel=travel(slot),
        text=item.public_text.strip(),
        places=sight.places(item),
        people=tuple(dict.fromkeys(sight.team(item, "lead") + sight.team(item, "speakers"))),
    )


def assumed_times(sight: PlanView) -> list[Block]:
    """A warning while nobody chose a time to start."""
    if sight.schedule.start_is_assumed:
        return [Notice("De begintijd staat nog niet vast; de tijden zijn voorlopig.")]
    return []


def chart(sight: PlanView) -> Chart:
    """The chart of what this audience sees."""
    line = sight.timeline
    first, last = line.span or (0, 0)
    part = _DAY_PARTS.get(sight.plan.day_part) if sight.plan.day_part else None
    return Chart(
        line,
        f"Tijdbalk van {part or 'het programma'}, van {clock(first)} tot {clock(last)} uur, met "
        f"{wording.counted(len(line.bars), 'onderdeel', 'onderdelen')}. Dezelfde tijden staan in de tekst.",
    )


def activity(slot: Slot) -> str:
    """An item in a table: what, for which group, and what guests read about it."""
    return lines(item_label(slot.item), slot.item.group, slot.item.public_text)


def lines(*texts: str) -> str:
    """The texts that are not empty, each on a line of its own."""
    return "\n".join(text.strip() for text in texts if text.strip())


def travel(slot: Slot) -> str:
    """The way to an item in words, if there is one."""
    return f"{wording.duration(slot.travel)} onderweg" if slot.travel else ""


def hours(start: int, end: int) -> str:
    """From when to when: ``9:00–12:30``."""
    return f"{clock(start)}–{clock(end)}"


def practical(sight: PlanView) -> list[Block]:
    """What guests need to know."""
    about = sight.plan.practical
    return facts(
        ("Ontvangst", about.address),
        ("Route", about.route),
        ("Parkeren", about.parking),
        ("Openbaar vervoer", about.public_transport),
        ("Drempelvrij", about.step_free),
        ("Kleding en schoenen", about.clothing),
        ("Gezond en veilig", about.safety),
    )


def substance(sight: PlanView) -> list[Block]:
    """What is the matter in the region, what should be remembered, and what is asked."""
    plan = sight.plan
    messages = ((f"Boodschap {number}", one.text) for number, one in enumerate(plan.messages, start=1))
    return facts(
        ("Wat er speelt in de regio", plan.regional_issue),
        *messages,
        ("Vraag aan de politiek", plan.ask),
    )


def company(sight: PlanView) -> list[Block]:
    """Who takes part, as far as this audience may know."""
    groups = (
        Group("Politiek", _listed(sight, GuestCategory.POLITICIAN), _entourage(sight)),
        Group(
            "Namens de corporatie",
            _listed(sight, GuestCategory.DIRECTOR) + _listed(sight, GuestCategory.STAFF),
        ),
        Group("Pers", _listed(sight, GuestCategory.JOURNALIST)),
    )
    filled = tuple(group for group in groups if group.people or group.others)
    return [People(filled)] if filled else []


def contact(sight: PlanView) -> list[Block]:
    """The corporation's contact person."""
    card = card_of(sight.plan.contact, "Contactpersoon")
    return [Contacts((card,))] if card else []


def card_of(person: Contact, detail: str) -> Card | None:
    """A card for a contact in the plan, unless nothing is filled in."""
    if not (person.name.strip() or person.phone.strip() or person.email.strip()):
        return None
    return Card(name=person.name.strip() or detail, detail=detail, phone=person.phone, email=person.email)


def prose(markdown: str) -> list[Block]:
    """Running text, if there is any."""
    return [Prose(markdown)] if markdown.strip() else []


def facts(*pairs: tuple[str, str]) -> list[Block]:
    """The facts that are filled in."""
    filled = tuple(Fact(name, text.strip()) for name, text in pairs if text.strip())
    return [FactList(filled)] if filled else []


def rule_name(code: str) -> str:
    """What a rule says, if this version of the kit still has it."""
    from ...rules import UnknownRule, rule

    try:
        return rule(code).name.capitalize()
    except UnknownRule:
        return ""


def _listed(sight: PlanView, sort: GuestCategory) -> tuple[Someone, ...]:
    return tuple(Someone(one.name.full, sight.detail(one)) for one in sight.people(sort))


def _entourage(sight: PlanView) -> str:
    """How many come along with the politicians who are named."""
    if not sight.audience.counts_entourage:
        return ""
    named = {politician.id for politician in sight.people(GuestCategory.POLITICIAN)}
    count = sum(
        category_of(invitee) is GuestCategory.ENTOURAGE
        and invitee.takes_part
        and (invitee.entourage_of is None or invitee.entourage_of in named)
        for invitee in sight.plan.invitees
    )
    return f"en {wording.counted(count, 'begeleider', 'begeleiders')}" if count else ""
