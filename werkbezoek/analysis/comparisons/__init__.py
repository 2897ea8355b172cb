"""Comparisons of visits across regions and other groups: each a function from plans to a frame.

A frame's ``attrs`` say its Dutch title, unit and source; ``charts`` draws each. ``by`` is any way to group,
a column of ``visits``, a series or a pair; groups without visits are in the frame too, as gaps matter most.
``between=("2027-01-01", "2027-03-31")`` takes only visits on those days, and ``total=True`` adds all of them.
"""

from .content import completeness, group_size, overview, time_by_kind, uncovered, visits, visits_by_theme
from .development import changed_plans, changes
from .opzet import findings_by_rule, ignored_rules, rules_broken
from .reached import invitation_status, pipeline, reach

__all__ = [
    "changed_plans",
    "changes",
    "completeness",
    "findings_by_rule",
    "group_size",
    "ignored_rules",
    "invitation_status",
    "overview",
    "pipeline",
    "reach",
    "rules_broken",
    "time_by_kind",
    "uncovered",
    "visits",
    "visits_by_theme",
]


def __dir__() -> list[str]:
    return __all__
