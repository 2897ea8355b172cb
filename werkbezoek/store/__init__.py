"""One file per plan: read it with all its faults at once, save it whole, never over someone else's work."""

from .errors import Conflict, PlanFileError, SaveError, StoreError
from .faults import Fault
from .history import Version, history_files, load_version, versions
from .reading import SUFFIX, Opened, decode, encode, load, open_plan
from .saving import save
from .traces import traces

__all__ = [
    "SUFFIX",
    "Conflict",
    "Fault",
    "Opened",
    "PlanFileError",
    "SaveError",
    "StoreError",
    "Version",
    "decode",
    "encode",
    "history_files",
    "load",
    "load_version",
    "open_plan",
    "save",
    "traces",
    "versions",
]
