"""Hearing what a page says while something happens in it."""

from contextlib import contextmanager

LATE = "[anywidget] Failed to initialize model."
"""What anywidget reports of a widget that takes long to load. The form shows it nevertheless."""


@contextmanager
def listening(page, **notes):
    """Call a function with each event of a name meanwhile: ``listening(page, console=print)``."""
    for event, note in notes.items():
        page.on(event, note)
    yield
    for event, note in notes.items():
        page.remove_listener(event, note)


@contextmanager
def no_errors(page):
    """Nothing goes wrong in the page's scripts meanwhile."""
    errors = []
    with listening(page, pageerror=lambda error: errors.append(str(error))):
        yield
    errors = [error for error in errors if error != LATE]
    assert errors == [], errors  # said here, because pytest shows no values of an assert in ``support``
