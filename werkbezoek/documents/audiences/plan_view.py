"""A plan as one audience sees it: the people, items and places that its allow-list lets through."""

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

from ...plan import POLITICIANS, Invitee, Person, Place, Plan, ProgrammeItem, Role
from ...plan.paths import inside_sentence
from ...timing import Slot, by_start, schedule
from ..blocks import NamedPerson
from .maps import map_url
from .policy import Audience, Detail, GuestCategory, category_of, may_be_named

_FUNCTIONS = (Role.DIRECTOR, Role.TENANT_REPRESENTATIVE)
"""Roles that say what someone's function is, if the plan does not."""
_OFFICES_BY_FUNCTION = {Role.GOVERNMENT_MEMBER: "bewindspersoon", Role.OTHER_POLITICIAN: "politicus"}
"""Roles whose office is in the function ("minister van Financiën"), and what they are without it."""
_PROPER_NAMES = ("Kamerlid", "Eerste Kamerlid", "Statenlid")
_BEFORE_TOWN = {Role.MAYOR: "van", Role.ALDERMAN: "van", Role.COUNCILLOR: "in"}

_ITEM_DETAILS = {
    GuestCategory.POLITICIAN: {Detail.OFFICE},
    GuestCategory.DIRECTOR: {Detail.FUNCTION},
    GuestCategory.STAFF: {Detail.FUNCTION},
}
"""What an item says of a person; if the category is not here, the function and the organisation."""


class PlanView:
    """What ``audience`` may see of ``plan``; tasks that are overdue on ``today`` count as late.

    With a ``group``, the items of other groups are left out.

    ``plan`` is the whole plan: sections take from it what every reader of that section may see, and use the
    methods here for all that depends on the audience.
    """

    def __init__(
        self, plan: Plan, audience: Audience, today: dt.date | None = None, group: str | None = None
    ) -> None:
        self.plan = plan
        self.audience = audience
        self.today = today
        self.group = group
        self.schedule = schedule(plan)

    def shows_item(self, item: ProgrammeItem) -> bool:
        """Return whether an item is for this audience, and for its group if it is an edition for a group."""
        return self.audience.shows_item(item) and (
            self.group is None or item.is_internal or item.group.strip() in ("", self.group)
        )

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """The items on the programme of this audience, in order of time."""
        return by_start(slot for slot in self.schedule.slots if self.shows_item(slot.item))

    def place_names(self, item: ProgrammeItem) -> tuple[str, ...]:
        """Return the places of an item in words."""
        return tuple(filter(None, map(self.place_name, item.places)))

    def place_name(self, place: Place) -> str:
        """Return a place in words: its label, and its address if this audience may know it."""
        label = place.label.strip() or (place.kind.label if place.kind else "")
        if place.may_be_home and not self.audience.shows_home_addresses:
            return label
        return ", ".join(filter(None, (label, _address(place))))

    @property
    def map_urls(self) -> dict[str, str]:
        """The web address of a map for the address of the reception, and for each place in words.

        There is none for words that are those of a home, or of a place that may be one, unless guests are
        received there.
        """
        if not self.audience.links_to_maps:
            return {}
        reception = self.plan.practical.address
        places = [place for slot in self.slots for place in slot.item.places]
        homes = {self.place_name(place) for place in places if place.may_be_home}
        urls = {self.place_name(place): map_url(_address(place)) for place in places}
        urls = {words: url for words, url in urls.items() if words not in homes}
        urls[reception.strip()] = map_url(reception)
        return {words: url for words, url in urls.items() if url}

    def invitees(self, *categories: GuestCategory) -> tuple[Invitee, ...]:
        """Return the invitees who may be named, category by category, each in the order of the plan."""
        return tuple(
            invitee
            for category in categories
            if (allowed := self.audience.people.get(category))
            for invitee in self.plan.invitees
            if category_of(invitee.roles) is category
            and invitee.name.full
            and may_be_named(invitee, allowed.visibility)
        )

    def description(self, invitee: Invitee) -> str:
        """Return the details of an invitee that this audience may see: office, function and so on."""
        details = self.audience.people[category_of(invitee.roles)].details
        return ", ".join(_details(invitee, details if self.schedule.groups else details - {Detail.GROUP}))

    def team(self, item: ProgrammeItem, role: str) -> tuple[NamedPerson, ...]:
        """Return the people in a role of an item: ``lead``, ``speakers`` or ``partners``.

        The tuple is empty if this audience may not see that role.
        """
        if role not in self.audience.item_roles:
            return ()
        persons: Iterable[Person] = getattr(item, role)
        return tuple(named for person in persons if (named := self.named_person(person)))

    def named_person(self, person: Person | None) -> NamedPerson | None:
        """Return the name and description of a person in an item, or of the spokesperson for the press.

        Free text is returned as it is. A resident who takes part but may not be named is "een bewoner". For
        anyone else whom this audience may not see, the result is None.
        """
        if person is None:
            return None
        if not person.invitee:
            return NamedPerson(person.text)
        invitee = self.plan.invitee(person.invitee)
        if invitee is None or not invitee.name.full:
            return None
        category = category_of(invitee.roles)
        visibility = self.audience.named_in_items.get(category)
        if visibility is None:
            return None
        if not may_be_named(invitee, visibility):
            is_resident = category is GuestCategory.RESIDENT and invitee.takes_part
            return NamedPerson("een bewoner") if is_resident else None
        if not invitee.takes_part:
            return NamedPerson(invitee.name.full, invitee.status.label.lower())
        details = _ITEM_DETAILS.get(category, {Detail.FUNCTION, Detail.ORGANISATION})
        return NamedPerson(invitee.name.full, ", ".join(_details(invitee, details)))


def _address(place: Place) -> str:
    """Return the address of a place, with its municipality unless a town stands after a comma already."""
    address, town = place.address.strip(), place.municipality.strip()
    return ", ".join(filter(None, (address, "" if town in address or "," in address else town)))


def _details(invitee: Invitee, details: Collection[Detail]) -> list[str]:
    """Return details of an invitee; a function that names the office ("wethouder wonen") replaces it."""
    function, offices = invitee.function.strip(), list(_offices(invitee))
    if Detail.FUNCTION in details:
        offices = [function if _has_office(function, office) else office for office in offices]
        function = "" if function in offices else function
    texts = {
        Detail.OFFICE: ", ".join(dict.fromkeys(offices)),
        Detail.FUNCTION: function
        or next((role.label.lower() for role in _FUNCTIONS if role in invitee.roles), ""),
        Detail.PARTY: invitee.party.strip(),
        Detail.HOME_TOWN: f"woont in {invitee.home_town.strip()}" if invitee.home_town.strip() else "",
        Detail.ORGANISATION: invitee.organisation.strip(),
        Detail.GROUP: invitee.group.strip(),
    }
    return list(filter(None, dict.fromkeys(texts[detail] for detail in Detail if detail in details)))


def _has_office(function: str, office: str) -> bool:
    return bool(re.search(rf"(?<![\w-]){re.escape(office)}\b", function, re.IGNORECASE))


def _offices(invitee: Invitee) -> Iterator[str]:
    """Yield the political offices of an invitee, such as ``wethouder van Emmen``."""
    town = invitee.municipality.strip()
    for role in invitee.roles:
        if role in _OFFICES_BY_FUNCTION:
            yield invitee.function.strip() or _OFFICES_BY_FUNCTION[role]
        elif role in POLITICIANS:
            preposition = _BEFORE_TOWN.get(role)
            office = role.label if role.label.startswith(_PROPER_NAMES) else inside_sentence(role.label)
            yield f"{office} {preposition} {town}" if preposition and town else office
