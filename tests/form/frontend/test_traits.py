"""The controls in Python and in JavaScript know each other's traits."""

import importlib
import pkgutil
import re

import pytest

from werkbezoek.form import views
from werkbezoek.form.views.widgets import Control

for module in pkgutil.iter_modules(views.__path__, f"{views.__name__}."):
    importlib.import_module(module.name)

CONTROLS = sorted(Control.__subclasses__(), key=lambda control: control.__name__)


def synced(control):
    return {name for name, trait in control.class_own_traits().items() if trait.metadata.get("sync")}


@pytest.mark.parametrize("control", CONTROLS, ids=lambda control: control.__name__)
def test_a_control_reads_the_traits_that_the_kernel_sets_and_no_others(control):
    text = str(control._esm)
    read = set(re.findall(r'\bget\("(\w+)"\)|bindText\(\w+, "(\w+)"\)', text))
    assert {name for pair in read for name in pair if name} <= synced(control)
    assert [name for name in sorted(synced(control)) if f'"{name}"' not in text] == []
