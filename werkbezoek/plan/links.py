"""The people in a plan besides the list of invitees, and the references to invitees and messages."""

from collections.abc import Container, Iterator

import msgspec

from .paths import Steps, get, join_steps, put
from .programme import Person
from .visit import Plan


class Link(msgspec.Struct, frozen=True, gc=False):
    """A reference: the list that it points into, the id of the row there, and the steps to the reference."""

    rows: str
    id: str
    steps: Steps

    @property
    def field(self) -> Steps:
        """The steps to the field that holds the reference, alone or in a list."""
        return self.steps[:-1] if isinstance(self.steps[-1], int) else self.steps


def people_outside_list(plan: Plan) -> list[tuple[Steps, Person]]:
    """Return all people in items, the spokesperson and owners of promises, each with the steps to them."""
    found: list[tuple[Steps, Person]] = [
        (("programme", index, role, row), person)
        for index, item in enumerate(plan.programme)
        for role, people in (("lead", item.lead), ("speakers", item.speakers), ("partners", item.partners))
        for row, person in enumerate(people)
    ]
    if plan.press.spokesperson:
        found.append((("press", "spokesperson"), plan.press.spokesperson))
    for index, promise in enumerate(plan.outcome.promises):
        if promise.owner:
            found.append((("outcome", "promises", index, "owner"), promise.owner))
    return found


def references(plan: Plan) -> Iterator[Link]:
    """Yield every reference in a plan, including those to rows that do not exist."""
    for index, invitee in enumerate(plan.invitees):
        if invitee.entourage_of:
            yield Link("invitees", invitee.entourage_of, ("invitees", index, "entourage_of"))
    for steps, person in people_outside_list(plan):
        if person.invitee:
            yield Link("invitees", person.invitee, steps)
    for index, item in enumerate(plan.programme):
        for row, message in enumerate(item.messages):
            yield Link("messages", message, ("programme", index, "messages", row))


def without_references(plan: Plan, removed: Container[tuple[str, str]]) -> tuple[Plan, list[Steps]]:
    """Return the plan without its references to some rows, and the steps to the fields that held one.

    ``removed`` has each of these rows as its list and its id, such as ``("invitees", "a1b2")``.
    """
    places: dict[Steps, set[int | str]] = {}
    for reference in references(plan):
        if (reference.rows, reference.id) in removed:
            places.setdefault(reference.field, set()).add(reference.steps[-1])
    for field, steps in places.items():
        path, rest = join_steps(field), None
        if isinstance(rows := get(plan, path), tuple):
            rest = tuple(row for place, row in enumerate(rows) if place not in steps)
        plan = put(plan, path, rest)
    return plan, list(places)
