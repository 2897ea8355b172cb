"""The tables that rules use, which users can replace or extend by tables of their own beside their plans."""

from pathlib import Path

import msgspec

from ..spreadsheets import parties_for
from ..text.parties import PartyRegister, shipped_parties
from .recess import Recess, recess_for, shipped_recess
from .special_days import SpecialDays, shipped_special_days, special_days_for


class Tables(msgspec.Struct, frozen=True, kw_only=True):
    """The recess weeks, the special days and the names of parties; by default those of the kit."""

    recess: Recess = msgspec.field(default_factory=shipped_recess)
    special_days: SpecialDays = msgspec.field(default_factory=shipped_special_days)
    parties: PartyRegister = msgspec.field(default_factory=shipped_parties)


def tables_for(plans: Path) -> Tables:
    """Return the tables for a folder with plans, also the user's. Raises UserCsvError if one is faulty."""
    return Tables(recess=recess_for(plans), special_days=special_days_for(plans), parties=parties_for(plans))
