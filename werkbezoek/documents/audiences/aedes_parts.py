"""The parts of the document for Aedes: enough to think along and to compare visits, and few names.

(Candidate) members of the Tweede Kamer are named, with their party, which is public; everyone else is a
number. The outcome is in numbers too, since a promise as written down may name anyone.
"""

from collections import Counter
from collections.abc import Iterator

from ...plan import MPS, Invitee, Place, ProgrammeItem, Theme
from ...politicians import count_by_party
from ...text import wording
from ...text.wording import AMSTERDAM
from .blocks import Block, Notice, Table
from .parts import facts, rule_name
from .plan_view import PlanView
from .policy import GuestCategory, category_of

AEDES_MAIL = "verkiezingen@aedes.nl"
"""Where Aedes answers questions about visits (opzet, “Wat doet Aedes?”)."""

_OTHERS = {
    GuestCategory.DIRECTOR: ("directeur-bestuurder", "directeur-bestuurders"),
    GuestCategory.STAFF: ("medewerker", "medewerkers"),
    GuestCategory.ENTOURAGE: ("begeleider van een politicus", "begeleiders van politici"),
    GuestCategory.JOURNALIST: ("journalist", "journalisten"),
    GuestCategory.RESIDENT: ("bewoner", "bewoners"),
    GuestCategory.OTHER: ("andere gast", "andere gasten"),
}


def question(sight: PlanView) -> list[Block]:
    """What the corporation would like to know."""
    text = sight.plan.aedes_question.strip()
    return [Notice(text)] if text else []


def members(sight: PlanView) -> list[Block]:
    """The (candidate) MPs by name, the approach, and all others as numbers."""
    approach = sight.plan.approach
    rows = tuple(
        (one.name.full, _office(one), one.party.strip(), one.status.label)
        for one in sight.plan.invitees
        if one.is_mp and one.name.full
    )
    caption = "(Kandidaat-)Kamerleden en de stand van hun uitnodiging"
    named: list[Block] = [Table(caption, ("Naam", "Wie", "Partij", "Uitnodiging"), rows)] if rows else []
    return [
        *named,
        *facts(
            ("Aanpak", approach.label if approach else ""),
            ("Lokale en andere politici", "\n".join(_by_party(sight))),
            ("Verder doen mee", "\n".join(_others(sight))),
        ),
    ]


def outline(sight: PlanView) -> list[Block]:
    """The items by kind, length, kind of place and theme; without titles."""
    rows = tuple(
        (
            slot.item.kind.label,
            wording.duration(slot.item.minutes),
            "\n".join(_sort_of_place(place) for place in slot.item.places),
            "\n".join(_themes(sight, slot.item)),
        )
        for slot in sight.slots
    )
    if not rows:
        return []
    caption = "Alle onderdelen voor gasten in volgorde van tijd"
    return [Table(caption, ("Onderdeel", "Duur", "Soort plek", "Thema"), rows)]


def findings(sight: PlanView) -> list[Block]:
    """What the rules find and which ones this visit breaks on purpose, by code alone.

    As of the given day, or else of the day on which the plan was saved: no document depends on the clock.
    """
    from ...rules import check

    plan = sight.plan
    day = sight.today or (plan.saved_at.astimezone(AMSTERDAM).date() if plan.saved_at else None)
    found = dict.fromkeys(finding.code for finding in check(plan, today=day)) if day else ()
    return facts(
        ("Bevindingen", "\n".join(map(_coded, found))),
        ("Bewust anders", "\n".join(_coded(one.code) for one in plan.ignored_rules)),
    )


def outcome(sight: PlanView) -> list[Block]:
    """What came of the visit, in numbers."""
    about = sight.plan.outcome
    promises = sum(bool(one.strip()) for one in about.promises)
    return facts(
        ("Toezeggingen", wording.counted(promises, "toezegging", "toezeggingen") if promises else ""),
        ("Evaluatie", "Gedaan" if about.evaluation.strip() else ""),
    )


def _office(invitee: Invitee) -> str:
    return ", ".join(role.label for role in invitee.roles if role in MPS)


def _by_party(sight: PlanView) -> Iterator[str]:
    """The politicians who are no (candidate) MPs: how many of each party, however it is written."""
    others = (one for one in sight.plan.taking_part if one.is_politician and not one.is_mp)
    return (f"{count} × {party or 'partij niet ingevuld'}" for party, count in count_by_party(others).items())


def _others(sight: PlanView) -> Iterator[str]:
    counts = Counter(category_of(invitee) for invitee in sight.plan.taking_part)
    return (wording.counted(counts[sort], *words) for sort, words in _OTHERS.items() if counts[sort])


def _sort_of_place(place: Place) -> str:
    return ", ".join(filter(None, (place.kind.label if place.kind else "", place.municipality.strip())))


def _themes(sight: PlanView, item: ProgrammeItem) -> Iterator[str]:
    own = sight.plan.other_theme.strip()
    return (own or theme.label if theme is Theme.OTHER else theme.label for theme in item.themes)


def _coded(code: str) -> str:
    return f"{code} {rule_name(code)}".strip()
