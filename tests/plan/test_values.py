"""Clock times and minutes."""

from hypothesis import given
from support.strategies import clocks

from werkbezoek.plan import clock, minutes


@given(clocks())
def test_clock_times_and_minutes(at: str) -> None:
    assert minutes(clock(minutes(at))) == minutes(at) < 24 * 60


def test_a_clock_goes_round() -> None:
    assert clock(570) == "9:30"
    assert clock(24 * 60 + 5) == "0:05"
