"""Aldermen and councillors from a list that the user keeps, in CSV or Excel."""

from ..plan import SCHEMA_VERSION, Invitee, Plan, Role
from ..spreadsheets import INVITEES, SheetError, read_file
from ..text.parties import shipped_parties
from ..text.wording import counted, quoted, shortened
from .politician import InputFile, Office, PeopleError, Politician, Snapshot, name_key

OWN_LIST = "eigen lijst"
"""The source of these snapshots."""

_NAMES_SHOWN = 5
_ROLES = {"wethouder": Role.ALDERMAN, "raadslid": Role.COUNCILLOR, "gemeenteraadslid": Role.COUNCILLOR}
"""The role of people without a role in the list, by a word of their function."""


def read_local(file: InputFile) -> tuple[Snapshot, tuple[str, ...]]:
    """Return the politicians in a list, and a Dutch sentence on each thing that was left out.

    The columns are those of the table of invitees; of these it keeps the name, Rol or Functie, Partij,
    Gemeente and Woonplaats. Raises PeopleError if the file can't be read or names no politician.
    """
    name = quoted(file.name)
    try:
        reading = read_file(file.data, file.name, INVITEES, Plan(id="nobody", schema_version=SCHEMA_VERSION))
    except SheetError as error:
        message = str(error)
        raise PeopleError(message if name in message else f"{name} is niet gelezen. {message}") from error
    parties, people = shipped_parties(), dict[tuple[str, ...], Politician]()
    skipped: list[str] = []
    for row in (row for row in reading.rows if isinstance(row, Invitee)):
        if person := _politician(row):
            party, municipality = parties.key(person.party), person.municipality.casefold()
            people.setdefault((name_key(person.name), person.role, party, municipality), person)
        else:
            skipped.append(row.name.full)
    if not people:
        raise PeopleError(
            f"In {name} staat geen wethouder of raadslid. Zet in een kolom Rol of Functie wat iemand is."
        )
    problems = [str(problem) for problem in reading.problems]
    if skipped:
        problems.append(_skipped_rows(skipped))
    return Snapshot(Office.LOCAL, OWN_LIST, file.day, tuple(people.values())), tuple(problems)


def _skipped_rows(names: list[str]) -> str:
    named = [shortened(name, 40) for name in names if name.strip()]
    shown = ", ".join([*named[:_NAMES_SHOWN], *(["…"] if len(named) > _NAMES_SHOWN else [])])
    rows = counted(len(names), "rij is", "rijen zijn", in_digits=True)
    return (
        f"{rows} overgeslagen{f' ({shown})' if shown else ''}: zonder achternaam, "
        "of zonder rol als wethouder of raadslid."
    )


def _politician(row: Invitee) -> Politician | None:
    """Return the politician in a row, if it has a last name and a role or function of a politician."""
    words = row.function.casefold().replace(",", " ").replace("/", " ").split()
    roles = [role for role in row.roles if role in {*_ROLES.values(), Role.OTHER_POLITICIAN}]
    roles += [role for word, role in _ROLES.items() if word in words]
    if not roles or not row.name.last.strip():
        return None
    municipality = row.municipality or row.organisation
    return Politician(row.name, roles[0], row.party, row.home_town, row.function, municipality)
