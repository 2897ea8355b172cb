"""The user's own table of parties: other names of a party, beside those that the kit knows."""

from pathlib import Path

from ..text.parties import PartyRegister, shipped_parties
from ..text.wording import quoted
from .user_csv import read_user_csv

PARTIES_TABLE = "partijen.csv"
"""The name of the table that users keep, in the folder beside the one with plans."""

_HEADINGS = {"party": "partij", "name": "naam"}


def read_parties(path: Path) -> PartyRegister:
    """Return the register of the kit with the names in a CSV file with the columns ``party, name``.

    Their headings may also be Dutch: ``partij, naam``. Raises UserCsvError if the table is faulty, and
    FileNotFoundError if there is no such file.
    """
    register, parties = shipped_parties(), dict[str, str]()
    for row in read_user_csv(path, _HEADINGS):
        party, name = row.text("party"), row.text("name")
        other = parties.setdefault(name, party)
        if register.key(other) != register.key(party):
            raise row.mistake(f"staat {quoted(name)} bij {quoted(party)}, en eerder al bij {quoted(other)}")
    return register.extended((party, name) for name, party in parties.items())


def parties_for(plans: Path) -> PartyRegister:
    """Return the register with the names in ``partijen.csv`` beside a folder with plans, if it is there.

    Raises UserCsvError if that table is faulty.
    """
    try:
        return read_parties(plans.resolve().parent / PARTIES_TABLE)
    except FileNotFoundError:
        return shipped_parties()
