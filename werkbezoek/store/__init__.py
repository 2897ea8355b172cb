"""One file per plan: read it with all its faults at once, save it whole, never over someone else's work."""

from .errors import Conflict, PlanFileError, SaveError, StoreError
from .faults import Fault
from .history import EarlierVersion, earlier_versions, history_files, load_version
from .reading import HIDDEN_FOLDER, SUFFIX, Opened, decode, encode, load, open_plan, version_of
from .residue import residual_files
from .saving import save

__all__ = [
    "HIDDEN_FOLDER",
    "SUFFIX",
    "Conflict",
    "EarlierVersion",
    "Fault",
    "Opened",
    "PlanFileError",
    "SaveError",
    "StoreError",
    "decode",
    "earlier_versions",
    "encode",
    "history_files",
    "load",
    "load_version",
    "open_plan",
    "residual_files",
    "save",
    "version_of",
]
