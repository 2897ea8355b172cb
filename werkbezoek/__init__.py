"""Planning kit for a werkbezoek: half a day on which politicians see what goes on in a neighbourhood.

A plan is a value; everything else is a function of it:

>>> import werkbezoek
>>> plan = werkbezoek.load("data/voorbeelden/emmen-emmerhout-wordt-warm.werkbezoek.json")
>>> werkbezoek.check(plan)                     # what the opzet would say about it
>>> werkbezoek.chart(plan)                     # the Gantt chart of the day-part
>>> doc = werkbezoek.document(plan, "gasten")  # what guests may see
>>> werkbezoek.render.html(doc)                # … as a web page
>>> werkbezoek.read_plans("data/voorbeelden")  # many plans as tables
>>> werkbezoek.form.edit("data/plannen/bezoek.werkbezoek.json")  # the organiser's form, in a notebook

Names are loaded when first used, so that ``import werkbezoek`` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import form, render
    from .audience import Document, document
    from .exchange import SharedVisit, share
    from .gantt import chart
    from .plan import Plan, new_plan
    from .rules import Finding, check
    from .store import Conflict, Opened, PlanFileError, SaveError, load, open_plan, save
    from .tables import Plans, read_plans
    from .timing import Schedule, schedule

__version__ = "0.1.0"

_HOMES = {
    "Conflict": "store",
    "Document": "audience",
    "Finding": "rules",
    "Opened": "store",
    "Plan": "plan",
    "PlanFileError": "store",
    "SaveError": "store",
    "Plans": "tables",
    "Schedule": "timing",
    "SharedVisit": "exchange",
    "chart": "gantt",
    "check": "rules",
    "document": "audience",
    "load": "store",
    "new_plan": "plan",
    "open_plan": "store",
    "read_plans": "tables",
    "save": "store",
    "schedule": "timing",
    "share": "exchange",
}
_PACKAGES = ("form", "render")

__all__ = [
    "Conflict",
    "Document",
    "Finding",
    "Opened",
    "Plan",
    "PlanFileError",
    "Plans",
    "SaveError",
    "Schedule",
    "SharedVisit",
    "chart",
    "check",
    "document",
    "form",
    "load",
    "new_plan",
    "open_plan",
    "read_plans",
    "render",
    "save",
    "schedule",
    "share",
]


def __getattr__(name: str) -> Any:
    if name in _PACKAGES:
        return import_module(f".{name}", __name__)
    if name in _HOMES:
        return getattr(import_module(f".{_HOMES[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
