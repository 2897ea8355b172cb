"""One file per plan: read it with all its faults at once, save it whole, never over someone else's work."""

from .errors import Conflict, PlanFileError, SaveError, StoreError
from .faults import Fault
from .reading import SUFFIX, Opened, decode, load, open_plan
from .saving import encode, save

__all__ = [
    "SUFFIX",
    "Conflict",
    "Fault",
    "Opened",
    "PlanFileError",
    "SaveError",
    "StoreError",
    "decode",
    "encode",
    "load",
    "open_plan",
    "save",
]
