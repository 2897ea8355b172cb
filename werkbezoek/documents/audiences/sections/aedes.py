"""Sections for Aedes: enough to give advice and to compare visits, with few names.

(Candidate) members of the Tweede Kamer are named with their party, which is public; all others are only
counted. Promises are only counted too, because their text can name anyone.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from ....plan import MPS, NAMELESS, Place, Plan, ProgrammeItem, PromiseState, Reviewer, Theme
from ....rules import check
from ....text import wording
from ....text.parties import count_by_party
from ...blocks import Block
from ..plan_view import PlanView
from ..policy import GuestCategory, category_of
from .common import facts, rule_name, table

AEDES_MAIL = "verkiezingen@aedes.nl"
"""The address for questions to Aedes about visits (opzet, “Wat doet Aedes?”)."""

_CATEGORY_WORDS = {
    GuestCategory.DIRECTOR: ("directeur-bestuurder", "directeur-bestuurders"),
    GuestCategory.STAFF: ("medewerker", "medewerkers"),
    GuestCategory.ENTOURAGE: ("begeleider van een politicus", "begeleiders van politici"),
    GuestCategory.JOURNALIST: ("journalist", "journalisten"),
    GuestCategory.RESIDENT: ("bewoner", "bewoners"),
    GuestCategory.OTHER: ("andere gast", "andere gasten"),
}


def company(view: PlanView) -> list[Block]:
    """Return the (candidate) MPs by name, the approach, and the numbers of all others."""
    approach = view.plan.approach
    rows = (
        (
            invitee.name.full or NAMELESS,
            ", ".join(role.label for role in invitee.roles if role in MPS),
            invitee.party.strip(),
            invitee.status.label,
        )
        for invitee in view.plan.invitees
        if invitee.is_mp
    )
    caption = "(Kandidaat-)Kamerleden en de stand van hun uitnodiging"
    others = facts(
        ("Aanpak", approach.label if approach else ""),
        ("Lokale en andere politici", "\n".join(_politicians_by_party(view))),
        ("Anderen", "\n".join(_people_by_category(view))),
    )
    return table(caption, ("Naam", "Wie", "Partij", "Uitnodiging"), rows) + others


def outline(view: PlanView) -> list[Block]:
    """Return the items by kind, duration, kind of place and theme; without titles."""
    rows = (
        (
            slot.item.kind.label,
            wording.duration(slot.item.minutes),
            "\n".join(map(_kind_of_place, slot.item.places)),
            "\n".join(_themes(view, slot.item)),
        )
        for slot in view.slots
    )
    columns = ("Onderdeel", "Duur", "Soort plek", "Thema")
    return table("Alle onderdelen voor gasten op volgorde van tijd", columns, rows)


def findings(view: PlanView) -> list[Block]:
    """Return the codes of the findings, and of the rules that the plan ignores."""
    day = day_of_findings(view.plan, view.today)
    codes = dict.fromkeys(finding.code for finding in check(view.plan, today=day)) if day else ()
    none_found = "Geen bevindingen. De regels zien niet alles." if day else ""
    return facts(
        ("Bevindingen", _codes_and_names(codes) or none_found),
        ("Bewust anders", _codes_and_names(ignored.code for ignored in view.plan.ignored_rules)),
    )


def day_of_findings(plan: Plan, today: dt.date | None) -> dt.date | None:
    """Return ``today``, or else the day on which the plan was saved; no output depends on the clock."""
    return today or (wording.in_amsterdam(plan.saved_at).date() if plan.saved_at else None)


def outcome(view: PlanView) -> list[Block]:
    """Return the number of promises in each state, and the marks of the evaluation."""
    outcome = view.plan.outcome
    states = Counter(promise.state for promise in outcome.promises if promise.text.strip())
    counts = [f"{states[state]} {state.label.lower()}" for state in PromiseState if states[state]]
    return facts(
        ("Toezeggingen", wording.listed(counts)),
        ("Cijfers van gasten", ", ".join(map(str, outcome.marks(Reviewer.GUEST)))),
        ("Cijfers van de organisatie", ", ".join(map(str, outcome.marks(Reviewer.HOST)))),
        ("Evaluatie", "Gedaan" if outcome.is_evaluated else ""),
    )


def _politicians_by_party(view: PlanView) -> list[str]:
    """Return how many politicians of each party take part, without the (candidate) MPs."""
    others = [invitee for invitee in view.plan.taking_part if invitee.is_politician and not invitee.is_mp]
    return [f"{count} × {party or 'partij niet ingevuld'}" for party, count in count_by_party(others).items()]


def _people_by_category(view: PlanView) -> list[str]:
    counts = Counter(category_of(invitee.roles) for invitee in view.plan.taking_part)
    present = ((counts[category], words) for category, words in _CATEGORY_WORDS.items() if counts[category])
    return [wording.counted(count, *words) for count, words in present]


def _kind_of_place(place: Place) -> str:
    return ", ".join(filter(None, (place.kind.label if place.kind else "", place.municipality.strip())))


def _themes(view: PlanView, item: ProgrammeItem) -> list[str]:
    other = view.plan.other_theme.strip()
    return [other or theme.label if theme is Theme.OTHER else theme.label for theme in item.themes]


def _codes_and_names(codes: Iterable[str]) -> str:
    """Return the codes of rules with their names, each on its own line."""
    return "\n".join(f"{code} {rule_name(code)}".strip() for code in codes)
