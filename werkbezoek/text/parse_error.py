"""The one error of reading what someone typed."""


class NotYet(ValueError):
    """The text is no value of its field yet; ``str()`` is one Dutch sentence that says what to do."""
