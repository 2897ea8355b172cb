"""Names in the column “Hoort bij”: the plan has the id of that person instead."""

from collections.abc import Mapping, MutableMapping

import msgspec

from ...plan import Invitee, Plan, PlanRow
from ...text.wording import quoted
from ..grid import Problem


def link_entourage(
    rows: MutableMapping[int, PlanRow], plan: Plan, known_ids: Mapping[str, str]
) -> list[Problem]:
    """Replace names under “Hoort bij” by ids, in ``rows`` itself.

    ``rows`` has the new rows by number. ``known_ids`` has, for each new row about someone who is in the plan
    already, the id in the plan by the id of the row. Return a problem for each text that does not name
    exactly one person.
    """
    people = [row for row in (*plan.invitees, *rows.values()) if isinstance(row, Invitee)]
    ids = {person.id for person in people}
    by_name: dict[str, set[str]] = {}
    for person in people:
        person_id = known_ids.get(person.id, person.id)
        by_name.setdefault(person.name.full.casefold(), set()).add(person_id)
    problems = []
    for number, row in rows.items():
        if not isinstance(row, Invitee) or not row.entourage_of:
            continue
        if row.entourage_of in ids:
            named = {known_ids.get(row.entourage_of, row.entourage_of)}
        else:
            named = by_name.get(row.entourage_of.casefold(), set())
        if len(named) != 1:
            reason = f"{quoted(row.entourage_of)} staat niet op de lijst, of staat er vaker op."
            problems.append(Problem(number, "Hoort bij", row.entourage_of, reason))
        rows[number] = msgspec.structs.replace(
            row, entourage_of=next(iter(named)) if len(named) == 1 else None
        )
    return problems
