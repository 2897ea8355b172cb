"""The parts of the press sheet: who, what, where, what may be filmed and published when, and whom to call."""

from ...plan import PressPolicy
from .blocks import Block, Contacts, Notice, Table
from .parts import activity, assumed_times, card_of, chart, facts, hours, prose
from .plan_view import PlanView


def text(sight: PlanView) -> list[Block]:
    """What the corporation tells the press."""
    return prose(sight.plan.press.text)


def agreements(sight: PlanView) -> list[Block]:
    """Who speaks, when to take pictures, when to publish; or that there is no press on this visit."""
    about = sight.plan.press
    if about.policy is PressPolicy.NONE:
        return [Notice("Bij dit bezoek is geen pers.")]
    spokesperson = sight.someone(about.spokesperson) if about.spokesperson else None
    said = ", ".join(filter(None, (spokesperson.name, spokesperson.detail))) if spokesperson else ""
    return facts(
        ("Woordvoerder", said),
        ("Foto en interview", about.photo_moment),
        ("Embargo", about.embargo),
    )


def programme(sight: PlanView) -> list[Block]:
    """The items, each with whether the press may come along."""
    if not sight.slots:
        return [Notice("Het programma volgt.")]
    invited = sight.plan.press.policy is not PressPolicy.NONE
    rows = tuple(
        (
            hours(slot.start, slot.end),
            activity(slot),
            "\n".join(sight.places(slot.item)),
            "Pers welkom" if invited and slot.item.welcomes_press else "Zonder pers",
        )
        for slot in sight.slots
    )
    table = Table("Het programma, en waar de pers bij kan zijn", ("Tijd", "Onderdeel", "Waar", "Pers"), rows)
    return [*assumed_times(sight), table, chart(sight)]


def contact(sight: PlanView) -> list[Block]:
    """The press contact."""
    card = card_of(sight.plan.press.contact, "Perscontact")
    return [Contacts((card,))] if card else []
