"""Why a politician is invited: office, portfolio, and a home in the region, if the plan has these."""

import re
from itertools import takewhile

from ...plan import Invitee, Plan, Province, Role
from ...plan.paths import inside_sentence
from ...text.wording import one_line
from ..branding import Pronoun
from .recipients import visited_towns

_SPOKESPERSON = re.compile(r"woordvoerder|fractievoorzitter", re.IGNORECASE)
_OFFICE = re.compile(r"(?:demissionair )?(?:minister|staatssecretaris) (?:van|voor) ", re.IGNORECASE)
_NO_PORTFOLIO = re.compile(
    r"kandidaat|lijst|plaats\b|voorzitter|\blid\b|raadslid|wethouder|burgemeester", re.IGNORECASE
)
_WITH_CAPITALS = re.compile(r"\s[A-Z][a-z]")
_LONGEST_FUNCTION = 80

_NATIONAL = {Role.MP, Role.CANDIDATE, Role.SENATOR, Role.GOVERNMENT_MEMBER}
"""The roles for which a home in the region is a reason."""

_ALSO_TOWNS = {Province.GRONINGEN, Province.UTRECHT}
"""Provinces with the same name as a town."""


def reasons(plan: Plan, invitee: Invitee, pronoun: Pronoun) -> tuple[str, ...]:
    """Return the words that may follow "omdat u": ``wethouder wonen van Emmen bent``, ``in Drenthe woont``.

    A function is used only if its meaning is clear: of an alderman it is the portfolio, and of a member of a
    council or parliament it must contain "woordvoerder" or "fractievoorzitter". For national politicians, a
    home in the region is also a reason.
    """
    offices = next(filter(None, (_office(invitee, role, pronoun) for role in invitee.roles)), "")
    home = _home(plan, invitee) if _NATIONAL & set(invitee.roles) else ""
    candidacy = "kandidaat voor de Tweede Kamer" if Role.CANDIDATE in invitee.roles and home else ""
    office = offices or candidacy
    return tuple(filter(None, (f"{office} bent" if office else "", home)))


def _office(invitee: Invitee, role: Role, pronoun: Pronoun) -> str:
    town, function = one_line(invitee.municipality), one_line(invitee.function)
    if len(function) > _LONGEST_FUNCTION:
        function = ""
    speaks = inside_sentence(function) if _SPOKESPERSON.match(function) else ""
    match role:
        case Role.MP if speaks:
            return speaks if "fractie" in speaks else f"{speaks} van {pronoun.words('{uw|je}')} fractie"
        case Role.SENATOR if speaks:
            return f"{speaks} in de Eerste Kamer"
        case Role.GOVERNMENT_MEMBER if _OFFICE.match(function):
            return inside_sentence(function)
        case Role.MAYOR if town:
            return f"burgemeester van {town}"
        case Role.ALDERMAN if town or _portfolio(function):
            return " ".join(filter(None, ("wethouder", _portfolio(function), town and f"van {town}")))
        case Role.COUNCILLOR if town:
            return f"{speaks} in de gemeenteraad van {town}" if speaks else f"raadslid in {town}"
        case Role.PROVINCIAL_EXECUTIVE if _portfolio(function):
            return f"gedeputeerde {_portfolio(function)}"
        case Role.PROVINCIAL_COUNCILLOR if speaks:
            return f"{speaks} in Provinciale Staten"
    return ""


def _portfolio(function: str) -> str:
    """Return the portfolio in a function: "wonen" in "Wonen, kandidaat op plaats 11"; "Wonen en Wijken"."""
    parts = (part.strip() for part in function.split(","))
    found = ", ".join(takewhile(lambda part: not _NO_PORTFOLIO.search(part), parts))
    return found if _WITH_CAPITALS.search(found) else inside_sentence(found)


def _home(plan: Plan, invitee: Invitee) -> str:
    """Return where the invitee lives, if that is in the region of the visit; otherwise ""."""
    home = one_line(invitee.home_town)
    towns = {*visited_towns(plan), *(town.strip() for host in plan.hosts for town in host.municipalities)}
    if home and home in towns:
        return f"in {home} woont"
    provinces = {host.province for host in plan.hosts if host.province}
    if invitee.home_province not in provinces:
        return ""
    label = invitee.home_province.label
    return f"in {'de provincie ' * (invitee.home_province in _ALSO_TOWNS)}{label} woont"
