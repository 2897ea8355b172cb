"""Names in the column “Hoort bij”, which a plan keeps as the id of the person."""

from collections.abc import MutableMapping

import msgspec

from ...plan import Invitee, Plan, PlanObject
from ...text.wording import quoted
from ..grid import Problem


def link_entourage(rows: MutableMapping[int, PlanObject], plan: Plan) -> list[Problem]:
    """Replace names under “hoort bij” by ids, in ``rows`` itself; return a problem for each other text."""
    people = [row for row in (*plan.invitees, *rows.values()) if isinstance(row, Invitee)]
    ids = {person.id for person in people}
    by_name: dict[str, set[str]] = {}
    for person in people:
        by_name.setdefault(person.name.full.casefold(), set()).add(person.id)
    problems = []
    for number, row in rows.items():
        if not isinstance(row, Invitee) or not row.entourage_of or row.entourage_of in ids:
            continue
        named = by_name.get(row.entourage_of.casefold(), set())
        if len(named) != 1:
            reason = f"{quoted(row.entourage_of)} staat niet (of vaker dan eens) op de lijst."
            problems.append(Problem(number, "Hoort bij", row.entourage_of, reason))
        rows[number] = msgspec.structs.replace(
            row, entourage_of=next(iter(named)) if len(named) == 1 else None
        )
    return problems
