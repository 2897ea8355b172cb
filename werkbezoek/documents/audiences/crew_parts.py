"""The parts of the draaiboek: what the people who run the visit need at hand."""

from collections.abc import Iterable

from ...plan import Invitee, Press, PressPolicy, ProgrammeItem, Status
from ...planning import TaskState, task_schedule
from ...text import wording
from ...timing import Slot, item_label
from .blocks import Block, Card, Contacts, Event, Someone, Table
from .parts import activity, assumed_times, card_of, chart, facts, hours, lines, rule_name, travel
from .plan_view import PlanView
from .policy import GuestCategory, category_of

_WORDS = {
    GuestCategory.POLITICIAN: "Politicus",
    GuestCategory.ENTOURAGE: "Entourage",
    GuestCategory.DIRECTOR: "Directie",
    GuestCategory.STAFF: "Medewerker",
    GuestCategory.JOURNALIST: "Journalist",
    GuestCategory.RESIDENT: "Bewoner",
    GuestCategory.OTHER: "Overig",
}
"""What each sort is called, in the order of the list of invitees."""

_HOSTS = (GuestCategory.DIRECTOR, GuestCategory.STAFF)

_PROGRESS = {TaskState.DONE: "ja", TaskState.LATE: "te laat"}


def reachable(sight: PlanView) -> list[Block]:
    """Everyone who can be called or mailed, the two contact persons first."""
    first = (card_of(sight.plan.contact, "Contactpersoon"), card_of(sight.plan.press.contact, "Perscontact"))
    cards = [card for card in first if card] + [
        Card(
            name=invitee.name.full,
            detail=sight.detail(invitee),
            phone=invitee.phone,
            email=invitee.email,
            through=invitee.office_contact,
        )
        for sort in (*_HOSTS, *(sort for sort in _WORDS if sort not in _HOSTS))
        for invitee in sight.people(sort)
        if invitee.takes_part and (invitee.phone or invitee.email or invitee.office_contact)
    ]
    return [Contacts(tuple(cards))] if cards else []


def emergency(sight: PlanView) -> list[Block]:
    """What to know when something goes wrong, and what to keep quiet about."""
    crew = sight.plan.crew
    return facts(
        ("BHV", crew.first_aid),
        ("Verzamelplaats", crew.assembly_point),
        ("Beveiliging", crew.security),
        ("Niet vooraf bekendmaken", crew.confidential),
    )


def run_of_show(sight: PlanView) -> list[Block]:
    """All items with what each needs, and the chart of them."""
    if not sight.slots:
        return []
    table = Table(
        caption="Alle onderdelen in volgorde van tijd",
        columns=("Tijd", "Activiteit", "Wie", "Waar", "Benodigdheden", "Opmerkingen"),
        rows=tuple(_row(sight, slot) for slot in sight.slots),
    )
    return [*assumed_times(sight), table, chart(sight)]


def item_event(sight: PlanView, slot: Slot) -> Event:
    """An item as the crew has it in the calendar."""
    item = slot.item
    return Event(
        key=item.id,
        title=" – ".join(filter(None, (item_label(item), item.group.strip()))),
        start=slot.start,
        end=slot.end,
        place="; ".join(sight.places(item)),
        text=lines(
            _names("", sight.team(item, "lead")),
            _labelled("Benodigdheden", item.materials),
            _labelled("Catering", item.catering),
            item.internal_note,
        )
        or "Zie het draaiboek.",
    )


def invitees(sight: PlanView) -> list[Block]:
    """All invitees with how far their invitation is; residents only as far as they agreed."""
    named = [one for sort in _WORDS for one in sight.people(sort)]
    rows = [
        (
            one.name.full,
            sight.detail(one) or _WORDS[category_of(one)],
            one.status.label,
            _particulars(sight, one),
        )
        for one in sorted(named, key=lambda one: one.status is Status.DECLINED)
    ]
    columns = ("Naam", "Wie", "Uitnodiging", "Bijzonderheden")
    listed: list[Block] = [Table("Iedereen die is gevraagd", columns, tuple(rows))] if rows else []
    unnamed = [
        one
        for one in sight.plan.taking_part
        if category_of(one) is GuestCategory.RESIDENT and not one.resident_consent
    ]
    if unnamed:
        count = wording.counted(len(unnamed), "bewoner", "bewoners")
        listed += facts(("Niet genoemd", f"{count}, zonder toestemming om hier met naam te staan"))
    return listed


def care(sight: PlanView) -> list[Block]:
    """What people need to come along and to eat; by name only with consent."""
    needs = [
        (one.name.full if one in sight.people(category_of(one)) else "Een bewoner", one.access_needs)
        for one in sight.plan.taking_part
        if one.access_needs.strip() and one.needs_consent
    ]
    diets = [f"{count.count} × {count.diet}" for count in sight.plan.diet_counts if count.diet.strip()]
    return facts(*needs, ("Dieetwensen", "\n".join(diets)))


def messages(sight: PlanView) -> list[Block]:
    """What the politicians should remember, numbered as in the run of show."""
    return facts(
        *((f"Boodschap {number}", one.text) for number, one in enumerate(sight.plan.messages, start=1))
    )


def press(sight: PlanView) -> list[Block]:
    """What was settled about the press, and the text for it."""
    about = sight.plan.press
    spokesperson = sight.someone(about.spokesperson) if about.spokesperson else None
    return facts(
        ("Pers", about.policy.label if about.policy else ""),
        ("Woordvoerder", _said(spokesperson) if spokesperson else ""),
        ("Afgestemd", _agreement(about)),
        ("Foto en interview", about.photo_moment),
        ("Embargo", about.embargo),
        ("Toestemming voor foto’s", about.photo_consent),
        ("Perstekst", about.text),
    )


def tasks(sight: PlanView) -> list[Block]:
    """The list of preparations, in order of date."""
    rows = [
        (duty.task.title, duty.task.owner, duty.when, _PROGRESS.get(duty.state, "nee"))
        for duty in task_schedule(sight.plan, today=sight.today)
        if duty.task.title.strip()
    ]
    if not rows:
        return []
    return [Table("Taken op volgorde van datum", ("Taak", "Wie", "Klaar op", "Gedaan"), tuple(rows))]


def ignored_rules(sight: PlanView) -> list[Block]:
    """The rules that this visit breaks on purpose."""
    return facts(
        *(
            (one.code, lines(rule_name(one.code), one.reason or "Geen reden genoemd."))
            for one in sight.plan.ignored_rules
        )
    )


def _row(sight: PlanView, slot: Slot) -> tuple[str, ...]:
    item = slot.item
    return (
        hours(slot.start, slot.end),
        activity(slot),
        lines(
            _names("", sight.team(item, "lead")),
            _names("Spreekt: ", sight.team(item, "speakers")),
            _names("In gesprek met: ", sight.team(item, "partners")),
        ),
        lines(*sight.places(item)),
        lines(item.materials, _labelled("Catering", item.catering)),
        lines(
            travel(slot),
            _message_numbers(sight, item),
            _labelled("Bij slecht weer", item.rain_alternative),
            _press_note(sight, item),
            item.internal_note,
        ),
    )


def _particulars(sight: PlanView, invitee: Invitee) -> str:
    """When someone comes and goes, in which group, with whom."""
    chief = sight.plan.invitee(invitee.entourage_of)
    return lines(
        f"komt om {invitee.arrives_at}" if invitee.arrives_at else "",
        f"vertrekt om {invitee.leaves_at}" if invitee.leaves_at else "",
        invitee.group,
        f"met {chief.name.full}" if chief and chief in sight.people(category_of(chief)) else "",
    )


def _agreement(about: Press) -> str:
    words = [about.agreed_with.strip(), f"op {wording.day(about.agreed_on)}" if about.agreed_on else ""]
    return ", ".join(filter(None, words))


def _press_note(sight: PlanView, item: ProgrammeItem) -> str:
    if sight.plan.press.policy is not PressPolicy.WELCOME or item.is_internal:
        return ""
    return "Pers welkom" if item.welcomes_press else "Zonder pers"


def _message_numbers(sight: PlanView, item: ProgrammeItem) -> str:
    """Which of the messages an item carries, by the numbers under which they are listed."""
    numbers = [str(at) for at, one in enumerate(sight.plan.messages, start=1) if one.id in item.messages]
    return f"Boodschap {wording.listed(numbers)}" if numbers else ""


def _names(label: str, team: Iterable[Someone]) -> str:
    names = wording.listed([_said(one) for one in team])
    return label + names if names else ""


def _said(someone: Someone) -> str:
    return f"{someone.name} ({someone.detail})" if someone.detail else someone.name


def _labelled(label: str, text: str) -> str:
    return f"{label}: {text.strip()}" if text.strip() else ""
