"""Which cases of a test run each time, and which only in ``make thorough``."""

import pytest


def mostly_thorough(cases, *quick):
    """The cases of a test: those in ``quick`` run each time, the others only in ``make thorough``."""
    return [case if case in quick else pytest.param(case, marks=pytest.mark.thorough) for case in cases]
