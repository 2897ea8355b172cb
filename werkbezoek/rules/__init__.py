"""What the opzet of Aedes, and good practice, would say about a plan: rules with a code, as in a linter.

One module for each part of the opzet; importing it enters its rules. The docstring of a rule is its page,
which ``werkbezoek rules CODE`` shows; it is in Dutch, as everything that users read.
"""

from . import (  # noqa: F401 (each enters its rules)
    company,
    dates,
    elements,
    items,
    message,
    politicians,
    practical,
    privacy,
    programme,
    times,
)
from .context import RuleContext
from .engine import check
from .finding import Finding, Severity
from .free_days import chamber_meets_on, holiday_on
from .items import no_travel_time
from .recess import Recess, read_recess, recess_for, shipped_recess
from .registry import Rule, UnknownRule, rule, rules

__all__ = [
    "Finding",
    "Recess",
    "Rule",
    "RuleContext",
    "Severity",
    "UnknownRule",
    "chamber_meets_on",
    "check",
    "holiday_on",
    "no_travel_time",
    "read_recess",
    "recess_for",
    "rule",
    "rules",
    "shipped_recess",
]
