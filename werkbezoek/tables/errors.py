"""What these tables can't do."""

from ..errors import UserError


class TablesError(UserError, ValueError):
    """Something that can't be done with these tables."""
