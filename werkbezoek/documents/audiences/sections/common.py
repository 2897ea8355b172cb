"""Sections that several audiences get, and the small texts that all sections use."""

from collections.abc import Callable, Iterable

from ....plan import Contact, PressPolicy, ProgrammeItem, clock, get
from ....rules import UnknownRule, rule
from ....text import wording
from ....timing import Slot, build_timeline, day_note, item_label
from ... import blocks
from ..plan_view import PlanView
from ..policy import GuestCategory, category_of

PRACTICAL = {
    "Ontvangst": "practical.address",
    "Route": "practical.route",
    "Parkeren": "practical.parking",
    "Openbaar vervoer": "practical.public_transport",
    "Drempelvrij": "practical.step_free",
    "Kleding en schoenen": "practical.clothing",
    "Gezond en veilig": "practical.safety",
}
"""The practical information for guests: names of facts, and the paths of their texts."""

PHOTO_RULE = (
    "Vraag eerst of iemand in beeld wil. Bewoners en hun woning komen alleen in beeld als zij dat goedvinden."
)
_PRESS = {PressPolicy.WELCOME: "Er is pers bij.", PressPolicy.NONE: "Er is geen pers bij."}
NO_PROGRAMME = blocks.Notice("Het programma volgt.")

MakeBlocks = Callable[[PlanView], list[blocks.Block]]
"""A function that makes the blocks of a section."""


def text_of(path: str) -> MakeBlocks:
    """Return the section that is the running text at a path of the plan, such as ``press.text``."""
    return lambda view: [blocks.Prose(text)] if (text := get(view.plan, path)).strip() else []


def notice_of(path: str) -> MakeBlocks:
    """Return the section that is the text at a path of the plan, as a notice."""
    return lambda view: [blocks.Notice(text)] if (text := get(view.plan, path).strip()) else []


def facts_of(paths: dict[str, str]) -> MakeBlocks:
    """Return the section with a fact for each name: the text at its path of the plan."""
    return lambda view: facts(*((name, get(view.plan, path)) for name, path in paths.items()))


def programme(view: PlanView) -> list[blocks.Block]:
    """Return the items of the programme, and their chart."""
    return [*programme_list(view), *([chart(view)] if view.slots else [])]


def programme_list(view: PlanView, *, with_messages: bool = False) -> list[blocks.Block]:
    """Return the items of the programme, without their chart."""
    if not view.slots:
        return [NO_PROGRAMME]
    entries = tuple(_entry(view, slot, with_messages=with_messages) for slot in view.slots)
    return [*start_time_warning(view), blocks.Programme(entries)]


def start_time_warning(view: PlanView) -> list[blocks.Block]:
    """Return a warning as long as the plan has no start time."""
    if view.schedule.start_is_assumed:
        return [blocks.Notice("De begintijd staat nog niet vast; de tijden zijn voorlopig.")]
    return []


def chart(view: PlanView) -> blocks.Chart:
    """Return the chart of the items that this audience sees."""
    with_marks = view.audience.shows_chart_marks
    timeline = build_timeline(view.schedule, shows=view.shows_item, with_marks=with_marks)
    first, last = timeline.span or (0, 0)
    day_part = f"de {view.plan.day_part.value}" if view.plan.day_part else "het programma"
    count = wording.counted(len(timeline.bars), "onderdeel", "onderdelen")
    return blocks.Chart(
        timeline,
        f"Tijdbalk van {day_part}, van {wording.period(first, last)}, met {count}. "
        "Dezelfde tijden staan in de tekst.",
    )


def regional_issue(view: PlanView) -> list[blocks.Block]:
    """Return the issue in the region, or a sentence if there are no figures and there is no ask either."""
    if figures(view) or view.plan.regional_issue.strip() or view.plan.ask.strip():
        return facts(("In onze regio", view.plan.regional_issue))
    return [blocks.Notice("Wat er speelt, de cijfers en onze vraag volgen.")]


def figures(view: PlanView) -> list[blocks.Block]:
    """Return the figures, each with what it says and where it comes from."""
    return facts(
        *(
            (figure.value, join_lines(figure.text, f"Bron: {source}" if source else ""))
            for figure in view.plan.figures
            if (source := figure.source.strip()) or figure.text.strip()
        )
    )


def practical_for_guests(view: PlanView) -> list[blocks.Block]:
    """Return the practical information, with what guests may photograph and whether the press comes."""
    policy = view.plan.press.policy
    rule = PHOTO_RULE + f" {_PRESS[policy]}" if policy in _PRESS else PHOTO_RULE
    texts = [(name, get(view.plan, path)) for name, path in PRACTICAL.items()]
    return facts(*texts, ("Foto’s", rule if view.slots else ""))


def substance(view: PlanView) -> list[blocks.Block]:
    """Return the issue in the region, the messages, and what is asked of politicians."""
    return facts(
        ("Wat er speelt in de regio", view.plan.regional_issue),
        *messages(view),
        ("Vraag aan de politiek", view.plan.ask),
    )


def messages(view: PlanView) -> list[tuple[str, str]]:
    """Return the messages as pairs of a numbered name and the text."""
    texts = [message.text for message in view.plan.messages]
    return [(f"Boodschap {number}", text) for number, text in enumerate(texts, start=1)]


def company(view: PlanView) -> list[blocks.Block]:
    """Return the people who take part, as far as this audience may know."""
    hosts = "Namens de organisatoren" if len(view.plan.hosts) > 1 else "Namens de corporatie"
    groups = (
        blocks.PersonGroup("Politiek", _people(view, GuestCategory.POLITICIAN), _entourage(view)),
        blocks.PersonGroup(hosts, _people(view, GuestCategory.DIRECTOR, GuestCategory.STAFF)),
        blocks.PersonGroup("Pers", _people(view, GuestCategory.JOURNALIST)),
    )
    filled = tuple(group for group in groups if group.people or group.unnamed)
    return [blocks.People(filled)] if filled else []


def contact(view: PlanView) -> list[blocks.Block]:
    """Return the contact person of the corporation, with phone and mail address."""
    return contacts(contact_card(view.plan.contact, "Contactpersoon"))


def contacts(*cards: blocks.ContactCard | None) -> list[blocks.Block]:
    """Return the cards as one block."""
    filled = tuple(card for card in cards if card)
    return [blocks.Contacts(filled)] if filled else []


def contact_card(person: Contact, description: str) -> blocks.ContactCard | None:
    """Return a card for a contact of the plan, or None if nothing is filled in."""
    if not (person.name.strip() or person.phone.strip() or person.email.strip()):
        return None
    name = person.name.strip() or description
    return blocks.ContactCard(name=name, description=description, phone=person.phone, email=person.email)


def facts(*given: tuple[str, str]) -> list[blocks.Block]:
    """Return a block of names and texts, without those that have no text."""
    filled = tuple(blocks.Fact(name, text.strip()) for name, text in given if text.strip())
    return [blocks.FactList(filled)] if filled else []


def table(caption: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[blocks.Block]:
    """Return rows as a block, if there are any."""
    filled = tuple(rows)
    return [blocks.Table(caption, columns, filled)] if filled else []


def press_access(item: ProgrammeItem) -> str:
    """Return whether the press may come along to an item, and if not into its homes."""
    if item.welcomes_press:
        return "Pers welkom"
    return "Pers welkom, niet in de woning" if item.welcomes_press_outside_homes else "Zonder pers"


def person_in_words(person: blocks.NamedPerson | None) -> str:
    """Return a person in words, ``Marjan Ensing (directeur-bestuurder)``, or "" for nobody."""
    if person is None:
        return ""
    return f"{person.name} ({person.description})" if person.description else person.name


def message_numbers(view: PlanView, item: ProgrammeItem) -> str:
    """Return the numbers of the messages that an item carries: ``Boodschap 1 en 3``."""
    numbered = enumerate(view.plan.messages, start=1)
    numbers = [
        str(number) for number, message in numbered if message.id in item.messages and message.text.strip()
    ]
    return f"Boodschap {wording.listed(numbers)}" if numbers else ""


def activity(view: PlanView, slot: Slot) -> str:
    """Return an item for a cell of a table: its name, group and text for guests."""
    return join_lines(item_label(slot.item), _group(view, slot.item), slot.item.public_text)


def join_lines(*texts: str) -> str:
    """Return the texts that are not empty, each on its own line."""
    return "\n".join(text.strip() for text in texts if text.strip())


def travel(slot: Slot) -> str:
    """Return the travel time to an item in words; empty if there is none."""
    return f"{wording.duration(slot.travel)} reistijd vooraf" if slot.travel else ""


def hours(start: int, end: int) -> str:
    """Return a period in words: ``9:00–12:30``."""
    return f"{clock(start)}–{clock(end)}"


def time_cell(slot: Slot) -> str:
    """Return when an item is for a cell of a table; a line below says if that is after midnight."""
    return join_lines(hours(slot.start, slot.end), day_note(slot))


def rule_name(code: str) -> str:
    """Return in a sentence what a rule finds; empty if this version of the kit does not have the rule.

    For an earlier code, the sentence says of which rule it is part now.
    """
    try:
        found = rule(code)
    except UnknownRule:
        return ""
    return found.summary if found.code == code else f"Nu {found.code}: {found.summary}"


def _entry(view: PlanView, slot: Slot, *, with_messages: bool) -> blocks.ProgrammeEntry:
    item = slot.item
    return blocks.ProgrammeEntry(
        key=item.id,
        kind=item.kind,
        start=slot.start,
        end=slot.end,
        time=hours(slot.start, slot.end),
        day_note=day_note(slot),
        title=item_label(item),
        group=_group(view, item),
        travel=travel(slot),
        text=item.public_text.strip(),
        places=view.place_names(item),
        people=tuple(dict.fromkeys(view.team(item, "lead") + view.team(item, "speakers"))),
        messages=message_numbers(view, item) if with_messages else "",
    )


def _group(view: PlanView, item: ProgrammeItem) -> str:
    """Return the group of an item; an edition for a group names it once, on top."""
    return "" if view.group else item.group.strip()


def _people(view: PlanView, *categories: GuestCategory) -> tuple[blocks.NamedPerson, ...]:
    invitees = view.invitees(*categories)
    return tuple(blocks.NamedPerson(invitee.name.full, view.description(invitee)) for invitee in invitees)


def _entourage(view: PlanView) -> str:
    """Return how many people come along with the politicians who are named."""
    if not view.audience.counts_entourage:
        return ""
    named = {politician.id for politician in view.invitees(GuestCategory.POLITICIAN)}
    count = sum(
        category_of(invitee.roles) is GuestCategory.ENTOURAGE
        and invitee.takes_part
        and (invitee.entourage_of is None or invitee.entourage_of in named)
        for invitee in view.plan.invitees
    )
    return f"en {wording.counted(count, 'begeleider', 'begeleiders')}" if count else ""
