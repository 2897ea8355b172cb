"""The colours of the chart."""

from itertools import pairwise

from werkbezoek.plan import ItemKind
from werkbezoek.timing.gantt import luminance
from werkbezoek.timing.gantt.style import FILL, HATCH


def test_colours_differ_in_grey():
    def lightness(colour: str) -> float:
        return 116 * luminance(colour) ** (1 / 3) - 16

    assert set(FILL) == set(ItemKind)
    plain = sorted(lightness(colour) for kind, colour in FILL.items() if kind not in HATCH)
    assert all(lighter - darker > 3.5 for darker, lighter in pairwise(plain))
