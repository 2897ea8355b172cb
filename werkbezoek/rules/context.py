"""What several rules want to know about one plan, each worked out once."""

import datetime as dt
from collections.abc import Iterable
from functools import cached_property

from ..plan import Invitee, ItemKind, Person, Plan, ProgrammeItem, Role
from ..text.wording import quoted, shortened
from ..timing import EVERYONE, INTERNAL, Schedule, Slot, schedule
from .recess import Recess, shipped_recess

Row = tuple[int, Invitee]
"""An invitee with its index in the plan, for the path of a finding."""


class RuleContext:
    """A plan, the day it is looked at, and what follows from them."""

    def __init__(self, plan: Plan, today: dt.date, recess: Recess | None = None) -> None:
        self.plan = plan
        self.today = today
        self.recess = recess or shipped_recess()

    # Who

    @cached_property
    def taking_part(self) -> tuple[Row, ...]:
        """Everyone who has not declined."""
        return tuple(row for row in enumerate(self.plan.invitees) if row[1].takes_part)

    @cached_property
    def politicians(self) -> tuple[Row, ...]:
        """The politicians who take part."""
        return tuple(row for row in self.taking_part if row[1].is_politician)

    @cached_property
    def mps(self) -> tuple[Row, ...]:
        """The sitting and candidate members of the Tweede Kamer who take part."""
        return tuple(row for row in self.taking_part if row[1].is_mp)

    @cached_property
    def _by_id(self) -> dict[str, Invitee]:
        return {invitee.id: invitee for invitee in self.plan.invitees}

    @cached_property
    def items_of(self) -> dict[str, list[ProgrammeItem]]:
        """The items that need someone, in the plan's order, by that one's id."""
        found: dict[str, list[ProgrammeItem]] = {}
        for item in self.plan.programme:
            for id_ in {person.invitee for person in item.people if person.invitee}:
                found.setdefault(id_, []).append(item)
        return found

    def guest(self, person: Person) -> Invitee | None:
        """The invitee that someone in an item is, if that invitee takes part."""
        invitee = self._by_id.get(person.invitee or "")
        return invitee if invitee and invitee.takes_part else None

    def is_present(self, person: Person) -> bool:
        """Whether someone in an item will be there: free text, or an invitee who takes part."""
        return bool(person.text.strip() or self.guest(person))

    def present(self, people: Iterable[Person]) -> list[Person]:
        """Those of the people who will be there."""
        return [*filter(self.is_present, people)]

    def with_role(self, role: Role) -> tuple[Row, ...]:
        """Those with that role who take part."""
        return tuple(row for row in self.taking_part if role in row[1].roles)

    # When

    @cached_property
    def schedule(self) -> Schedule:
        """The schedule of the plan."""
        return schedule(self.plan)

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """What guests do, in order of time."""
        return self.schedule.guest_slots

    @cached_property
    def lanes(self) -> tuple[tuple[Slot, ...], ...]:
        """What each group goes through from first to last, in order of time."""
        groups = self.schedule.groups or (EVERYONE,)
        return tuple(tuple(slot for slot in self.slots if slot.lane in (group, EVERYONE)) for group in groups)

    @cached_property
    def guest_minutes(self) -> int:
        """The length of the visit as the opzet counts it: without a lunch before or after."""
        start, end = self.schedule.guest_time or (0, 0)
        return end - start

    @cached_property
    def dates(self) -> tuple[tuple[str, dt.date], ...]:
        """The date with its path; while none is chosen, each date option with its own."""
        if self.plan.date:
            return (("date", self.plan.date),)
        return tuple((f"date_options[{index}]", date) for index, date in enumerate(self.plan.date_options))

    def of_kind(self, *kinds: ItemKind) -> tuple[Slot, ...]:
        """The guests' items of these kinds, in order of time."""
        return tuple(slot for slot in self.slots if slot.item.kind in kinds)

    def items(self) -> Iterable[tuple[int, ProgrammeItem]]:
        """All items with their index in the plan, in the plan's order."""
        return enumerate(self.plan.programme)


def called(thing: ProgrammeItem | Invitee) -> str:
    """How a message calls an item or a person: by title or name (without Drs.), else by kind or role."""
    if isinstance(thing, ProgrammeItem):
        return quoted(thing.title if thing.title.strip() else thing.kind.label)
    name = " ".join(part for part in (thing.name.first, thing.name.prefix, thing.name.last) if part.strip())
    if name:
        return shortened(name)
    return f"{thing.roles[0].label} zonder naam" if thing.roles else "Iemand zonder naam"


def in_lane(lane: str) -> str:
    """The words that say which group something is about: nothing when it is about everyone."""
    if lane in (EVERYONE, INTERNAL):
        return ""
    name = shortened(lane)
    return f" in {name}" if name.casefold().startswith("groep") else f" in groep {name}"
