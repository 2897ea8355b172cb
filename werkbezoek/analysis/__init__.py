"""Many visits as tables and charts: which politicians come where, for which themes, and what is missing.

It may import every room except ``politicians``, ``form``, ``lab`` and ``cli``. Names are loaded when first
used, because pandas and pyarrow take most of a second. The docstring of `columns` says how to add a column.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import charts as charts
    from . import comparisons as comparisons
    from .conflicts import coordination as coordination
    from .disclosure import withheld as withheld
    from .divisions import Divisions as Divisions
    from .errors import TablesError as TablesError
    from .formatting import show as show
    from .groups import group_of as group_of
    from .groups import ways as ways
    from .history import History as History
    from .national_report import report as report
    from .plans import Plans as Plans
    from .reading.reader import read_plans as read_plans
    from .storage import read_tables as read_tables
    from .storage import write_tables as write_tables
    from .user_tables import read_divisions as read_divisions
    from .user_tables import read_parties as read_parties
    from .user_tables import read_seats as read_seats
    from .user_tables import read_sessions as read_sessions

_NAMES = {
    "conflicts": ("coordination",),
    "disclosure": ("withheld",),
    "divisions": ("Divisions",),
    "errors": ("TablesError",),
    "formatting": ("show",),
    "groups": ("group_of", "ways"),
    "history": ("History",),
    "national_report": ("report",),
    "plans": ("Plans",),
    "reading.reader": ("read_plans",),
    "storage": ("read_tables", "write_tables"),
    "user_tables": ("read_divisions", "read_parties", "read_seats", "read_sessions"),
}
_MODULE_OF = {name: module for module, names in _NAMES.items() for name in names}

__all__ = ["charts", "comparisons", *_MODULE_OF]


def __dir__() -> list[str]:
    return sorted(__all__)


def __getattr__(name: str) -> Any:
    if name in ("charts", "comparisons"):
        return import_module(f".{name}", __name__)
    if name in _MODULE_OF:
        return getattr(import_module(f".{_MODULE_OF[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
