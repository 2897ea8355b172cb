"""What the opzet of Aedes, the law and good practice say about a plan: rules with a code, as in a linter.

It may import ``plan``, ``text``, ``places``, ``timing``, ``spreadsheets`` and ``politicians``. Each rule is
one function in the module of its chapter: WIE in ``politicians`` (WIE101–106) and ``guest_list``, INV in
``programme``, BOO in ``message``, TIJ in ``timetable``, DAT in ``dates``, AVG in ``privacy``, PRA in
``practical``.
"""

# Importing these modules registers their rules.
from . import dates, guest_list, message, politicians, practical, privacy, programme, timetable
from .context import RuleContext
from .recess import Recess, chamber_meets_on, holiday_on, read_recess, recess_for, shipped_recess
from .registry import Finding, Rule, Severity, UnknownRule, check, rule, rules
from .timetable import no_travel_time, unknown_travel
