"""Small numbers are withheld, and others with them, so that each could be another one."""

import itertools

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from werkbezoek.analysis.suppression import Cell, Sum, suppressed

CELLS = [Cell("", "", name) for name in "abcde"]


@st.composite
def tables(draw):
    """Five numbers, and some sums that are true of them."""
    numbers = dict(zip(CELLS, draw(st.tuples(*[st.integers(0, 5)] * 5)), strict=True))
    sums = []
    for _ in range(draw(st.integers(1, 4))):
        first, *others = draw(st.lists(st.sampled_from(CELLS), min_size=2, max_size=4, unique=True))
        known = sum(numbers[cell] for cell in others)
        if numbers[first] <= known:
            sums.append(Sum(first, tuple(others), is_exact=numbers[first] == known))
        sums.append(Sum(numbers[first] + known, (first, *others)))
    return numbers, sums


def is_true(total, numbers):
    whole = total.whole if isinstance(total.whole, int) else numbers[total.whole]
    parts = sum(numbers[part] for part in total.parts)
    return whole == parts if total.is_exact else whole <= parts


def possible_values(numbers, hidden, sums):
    """What each hidden number can be, by trying whole numbers from 1 to 12 that fit all sums."""
    found = {cell: set() for cell in hidden}
    for values in itertools.product(range(1, 13), repeat=len(hidden)):
        guess = numbers | dict(zip(hidden, values, strict=True))
        if all(is_true(total, guess) for total in sums):
            for cell, value in zip(hidden, values, strict=True):
                found[cell].add(value)
    return found


@given(tables())
def test_each_small_number_can_have_another_value_if_that_can_be(table):
    numbers, sums = table
    everything = [cell for cell, number in numbers.items() if number]
    assume(len(everything) < 5)
    hidden = suppressed(numbers, sums, 3)
    found = possible_values(numbers, [*hidden], sums)
    at_best = possible_values(numbers, everything, sums)
    for cell, number in numbers.items():
        assert (cell in hidden) >= (0 < number < 3)
        if 0 < number < 3:
            assert len(found[cell]) > 1 or len(at_best[cell]) == 1, (hidden, cell)


def test_an_alternative_of_halves_does_not_count():
    """As a and b differ from 10 by the same, d can be 3 only if a and b were 4.5."""
    a, b, c, d, _ = CELLS
    sums = [Sum(12, (a, b, d)), Sum(10, (a, c)), Sum(10, (b, c))]
    assert suppressed({a: 5, b: 5, c: 5, d: 2}, sums, 3) == {a, b, c, d}


def test_the_least_is_withheld_that_makes_a_number_safe():
    a, b, c, d, e = CELLS
    sums = [Sum(17, (a, b, c)), Sum(12, (b, d, e)), Sum(4, (d, e))]
    assert suppressed({a: 1, b: 8, c: 8, d: 0, e: 4}, sums, 3) == {a, c}


def test_nothing_is_printed_about_the_solver(capfd):
    a, b, *_ = CELLS
    assert suppressed({a: 1, b: 8}, [Sum(9, (a, b))], 3) == {a, b}
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("sums", [[], [Sum(1, (CELLS[0],))]])
def test_a_number_in_no_sum_asks_for_no_others(sums):
    a, b, *_ = CELLS
    assert suppressed({a: 1, b: 8}, sums, 3) == {a}
    assert suppressed({b: 8}, sums[:0], 3) == set()
