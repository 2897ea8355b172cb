"""For all tests: which process runs which, and property tests without a deadline.

``make thorough`` tries fifty times as many examples.
"""

import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

settings.register_profile("kit", deadline=None, max_examples=10)  # a slow machine is not a fault of the code
settings.register_profile("thorough", deadline=None, max_examples=500)
settings.load_profile("kit")

IN_LAB, ON_A_PAGE = "tests/browser in JupyterLab", "tests/browser on exported pages"


def scope_of(nodeid):
    """What a test shares fixtures with: its file, all that drive JupyterLab, or all on exported pages."""
    file = nodeid.partition("::")[0]
    if not file.startswith("tests/browser/"):
        return file
    return ON_A_PAGE if file.endswith("_page.py") else IN_LAB


class ByScope(LoadScopeScheduling):
    """Run all tests of a scope in one process."""

    def _split_scope(self, nodeid):  # the method that xdist's documentation names for this
        return scope_of(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Spread the tests by scope, unless ``--dist`` says otherwise, in the order below."""
    if config.getoption("dist") != "load":
        return None
    config.option.loadscopereorder = False
    return ByScope(config, log)


def pytest_collection_modifyitems(items):
    """What takes longest goes first; tests of one notebook are together: another one starts a kernel."""

    def turn(item):
        scope = scope_of(item.nodeid)
        return scope != IN_LAB, scope != ON_A_PAGE, "show_part" in item.fixturenames

    items.sort(key=turn)
