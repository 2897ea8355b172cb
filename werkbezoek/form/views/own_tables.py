"""The user's own tables for a plan; for a faulty one, the kit's own table and a Dutch text that says why."""

from collections.abc import Callable
from pathlib import Path

from ...rules import Tables, recess_for, special_days_for
from ...spreadsheets import UserCsvError, parties_for

_READERS: dict[str, tuple[Callable[[Path], object], str]] = {
    "recess": (recess_for, "Zolang geldt het recesrooster van de kit."),
    "special_days": (special_days_for, "Zolang gelden alleen de bijzondere dagen van de kit."),
    "parties": (parties_for, "Zolang gelden alleen de partijnamen van de kit."),
}
"""By table: how to read it, and what applies as long as that of the user is faulty."""


def tables_near(plan: Path) -> tuple[Tables, dict[str, str]]:
    """Return the tables for a plan file, and by table why the user's own one is not used."""
    found, problems = {}, {}
    for name, (read, meanwhile) in _READERS.items():
        try:
            found[name] = read(plan.parent)
        except UserCsvError as error:
            problems[name] = f"{error} {meanwhile}"
    return Tables(**found), problems
