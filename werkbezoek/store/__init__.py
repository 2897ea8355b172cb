"""One file per plan: read it with all its faults at once, save it whole, never over someone else's work."""

from .errors import Conflict, PlanFileError, SaveError, StoreError
from .faults import Fault
from .history import Version, history_files, load_version, versions
from .reading import HIDDEN, SUFFIX, Opened, decode, encode, load, open_plan, version_of
from .residue import residual_files
from .saving import save

__all__ = [
    "HIDDEN",
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
    "residual_files",
    "save",
    "version_of",
    "versions",
]
