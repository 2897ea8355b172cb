"""The colours of the chart, and arithmetic with colours."""

from itertools import pairwise

import pytest

from werkbezoek.plan import ItemKind
from werkbezoek.timing.gantt import contrast, luminance, mix
from werkbezoek.timing.gantt.style import FILL, HATCH


def test_colours_differ_in_grey():
    def lightness(colour: str) -> float:
        return 116 * luminance(colour) ** (1 / 3) - 16

    assert set(FILL) == set(ItemKind)
    plain = sorted(lightness(colour) for kind, colour in FILL.items() if kind not in HATCH)
    assert all(lighter - darker > 3.5 for darker, lighter in pairwise(plain))


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#ffffff") == 1


def test_luminance_goes_from_black_to_white():
    assert luminance("#000000") == 0
    assert luminance("#ffffff") == pytest.approx(1)
    assert luminance("#ff0000") == pytest.approx(0.2126)


def test_a_mixture_lies_between_two_colours():
    assert mix("#000000", "#ffffff", 0) == "#000000"
    assert mix("#000000", "#ffffff", 1) == "#ffffff"
    assert mix("#102030", "#304050", 0.5) == "#203040"
