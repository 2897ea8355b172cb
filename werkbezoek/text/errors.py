"""Errors whose message is a Dutch sentence for the user."""


class UserError(Exception):
    """A problem that the user can solve; a notebook shows only its Dutch text, without a traceback."""

    def _render_traceback_(self) -> list[str]:
        """Return the lines that IPython shows."""
        return [str(self)]


class ParseError(ValueError):
    """A text is not a value of its field or column; ``str()`` says in Dutch how to write one."""
