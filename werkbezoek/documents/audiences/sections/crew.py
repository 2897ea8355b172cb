"""Sections of the draaiboek: what the people who run the visit need at hand, phone numbers included."""

from collections.abc import Iterator

from ....plan import ConsentScope, Invitee, PressPolicy, ProgrammeItem
from ....text import wording
from ....timing import Slot, item_label
from ...blocks import Block, CalendarEvent, ContactCard
from ..plan_view import PlanView
from ..policy import GuestCategory, category_of
from . import common
from .catering import expected, people_in_free_text

_CATEGORY_WORDS = {
    GuestCategory.POLITICIAN: "politicus",
    GuestCategory.ENTOURAGE: "begeleider",
    GuestCategory.DIRECTOR: "directie",
    GuestCategory.STAFF: "medewerker",
    GuestCategory.JOURNALIST: "journalist",
    GuestCategory.RESIDENT: "bewoner",
    GuestCategory.OTHER: "overig",
}
"""What someone without a description is called, in the order of the list of invitees."""

_HOSTS = (GuestCategory.DIRECTOR, GuestCategory.STAFF)


def phone_list(view: PlanView) -> list[Block]:
    """Return whom to call first: the two contact persons, and the hosts."""
    contact = common.contact_card(view.plan.contact, "Contactpersoon")
    press = common.contact_card(view.plan.press.contact, "Perscontact")
    return common.contacts(contact, press, *_cards(view, *_HOSTS))


def _cards(view: PlanView, *categories: GuestCategory) -> Iterator[ContactCard]:
    """Yield everyone of these categories who can be called or mailed, with the status of their invitation."""
    for invitee in view.invitees(*categories):
        if invitee.takes_part and (invitee.phone or invitee.email or invitee.office_contact):
            yield ContactCard(
                name=invitee.name.full,
                description=" · ".join((invitee.status.label, _description(view, invitee))),
                phone=invitee.phone,
                email=invitee.email,
                via=invitee.office_contact,
            )


def run_of_show(view: PlanView) -> list[Block]:
    """Return all items with what each needs, and their chart."""
    if not view.slots:
        return []
    columns = ("Tijd", "Activiteit", "Wie", "Waar", "Benodigdheden", "Opmerkingen")
    rows = (_row(view, slot) for slot in view.slots)
    items = common.table("Alle onderdelen op volgorde van tijd", columns, rows)
    return [*common.start_time_warning(view), *items, common.chart(view)]


def tasks(view: PlanView) -> list[Block]:
    """Return the tasks of the preparation, in order of date."""
    from ....planning import TaskState, task_schedule  # takes a while to import, and few documents have tasks

    progress = {TaskState.DONE: "ja", TaskState.LATE: "nee, te laat"}
    rows = (
        (scheduled.task.title, scheduled.task.owner, scheduled.when, progress.get(scheduled.state, "nee"))
        for scheduled in task_schedule(view.plan, today=view.today)
        if scheduled.task.title.strip()
    )
    return common.table("Taken op volgorde van datum", ("Taak", "Wie", "Klaar op", "Gedaan"), rows)


def invitees(view: PlanView) -> list[Block]:
    """Return all invitees with the status of their invitation, and whom of the guests to call or mail.

    Residents are named only if they agreed. Invitees without a name are listed below the others.
    """
    named = view.invitees(*_CATEGORY_WORDS)
    rows = (
        (invitee.name.full, _description(view, invitee), invitee.status.label, _particulars(view, invitee))
        for invitee in sorted(named, key=lambda invitee: not invitee.takes_part)
    )
    columns = ("Naam", "Wie", "Uitnodiging", "Bijzonderheden")
    unnamed = sum(
        category_of(invitee.roles) is GuestCategory.RESIDENT
        and not invitee.consents_to(ConsentScope.RUN_SHEET)
        for invitee in view.plan.taking_part
    )
    count = wording.counted(unnamed, "bewoner", "bewoners")
    unnamed_text = f"{count}, zonder toestemming om hier met naam te staan" if unnamed else ""
    nameless = (
        _description(view, invitee)
        for invitee in view.plan.taking_part
        if not invitee.name.full and not invitee.is_resident
    )
    others = common.facts(("Niet genoemd", unnamed_text), ("Nog zonder naam", "\n".join(nameless)))
    everyone = common.table("Iedereen op de lijst", columns, rows)
    guests = (category for category in _CATEGORY_WORDS if category not in _HOSTS)
    return [*everyone, *others, *common.contacts(*_cards(view, *guests))]


def care(view: PlanView) -> list[Block]:
    """Return access needs, by name only with consent, and the number of people with each diet."""
    needs = [
        (
            invitee.name.full if invitee in view.invitees(category_of(invitee.roles)) else "Een bewoner",
            invitee.access_needs,
        )
        for invitee in view.plan.taking_part
        if invitee.access_needs.strip() and invitee.needs_consent
    ]
    diets = [f"{entry.count} × {entry.diet}" for entry in view.plan.diet_counts if entry.diet.strip()]
    return common.facts(*needs, ("Dieetwensen", "\n".join(diets)))


def messages(view: PlanView) -> list[Block]:
    """Return the messages for politicians, with the numbers that the run of show refers to."""
    return common.facts(*common.messages(view))


def press(view: PlanView) -> list[Block]:
    """Return the agreements about the press, and the text for it."""
    press = view.plan.press
    agreed_on = f"op {wording.day(press.agreed_on)}" if press.agreed_on else ""
    return common.facts(
        ("Pers", press.policy.label if press.policy else ""),
        ("Woordvoerder", common.person_in_words(view.named_person(press.spokesperson))),
        ("Afgestemd", ", ".join(filter(None, (press.agreed_with.strip(), agreed_on)))),
        ("Foto en interview", press.photo_moment),
        ("Embargo", press.embargo),
        ("Toestemming voor foto’s", press.photo_consent),
        ("Perstekst", press.text),
    )


def ignored_rules(view: PlanView) -> list[Block]:
    """Return the rules that the plan ignores, with the reasons."""
    reasons = (
        (rule.code, common.join_lines(common.rule_name(rule.code), rule.reason or "Geen reden genoemd."))
        for rule in view.plan.ignored_rules
    )
    return common.facts(*reasons)


def calendar_event(view: PlanView, slot: Slot) -> CalendarEvent:
    """Return an item as an event for the calendars of the crew."""
    item = slot.item
    text = common.join_lines(
        common.travel(slot),
        _people(view, item),
        _labelled("Benodigdheden", item.materials),
        _labelled("Catering", item.catering),
        _labelled("Bij slecht weer", item.rain_alternative),
        item.internal_note,
    )
    return CalendarEvent(
        key=item.id,
        title=" – ".join(filter(None, (item_label(item), item.group.strip()))),
        start=slot.start,
        end=slot.end,
        place="; ".join(view.place_names(item)),
        text=text or "Zie het draaiboek.",
    )


def _row(view: PlanView, slot: Slot) -> tuple[str, ...]:
    item = slot.item
    press_may_come = view.plan.press.policy is PressPolicy.WELCOME and not item.is_internal
    return (
        common.time_cell(slot),
        common.activity(view, slot),
        _people(view, item),
        common.join_lines(*view.place_names(item)),
        common.join_lines(item.materials, _serving(view, slot)),
        common.join_lines(
            common.travel(slot),
            common.message_numbers(view, item),
            _labelled("Bij slecht weer", item.rain_alternative),
            common.press_access(item) if press_may_come else "",
            item.internal_note,
        ),
    )


def _people(view: PlanView, item: ProgrammeItem) -> str:
    """Return who leads an item, who speaks, and with whom guests talk, each on a line."""
    lead, speakers, partners = (
        wording.listed(map(common.person_in_words, view.team(item, role)))
        for role in ("lead", "speakers", "partners")
    )
    return common.join_lines(lead, _labelled("Spreekt", speakers), _labelled("In gesprek met", partners))


def _serving(view: PlanView, slot: Slot) -> str:
    """Return what is served at an item, when it must be ready, and for how many people."""
    if not slot.item.catering.strip():
        return ""
    ready = f"klaar om {wording.time_of_day(slot.start)} uur voor {expected(view, slot, in_words=True)}"
    ask = _labelled("aantal navragen", wording.listed(people_in_free_text(view, slot)))
    return common.join_lines(_labelled("Catering", slot.item.catering), ready, ask)


def _particulars(view: PlanView, invitee: Invitee) -> str:
    """Return when an invitee comes and goes, in which group, and with which politician."""
    politician = view.plan.invitee(invitee.entourage_of)
    is_shown = politician and politician in view.invitees(category_of(politician.roles))
    return common.join_lines(
        f"komt om {wording.typed_time(invitee.arrives_at)}" if invitee.arrives_at else "",
        f"vertrekt om {wording.typed_time(invitee.leaves_at)}" if invitee.leaves_at else "",
        invitee.group,
        f"met {politician.name.full}" if politician and is_shown else "",
    )


def _description(view: PlanView, invitee: Invitee) -> str:
    return view.description(invitee) or _CATEGORY_WORDS[category_of(invitee.roles)]


def _labelled(label: str, text: str) -> str:
    return f"{label}: {text.strip()}" if text.strip() else ""
