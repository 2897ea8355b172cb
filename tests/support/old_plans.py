"""Plans of a visit some time ago, with personal details that do not have to stay."""

import datetime as dt

from werkbezoek.plan import (
    Invitee,
    ItemKind,
    Name,
    Person,
    Place,
    PlaceKind,
    Plan,
    ProgrammeItem,
    Promise,
    Role,
    Task,
    new_plan,
    put,
)

VISIT = dt.date(2026, 3, 20)
PHONE = "06 0000 09 99"


def plan_with_details() -> Plan:
    """Return a plan with contact details and a diet of an invitee."""
    invitee = Invitee(
        id="a",
        name=Name(first="Anna", last="Smit"),
        roles=(Role.MP,),
        party="Partij",
        phone=PHONE,
        note="aardig",
        diet="zonder noten",
        needs_consent=True,
    )
    plan = put(put(new_plan("Bezoek"), "invitees", (invitee,)), "date", VISIT)
    return put(plan, "outcome.promises", (Promise(text="Stuurt een brief"),))


def plan_with_texts() -> Plan:
    """Return a plan that says things about people in free text."""
    home = Place(kind=PlaceKind.HOME, label="woning in de wijk", address="Beukstraat 12")
    items = (
        ProgrammeItem(id="p", kind=ItemKind.LUNCH, place=Place(kind=PlaceKind.OFFICE, address="Plein 1")),
        ProgrammeItem(
            id="q",
            kind=ItemKind.TOUR,
            stops=(home,),
            partners=(Person(text="mevrouw Vos"),),
            internal_note=f"Bel Ans aan de deur, {PHONE} of ans@thuis.example",
        ),
    )
    plan = put(put(plan_with_details(), "programme", items), "title", "Bezoek van 05-03-2026")
    return put(plan, "tasks", (Task(id="t", title="Bellen met 045-000 00 10"), Task(id="u", title="Taart")))
