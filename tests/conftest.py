"""For all tests: which process runs which, property tests without a deadline, and less garbage collection.

``make thorough`` tries eighty times as many examples.
"""

import gc

import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

settings.register_profile("kit", deadline=None, max_examples=6)  # a slow machine is not a fault of the code
settings.register_profile("thorough", deadline=None, max_examples=500)
settings.load_profile("kit")

gc.disable()  # until all is collected: what is imported stays

IN_LAB, ON_A_PAGE = "tests/browser/lab/", "tests/browser/"


def scope_of(nodeid):
    """What a test shares fixtures with: its file, all that drive JupyterLab, or all on other pages."""
    file = nodeid.partition("::")[0]
    return next((folder for folder in (IN_LAB, ON_A_PAGE) if file.startswith(folder)), file)


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


def pytest_make_parametrize_id(val):
    """Name no test by bytes: a zip archive has the time in it, and each process must find the same tests."""
    return "bytes" if isinstance(val, bytes) else None


def pytest_collection_modifyitems(items):
    """What takes longest goes first."""
    turns = {IN_LAB: 0, ON_A_PAGE: 1}
    items.sort(key=lambda item: turns.get(scope_of(item.nodeid), 2))


def pytest_collection_finish():
    gc.freeze()
    gc.enable()
