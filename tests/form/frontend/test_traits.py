"""The views in Python and their controls in JavaScript know each other's traits."""

import re

import pytest

from werkbezoek.form.views import notebook  # noqa: F401 (it imports every view)
from werkbezoek.form.views.view import View


def views_below(base):
    return [view for child in base.__subclasses__() for view in (child, *views_below(child))]


VIEWS = [view for view in views_below(View) if "_esm" in vars(view)]


def synced(view):
    traits = View.class_own_traits() | view.class_own_traits()
    return {name for name, trait in traits.items() if trait.metadata.get("sync")} - {
        "_esm",
        "_css",
    }


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_a_control_reads_the_traits_that_the_kernel_sets_and_no_others(view):
    text = str(view._esm)
    read = set(re.findall(r'\bget\("(\w+)"\)|bindText\(\w+, "(\w+)"\)', text))
    assert {name for pair in read for name in pair if name} <= synced(view) | synced(View)
    assert [name for name in sorted(synced(view)) if not re.search(rf'"(change:)?{name}"', text)] == []
