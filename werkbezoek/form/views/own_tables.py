"""The user's own tables for a plan; if one is faulty, the kit's own table and a Dutch text that says why."""

from pathlib import Path
from typing import TypedDict

from ...rules import Recess, SpecialDays, recess_for, shipped_recess, shipped_special_days, special_days_for
from ...spreadsheets import UserCsvError, parties_for
from ...text.parties import PartyRegister, shipped_parties


def recess_near(plan: Path) -> tuple[Recess, str]:
    """Return the recess table for a plan file, and why the user's own table is not used."""
    try:
        return recess_for(plan.parent), ""
    except UserCsvError as error:
        return shipped_recess(), f"{error} Zolang geldt het recesrooster van de kit."


def special_days_near(plan: Path) -> tuple[SpecialDays, str]:
    """Return the special days for a plan file, and why the user's own table is not used."""
    try:
        return special_days_for(plan.parent), ""
    except UserCsvError as error:
        return shipped_special_days(), f"{error} Zolang gelden alleen de bijzondere dagen van de kit."


def parties_near(plan: Path) -> tuple[PartyRegister, str]:
    """Return the names of parties for a plan file, and why the user's own table is not used."""
    try:
        return parties_for(plan.parent), ""
    except UserCsvError as error:
        return shipped_parties(), f"{error} Zolang gelden alleen de partijnamen van de kit."


class OwnTables(TypedDict):
    """The tables that `check` and `share` take."""

    recess: Recess
    register: PartyRegister
    special_days: SpecialDays


def tables_near(plan: Path) -> OwnTables:
    """Return the tables for a plan file: the user's own, or the kit's where those are missing or faulty."""
    return OwnTables(
        recess=recess_near(plan)[0], register=parties_near(plan)[0], special_days=special_days_near(plan)[0]
    )
