"""What rules need to know about a plan, computed once: who takes part, the schedule, the region and so on."""

import datetime as dt
from collections.abc import Iterable
from functools import cached_property

from ..places import working_area_provinces
from ..plan import DayPart, Invitee, ItemKind, Limits, Person, Plan, ProgrammeItem, Province, Role
from ..text.wording import listed, quoted, shortened
from ..timing import EVERYONE, INTERNAL, Schedule, Slot, schedule
from .public_texts import public_texts
from .tables import SpecialDay, Tables

_LIMITS_OF_THE_KIT = Limits()
_EVENING = 19 * 60


class RuleContext:
    """A plan, the day on which it is checked, and what rules derive from them."""

    def __init__(self, plan: Plan, today: dt.date, tables: Tables | None = None) -> None:
        self.plan = plan
        self.today = today
        self.tables = tables or Tables()

    @cached_property
    def taking_part(self) -> tuple[Invitee, ...]:
        """Everyone who has not declined, and did not stay away."""
        return self.plan.taking_part

    @cached_property
    def politicians(self) -> tuple[Invitee, ...]:
        """The politicians who take part."""
        return tuple(invitee for invitee in self.taking_part if invitee.is_politician)

    @cached_property
    def mps(self) -> tuple[Invitee, ...]:
        """The sitting and candidate members of the Tweede Kamer who take part."""
        return tuple(invitee for invitee in self.taking_part if invitee.is_mp)

    def with_role(self, role: Role) -> tuple[Invitee, ...]:
        """Return everyone with this role who takes part."""
        return tuple(invitee for invitee in self.taking_part if role in invitee.roles)

    def path_of(self, invitee: Invitee, field: str) -> str:
        """Return the path of a field of an invitee, for a finding about it."""
        index = next(at for at, other in enumerate(self.plan.invitees) if other is invitee)
        return f"invitees[{index}].{field}"

    @cached_property
    def provinces(self) -> frozenset[Province]:
        """The provinces of the working area, including that of a second host."""
        return working_area_provinces(self.plan.hosts)

    def invitee_of(self, person: Person) -> Invitee | None:
        """Return the invitee that a person in an item refers to, if that invitee exists and takes part."""
        invitee = self.plan.invitee(person.invitee)
        return invitee if invitee and invitee.takes_part else None

    def present(self, people: Iterable[Person]) -> list[Person]:
        """Return the people in an item who will be there: free text, or an invitee who takes part."""
        return [person for person in people if person.text.strip() or self.invitee_of(person)]

    def limit_phrase(self, name: str, amount: str, *, bound: str = "hoogstens") -> str:
        """Return the Dutch words about a limit: that the kit advises it, or that this plan has set it.

        ``name`` is the name of the limit in the plan, ``amount`` its value in words.
        """
        if getattr(self.plan.limits, name) == getattr(_LIMITS_OF_THE_KIT, name):
            return f"wij raden {bound} {amount} aan"
        return f"de grens van dit plan is {amount}"

    @property
    def group_size_phrase(self) -> str:
        """The Dutch words about the limit for the size of a group."""
        return self.limit_phrase("group_size", f"{self.plan.limits.group_size} mensen per groep")

    def joins_whole_visit(self, host: Invitee) -> bool:
        """Return whether a host stays with the guests: not someone for one item or internal items only."""
        items = [
            item for item in self.plan.programme if host.id in {person.invitee for person in item.people}
        ]
        return Role.DIRECTOR in host.roles or not items or sum(not item.is_internal for item in items) > 1

    # Times, in minutes since midnight

    @cached_property
    def schedule(self) -> Schedule:
        """The schedule of the plan."""
        return schedule(self.plan)

    def slots_of_kind(self, *kinds: ItemKind) -> tuple[Slot, ...]:
        """Return the guests' slots of these kinds, in order of time."""
        return tuple(slot for slot in self.schedule.guest_slots if slot.item.kind in kinds)

    @cached_property
    def slots_by_group(self) -> tuple[tuple[Slot, ...], ...]:
        """For each group the slots that it takes part in, in order of time; without groups, all of them."""
        slots, groups = self.schedule.guest_slots, self.schedule.groups or (EVERYONE,)
        return tuple(tuple(slot for slot in slots if slot.lane in (group, EVERYONE)) for group in groups)

    @cached_property
    def guest_minutes(self) -> int:
        """The length of the visit in minutes as the opzet counts it: without a meal before or after."""
        start, end = self.schedule.guest_time or (0, 0)
        return end - start

    @cached_property
    def public_texts(self) -> dict[str, str]:
        """The texts that people outside the corporation may read, by path."""
        return public_texts(self.plan)

    @cached_property
    def all_public_text(self) -> str:
        """All public texts in one, to see at once whether something is in any of them."""
        return "\n".join(self.public_texts.values())

    @cached_property
    def dates(self) -> tuple[tuple[str, dt.date], ...]:
        """The date with its path or, while no date is chosen, each date option with its path."""
        if self.plan.date:
            return (("date", self.plan.date),)
        return tuple((f"date_options[{index}]", date) for index, date in enumerate(self.plan.date_options))

    @property
    def coming_dates(self) -> tuple[tuple[str, dt.date], ...]:
        """Those of ``dates`` that are not past."""
        return tuple(row for row in self.dates if row[1] >= self.today)

    @property
    def next_date(self) -> dt.date | None:
        """The date or, while no date is chosen, the first date option; None if there is none to come."""
        return min((date for _, date in self.coming_dates), default=None)

    @property
    def is_past(self) -> bool:
        """Whether the date, or each date option, is past; not while there is none."""
        return bool(self.dates) and not self.coming_dates

    def special_day_on(self, date: dt.date) -> SpecialDay | None:
        """Return what is special about a day for this visit, in its provinces and at its time of day."""
        _, end = self.schedule.visit_time or (0, 0)
        ends_late = end > _EVENING and not self.schedule.start_is_assumed
        in_the_evening = self.plan.day_part is DayPart.EVENING or ends_late
        return self.tables.special_days.on(date, self.provinces, in_the_evening=in_the_evening)


def name_of(subject: ProgrammeItem | Invitee) -> str:
    """Return how a message names an item (title or kind) or an invitee (name, or else role)."""
    if isinstance(subject, ProgrammeItem):
        return quoted(subject.title if subject.title.strip() else subject.kind.label)
    return shortened(subject.name.without_titles) or subject.nameless


def names_of(invitees: Iterable[Invitee]) -> str:
    """Return the names of invitees in a sentence; after the first three, "en anderen"."""
    names = [name_of(invitee) for invitee in invitees]
    return listed(names) if len(names) <= 3 else f"{', '.join(names[:3])} en anderen"


def group_phrase(lane: str) -> str:
    """Return the words " in groep …" for a message about one group; "" for one about everyone."""
    if lane in (EVERYONE, INTERNAL):
        return ""
    name = shortened(lane)
    return f" in {name}" if name.casefold().startswith("groep") else f" in groep {name}"
