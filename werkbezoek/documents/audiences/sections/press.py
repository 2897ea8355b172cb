"""Sections for the press: what it is about, what may be filmed and published when, and whom to call."""

from ....plan import PressPolicy
from ...blocks import Block, Notice
from ..plan_view import PlanView
from . import common
from .common import NO_PROGRAMME, activity, contact_card, contacts, facts, press_access, time_cell

_PHOTO_RULE = (
    "Vraag eerst wie in beeld wil. Bewoners en hun woning komen alleen herkenbaar in beeld als zij dat "
    "goedvinden."
)


def agreements(view: PlanView) -> list[Block]:
    """Return the spokesperson, when to take pictures and when to publish; or that there is no press."""
    press = view.plan.press
    if press.policy is PressPolicy.NONE:
        return [Notice("Bij dit bezoek is geen pers.")]
    spokesperson = view.named_person(press.spokesperson)
    named = (spokesperson.name, spokesperson.description) if spokesperson else ()
    return facts(
        ("Woordvoerder", ", ".join(filter(None, named))),
        ("Foto en interview", press.photo_moment),
        ("Embargo", press.embargo),
        ("In beeld", _PHOTO_RULE),
    )


def programme(view: PlanView) -> list[Block]:
    """Return the items as a table that says for each whether the press is welcome, and their chart."""
    if not view.slots:
        return [NO_PROGRAMME]
    is_invited = view.plan.press.policy is not PressPolicy.NONE
    rows = (
        (
            time_cell(slot),
            activity(view, slot),
            "\n".join(view.place_names(slot.item)),
            press_access(slot.item) if is_invited else "Zonder pers",
        )
        for slot in view.slots
    )
    columns = ("Tijd", "Onderdeel", "Waar", "Pers")
    items = common.table("Het programma, en waar de pers bij kan zijn", columns, rows, view.map_urls)
    return [*common.start_time_warning(view), *items, common.chart(view)]


def contact(view: PlanView) -> list[Block]:
    """Return the press contact, or else the contact person, as in letters to journalists."""
    press_contact = contact_card(view.plan.press.contact, "Perscontact")
    return contacts(press_contact or contact_card(view.plan.contact, "Contactpersoon"))
