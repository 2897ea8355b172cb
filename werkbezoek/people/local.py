"""Aldermen and councillors from a list that the user keeps, in CSV or Excel."""

import datetime as dt
from pathlib import Path

from ..dutch import counted, quoted
from ..plan import Invitee, Plan, Role
from ..sheets import INVITEES, SheetError, read_file
from .errors import PeopleError
from .politician import Office, Politician, Snapshot

SOURCE = "eigen lijst"
_NOBODY = Plan(id="nobody", schema_version=1)
_WORDS = {"wethouder": Role.ALDERMAN, "raadslid": Role.COUNCILLOR, "gemeenteraadslid": Role.COUNCILLOR}


def read_local(name: str, data: bytes, as_of: dt.date) -> tuple[Snapshot, tuple[str, ...]]:
    """The politicians in a list, and a Dutch sentence on each thing that was not taken over.

    The columns are those of the table of invitees: Naam (or its parts), Rol or Functie, Partij, Gemeente,
    Woonplaats. What else is in the list stays out of the snapshot. Raises PeopleError.
    """
    try:
        reading = read_file(data, Path(name).name, INVITEES, _NOBODY)
    except SheetError as error:
        raise PeopleError(str(error)) from error
    people: dict[tuple[str, ...], Politician] = {}
    others = 0
    for row in reading.rows:
        one = _politician(row) if isinstance(row, Invitee) else None
        if one is None:
            others += 1
            continue
        people.setdefault((one.key, one.role, one.party.casefold(), one.municipality.casefold()), one)
    problems = [str(problem) for problem in reading.problems]
    if others:
        problems.append(
            f"{counted(others, 'rij is', 'rijen zijn', in_digits=True)} overgeslagen: "
            "zonder achternaam, of zonder rol als wethouder of raadslid."
        )
    if not people:
        raise PeopleError(
            f"In {quoted(Path(name).name)} staat geen wethouder of raadslid. "
            "Zet in een kolom Rol of Functie wat iemand is."
        )
    return Snapshot(Office.LOCAL, SOURCE, as_of, tuple(people.values())), tuple(problems)


def _politician(row: Invitee) -> Politician | None:
    """The politician that a row is, if it is one: by its role, or by the office that its function names."""
    words = row.function.casefold().replace(",", " ").replace("/", " ").split()
    named = [role for word, role in _WORDS.items() if word in words]
    roles = [role for role in row.roles if role in {*_WORDS.values(), Role.OTHER_POLITICIAN}] or named
    if not roles or not row.name.last.strip():
        return None
    return Politician(
        row.name, roles[0], row.party, row.home_town, row.function, row.municipality or row.organisation
    )
