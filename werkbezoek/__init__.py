"""Planning kit for a werkbezoek: half a day on which politicians visit a neighbourhood.

A plan is a value; everything else is a function of it:

>>> import werkbezoek
>>> plan = werkbezoek.load("data/voorbeelden/emmen-emmerhout-wordt-warm.werkbezoek.json")
>>> werkbezoek.check(plan)                     # findings of the rules
>>> werkbezoek.chart(plan)                     # the Gantt chart of the day-part
>>> doc = werkbezoek.document(plan, "gasten")  # what guests may see
>>> werkbezoek.render.html(doc)                # … as a web page
>>> werkbezoek.read_plans("data/voorbeelden")  # many plans as tables
>>> werkbezoek.form.edit("data/plannen/bezoek.werkbezoek.json")  # the organiser's form, in a notebook

Names are imported when they are first used, so that ``import werkbezoek`` is fast.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import analysis as tables
    from . import form as form
    from .analysis import Plans as Plans
    from .analysis import read_plans as read_plans
    from .documents import formats as render
    from .documents.audiences import document as document
    from .documents.blocks import Document as Document
    from .plan import Plan as Plan
    from .plan import new_plan as new_plan
    from .rules import Finding as Finding
    from .rules import check as check
    from .sharing import SharedVisit as SharedVisit
    from .sharing import share as share
    from .store import Conflict as Conflict
    from .store import Opened as Opened
    from .store import PlanFileError as PlanFileError
    from .store import SaveError as SaveError
    from .store import load as load
    from .store import open_plan as open_plan
    from .store import save as save
    from .timing import Schedule as Schedule
    from .timing import schedule as schedule
    from .timing.gantt import chart as chart

__version__ = "0.2.0"

_NAMES = {
    "analysis": ("Plans", "read_plans"),
    "documents.audiences": ("document",),
    "documents.blocks": ("Document",),
    "plan": ("Plan", "new_plan"),
    "rules": ("Finding", "check"),
    "sharing": ("SharedVisit", "share"),
    "store": ("Conflict", "Opened", "PlanFileError", "SaveError", "load", "open_plan", "save"),
    "timing": ("Schedule", "schedule"),
    "timing.gantt": ("chart",),
}
"""The public names in each package."""

_HOMES = {name: package for package, names in _NAMES.items() for name in names}
_PACKAGES = {"form": "form", "render": "documents.formats", "tables": "analysis"}
"""Public names of packages, and where those packages are.

``werkbezoek.tables`` is the folder ``analysis/``, and ``werkbezoek.render`` is ``documents/formats/``.
"""

__all__ = ["form", "render", "tables", *_HOMES]


class _PublicName(ModuleType):
    """A package under its public name, as in ``from werkbezoek.tables import show``; imported when used."""

    def __getattr__(self, name: str) -> Any:
        return getattr(_package(self.__name__.rpartition(".")[2]), name)

    def __dir__(self) -> list[str]:
        return dir(_package(self.__name__.rpartition(".")[2]))


for _name in ("render", "tables"):
    sys.modules[f"{__name__}.{_name}"] = _PublicName(f"{__name__}.{_name}")


def _package(public_name: str) -> ModuleType:
    return import_module(f".{_PACKAGES[public_name]}", __name__)


def __getattr__(name: str) -> Any:
    if name in _PACKAGES:
        return _package(name)
    if name in _HOMES:
        return getattr(import_module(f".{_HOMES[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({"__version__", *__all__})
