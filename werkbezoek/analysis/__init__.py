"""Many visits as tables: who visits whom, where and about what, and what is missing.

Loaded when first used: pandas and pyarrow take most of a second.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import charts, comparisons
    from .conflicts import coordination, read_sessions
    from .disclosure import withheld
    from .divisions import Divisions, read_divisions
    from .errors import TablesError
    from .formatting import show
    from .groups import group_of, ways
    from .national import report
    from .plans import Plans
    from .reading.reader import read_plans
    from .seats import read_seats
    from .storage import read_tables, write_tables

_HOMES = {
    "Divisions": "divisions",
    "Plans": "plans",
    "TablesError": "errors",
    "coordination": "conflicts",
    "group_of": "groups",
    "read_divisions": "divisions",
    "read_plans": "reading.reader",
    "read_seats": "seats",
    "read_sessions": "conflicts",
    "read_tables": "storage",
    "report": "national",
    "show": "formatting",
    "ways": "groups",
    "withheld": "disclosure",
    "write_tables": "storage",
}
_MODULES = ("charts", "comparisons")

__all__ = [
    "Divisions",
    "Plans",
    "TablesError",
    "charts",
    "comparisons",
    "coordination",
    "group_of",
    "read_divisions",
    "read_plans",
    "read_seats",
    "read_sessions",
    "read_tables",
    "report",
    "show",
    "ways",
    "withheld",
    "write_tables",
]


def __getattr__(name: str) -> Any:
    if name in _MODULES:
        return import_module(f".{name}", __name__)
    if name in _HOMES:
        return getattr(import_module(f".{_HOMES[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
