"""A plan as one audience sees it: the way in which the parts of a document reach people, items and places."""

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cached_property

from ...plan import Invitee, Person, Place, PlaceKind, Plan, ProgrammeItem, Role
from ...timing import Slot, Timeline, build_timeline, by_start, schedule
from .blocks import Someone
from .policy import Addresses, Audience, Detail, GuestCategory, Items, category_of, is_among


class PlanView:
    """What ``audience`` may see of ``plan``."""

    def __init__(self, plan: Plan, audience: Audience, today: dt.date | None = None) -> None:
        self.plan = plan
        self.audience = audience
        self.today = today
        self.schedule = schedule(plan)

    def shows(self, item: ProgrammeItem) -> bool:
        """Whether this item is on the programme of this audience."""
        match self.audience.items:
            case Items.ALL:
                return True
            case Items.CATERED:
                return bool(item.catering.strip())
            case Items.GUESTS:
                return not item.is_internal

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """The items to show, in order of time."""
        return by_start(slot for slot in self.schedule.slots if self.shows(slot.item))

    @property
    def timeline(self) -> Timeline:
        """The chart's content."""
        return build_timeline(self.schedule, shows=self.shows, with_marks=self.audience.marks_times)

    def places(self, item: ProgrammeItem) -> tuple[str, ...]:
        """Where an item is, in words."""
        return tuple(filter(None, map(self.place, item.places)))

    def place(self, place: Place) -> str:
        """A place in words: its label, and its address if this audience may know that."""
        label = place.label.strip() or (place.kind.label if place.kind else "")
        is_known_not_a_home = place.kind not in (None, PlaceKind.HOME)
        if self.audience.addresses is not Addresses.ALL and not is_known_not_a_home:
            return label
        address = place.address.strip()
        town = "" if place.municipality.strip() in address else place.municipality.strip()
        return ", ".join(filter(None, (label, address, town)))

    def people(self, sort: GuestCategory) -> tuple[Invitee, ...]:
        """The invitees of a sort who may be named, in the order of the plan."""
        sees = self.audience.people.get(sort)
        if sees is None:
            return ()
        return tuple(
            invitee
            for invitee in self.plan.invitees
            if category_of(invitee) is sort and invitee.name.full and is_among(invitee, sees.which)
        )

    def detail(self, invitee: Invitee) -> str:
        """Who someone is, as far as this audience may know: office, function, party, organisation."""
        sees = self.audience.people.get(category_of(invitee))
        return ", ".join(_details(invitee, sees.details)) if sees else ""

    def team(self, item: ProgrammeItem, role: str) -> tuple[Someone, ...]:
        """Those who lead an item, speak or take part in it (``lead``, ``speakers``, ``partners``)."""
        if role not in self.audience.item_roles:
            return ()
        persons: Iterable[Person] = getattr(item, role)
        return tuple(someone for person in persons if (someone := self.someone(person)))

    def someone(self, person: Person) -> Someone | None:
        """Someone named on the programme or for the press; None where this audience may not know who."""
        if not person.invitee:
            return Someone(person.text)
        invitee = self.plan.invitee(person.invitee)
        if invitee is None or not invitee.name.full:
            return None
        sort = category_of(invitee)
        which = self.audience.named_in_items.get(sort)
        if which is None:
            return None
        if not is_among(invitee, which):
            return Someone("een bewoner") if sort is GuestCategory.RESIDENT and invitee.takes_part else None
        if not invitee.takes_part:
            return Someone(invitee.name.full, "afgemeld")
        details = {Detail.OFFICE} if sort is GuestCategory.POLITICIAN else {Detail.FUNCTION}
        return Someone(invitee.name.full, ", ".join(_details(invitee, details)))


def office(invitee: Invitee) -> str:
    """A politician's office: ``wethouder van Emmen``; of another politician, the function says it."""
    return ", ".join(_offices(invitee))


def _offices(invitee: Invitee) -> Iterator[str]:
    town = invitee.municipality.strip()
    for role in invitee.roles:
        if role in (Role.MP, Role.CANDIDATE):
            yield role.label
        elif role is Role.ALDERMAN:
            yield f"{role.label} van {town}" if town else role.label
        elif role is Role.COUNCILLOR:
            yield f"{role.label} in {town}" if town else role.label
        elif role is Role.OTHER_POLITICIAN:
            yield invitee.function.strip() or "Politicus"


def _details(invitee: Invitee, details: Iterable[Detail]) -> list[str]:
    words = {
        Detail.OFFICE: office(invitee),
        Detail.FUNCTION: invitee.function.strip()
        or (Role.DIRECTOR.label if Role.DIRECTOR in invitee.roles else ""),
        Detail.PARTY: invitee.party.strip(),
        Detail.HOME_TOWN: f"woont in {invitee.home_town.strip()}" if invitee.home_town.strip() else "",
        Detail.ORGANISATION: invitee.organisation.strip(),
    }
    known = dict.fromkeys(words[detail] for detail in Detail if detail in details)
    return [word for word in known if word]
