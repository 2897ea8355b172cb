"""What these tables can't do."""

from ..text.errors import UserError


class TablesError(UserError, ValueError):
    """Something that can't be done with these tables."""


class WritingError(TablesError, OSError):
    """Something that can't be written; ``strerror`` is the reason that the system gives."""

    def __init__(self, text: str, strerror: str | None) -> None:
        super().__init__(text)
        self.strerror = strerror
