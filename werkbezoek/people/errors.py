"""What can go wrong with data about politicians."""

from ..errors import UserError


class PeopleError(UserError):
    """The data could not be fetched, read or saved."""
