"""What can go wrong with data about politicians."""


class PeopleError(Exception):
    """The data could not be fetched, read or saved; ``str()`` is a Dutch sentence that says what to do."""
