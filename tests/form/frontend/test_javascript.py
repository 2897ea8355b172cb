"""The unit tests of the form's JavaScript."""

from pathlib import Path

from support.javascript import run_unit_tests


def test_every_unit_test_of_the_javascript_passes():
    run_unit_tests(Path(__file__).parent)
