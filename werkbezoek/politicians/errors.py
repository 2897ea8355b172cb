"""What can go wrong with data about politicians."""

from ..text.errors import UserError


class PeopleError(UserError):
    """The data could not be fetched, read or saved."""
