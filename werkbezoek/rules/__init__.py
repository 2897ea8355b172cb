"""What the opzet of Aedes, the law and good practice say about a plan: rules with a code, as in a linter.

It may import ``plan``, ``text``, ``places``, ``timing``, ``spreadsheets`` and ``politicians``. Each rule is
one function in the module of its subject:

- WIE, whom to invite: ``politicians``, ``region``, ``guest_list`` and, about journalists, ``press``.
- INV, what to do: ``day_part``, ``programme``, ``meals`` and, about homes, ``homes``.
- BOO, what to say: ``message`` and ``themes``.
- TIJ, the times: ``timetable``, ``travel`` and ``presence``.
- DAT, the date: ``dates`` (which day) and ``deadlines`` (how soon).
- AVG, personal details: ``privacy`` and ``homes``.
- PRA, practical matters: ``practical``, ``official_names`` and, about the press, ``press``.
"""

# Importing these modules registers their rules.
from . import (
    dates,
    day_part,
    deadlines,
    guest_list,
    homes,
    meals,
    message,
    official_names,
    politicians,
    practical,
    presence,
    press,
    privacy,
    programme,
    region,
    themes,
    timetable,
    travel,
)
from .context import RuleContext
from .registry import (
    NO_FINDINGS,
    Finding,
    Rule,
    Severity,
    UnknownRule,
    check,
    current_code,
    opzet_text,
    rule,
    rules,
)
from .tables import (
    Recess,
    Tables,
    chamber_meets_on,
    holiday_on,
    recess_for,
    shipped_special_days,
    special_days_for,
    tables_for,
)
from .travel import no_travel_time, unknown_travel
