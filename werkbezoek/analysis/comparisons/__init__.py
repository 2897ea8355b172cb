"""Comparisons of visits across regions and other groups: each a function from plans to a frame.

A frame's ``attrs`` say its Dutch title, unit and source; ``charts`` draws each. ``by`` is any way to group
(see ``groups.ways``); groups without visits are in the frame too, because gaps matter most.
"""

from .content import group_size, overview, time_by_kind, uncovered, visits, visits_by_theme
from .development import changed_plans, changes
from .opzet import findings_by_rule, ignored_rules, rules_broken
from .reached import invitation_status, reach
