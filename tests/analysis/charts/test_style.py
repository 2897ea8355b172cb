"""Charts can be read in grey print, and by colour-blind readers."""

import pytest

from werkbezoek.analysis.charts.style import SERIES, SHADES, ink_on, shade
from werkbezoek.timing.gantt import contrast


@pytest.mark.parametrize("fill", [*SHADES, *(look.fill for look in SERIES)])
def test_numbers_can_be_read_on_every_fill(fill):
    assert contrast(ink_on(fill), fill) >= 4.5


def test_no_two_fills_look_the_same_in_grey():
    for at, look in enumerate(SERIES[:7]):
        for other in SERIES[:at]:
            assert look.hatch != other.hatch or contrast(look.fill, other.fill) > 1.3, (look, other)


def test_a_shade_is_light_for_little_and_white_only_for_nothing():
    assert [shade(value, 1000) for value in (0, None, 1, 500, 1000)] == [0, 0, 1, 2, 5]
    assert shade(0, 0) == 0
