"""What these tables can't do."""


class TablesError(ValueError):
    """Something that can't be done with these tables; ``str()`` is a Dutch sentence for the user."""
