"""The errors of plan files."""

from pathlib import Path

from ..text.errors import UserError
from .faults import Fault


class StoreError(UserError):
    """Base of the errors of this package."""


class PlanFileError(StoreError):
    """A file cannot be read as a plan; ``faults`` has all that is wrong with it."""

    def __init__(self, path: Path, faults: tuple[Fault, ...]) -> None:
        self.path = path
        self.faults = faults
        super().__init__("\n".join([f"{path.name} is niet te lezen als plan:", *(f"- {f}" for f in faults)]))


class SaveError(StoreError):
    """A plan cannot be written; the file on disk is unchanged."""


class Conflict(StoreError):
    """The file has changed since it was read, so the plan was not written over it."""

    def __init__(self, path: Path, found: str) -> None:
        self.path = path
        super().__init__(
            f"{path.name} {found}. Je eigen versie is er niet overheen bewaard: laad het bestand opnieuw, "
            "of bewaar je versie als kopie."
        )
