"""The base of every error that a user may meet."""


class UserError(Exception):
    """Something that the user can mend; ``str()`` is Dutch text that says what is wrong and what to do.

    A notebook shows that text, without a traceback.
    """

    def _render_traceback_(self) -> list[str]:
        """The lines that IPython shows."""
        return [str(self)]
