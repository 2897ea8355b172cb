"""Sections for the press: what it is about, what may be filmed and published when, and whom to call."""

from ....plan import PressPolicy
from ...blocks import Block, Notice
from ..plan_view import PlanView
from . import common
from .common import NO_PROGRAMME, PHOTO_RULE, activity, contact_card, contacts, facts, press_access, time_cell


def agreements(view: PlanView) -> list[Block]:
    """Return whether the press is welcome, the spokesperson, when to take pictures and when to publish."""
    press = view.plan.press
    if press.policy is PressPolicy.NONE:
        return [Notice("Bij dit bezoek is geen pers.")]
    spokesperson = view.named_person(press.spokesperson)
    named = (spokesperson.name, spokesperson.description) if spokesperson else ()
    undecided = [] if press.policy else [Notice("Of de pers welkom is, staat nog niet vast.")]
    agreed = facts(
        ("Woordvoerder", ", ".join(filter(None, named))),
        ("Foto en interview", press.photo_moment),
        ("Embargo", press.embargo),
        ("In beeld", PHOTO_RULE),
    )
    return [*undecided, *agreed]


def programme(view: PlanView) -> list[Block]:
    """Return the items as a table that says for each whether the press is welcome, and their chart."""
    if not view.slots:
        return [NO_PROGRAMME]
    access = {PressPolicy.NONE: "Zonder pers", None: "Nog niet bekend"}.get(view.plan.press.policy)
    rows = (
        (
            time_cell(slot),
            activity(view, slot),
            "\n".join(view.place_names(slot.item)),
            access or press_access(slot.item),
        )
        for slot in view.slots
    )
    columns = ("Tijd", "Onderdeel", "Waar", "Pers")
    items = common.table("Het programma, en waar de pers bij kan zijn", columns, rows)
    return [*common.start_time_warning(view), *items, common.chart(view)]


def contact(view: PlanView) -> list[Block]:
    """Return the press contact, or else the contact person, as in letters to journalists."""
    press_contact = contact_card(view.plan.press.contact, "Perscontact")
    return contacts(press_contact or contact_card(view.plan.contact, "Contactpersoon"))
