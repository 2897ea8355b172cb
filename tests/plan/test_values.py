"""Clock times and minutes."""

from hypothesis import given
from support.strategies import clocks

from werkbezoek.plan import clock, minutes


@given(clocks())
def test_minutes_and_clock_are_each_others_inverse(at: str) -> None:
    assert minutes(clock(minutes(at))) == minutes(at) < 24 * 60


def test_a_clock_time_starts_again_at_midnight() -> None:
    assert clock(570) == "9:30"
    assert clock(24 * 60 + 5) == "0:05"
