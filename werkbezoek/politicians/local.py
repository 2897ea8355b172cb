"""Aldermen and councillors from a list that the user keeps, in CSV or Excel."""

import datetime as dt
from pathlib import Path

from ..plan import Invitee, Plan, Role
from ..spreadsheets import INVITEES, SheetError, read_file
from ..text.wording import counted, quoted, shortened
from .errors import PeopleError
from .politician import Office, Politician, Snapshot

SOURCE = "eigen lijst"
_NAMED = 5
_NOBODY = Plan(id="nobody", schema_version=1)
_WORDS = {"wethouder": Role.ALDERMAN, "raadslid": Role.COUNCILLOR, "gemeenteraadslid": Role.COUNCILLOR}


def read_local(name: str, data: bytes, as_of: dt.date) -> tuple[Snapshot, tuple[str, ...]]:
    """The politicians in a list, and a Dutch sentence on each thing that was not taken over.

    The columns are those of the table of invitees: Naam (or its parts), Rol or Functie, Partij, Gemeente,
    Woonplaats. What else is in the list stays out of the snapshot. Raises PeopleError.
    """
    file = quoted(Path(name).name)
    try:
        reading = read_file(data, Path(name).name, INVITEES, _NOBODY)
    except SheetError as error:
        said = str(error)
        raise PeopleError(said if file in said else f"{file} is niet gelezen. {said}") from error
    people: dict[tuple[str, ...], Politician] = {}
    others: list[str] = []
    for row in reading.rows:
        one = _politician(row) if isinstance(row, Invitee) else None
        if one is not None:
            people.setdefault((one.key, one.role, one.party.casefold(), one.municipality.casefold()), one)
        elif isinstance(row, Invitee):
            others.append(row.name.full)
    problems = [str(problem) for problem in reading.problems]
    if others:
        problems.append(_left_out(others))
    if not people:
        raise PeopleError(
            f"In {file} staat geen wethouder of raadslid. Zet in een kolom Rol of Functie wat iemand is."
        )
    return Snapshot(Office.LOCAL, SOURCE, as_of, tuple(people.values())), tuple(problems)


def _left_out(names: list[str]) -> str:
    """Who was not taken over, in Dutch, the first of them by name."""
    named = [shortened(name, 40) for name in names if name.strip()]
    said = f" ({', '.join([*named[:_NAMED], *(['…'] if len(named) > _NAMED else [])])})" if named else ""
    rows = counted(len(names), "rij is", "rijen zijn", in_digits=True)
    return f"{rows} overgeslagen{said}: zonder achternaam, of zonder rol als wethouder of raadslid."


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
