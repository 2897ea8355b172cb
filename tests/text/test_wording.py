"""Dutch wording: dates, lengths of time, counts, lists, quotes."""

import datetime as dt
import zoneinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbezoek.text.wording import (
    AMSTERDAM,
    counted,
    day,
    duration,
    leading_number,
    listed,
    number,
    period,
    quoted,
    shortened,
    time_of_day,
)


def test_the_dutch_time_zone_is_there_where_the_system_has_none() -> None:
    zoneinfo.reset_tzpath(to=())
    try:
        zone = zoneinfo.ZoneInfo.no_cache("Europe/Amsterdam")
    finally:
        zoneinfo.reset_tzpath()
    noon = dt.datetime(2027, 7, 1, 12, tzinfo=dt.UTC)
    assert noon.astimezone(zone).hour == noon.astimezone(AMSTERDAM).hour == 14


def test_a_date_is_written_in_words() -> None:
    assert day(dt.date(2027, 3, 5)) == "vrijdag 5 maart 2027"


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "0 minuten"),
        (1, "1 minuut"),
        (45, "45 minuten"),
        (60, "1 uur"),
        (121, "2 uur en 1 minuut"),
        (270, "4 uur en 30 minuten"),
    ],
)
def test_a_duration_is_written_in_words(minutes: int, words: str) -> None:
    assert duration(minutes) == words


def test_a_text_may_begin_with_a_number() -> None:
    texts = (
        "vier bewoners",
        "Eén bewoner",
        "twaalf leerlingen",
        "12 gasten",
        "team Wonen",
        "2024",
        "3e klas",
        "",
    )
    assert [leading_number(text) for text in texts] == [4, 1, 12, 12, 1, 1, 1, 1]


def test_numbers_are_words_up_to_ten() -> None:
    assert [number(count) for count in (0, 1, 10, 11)] == ["nul", "één", "tien", "11"]
    assert counted(1, "thema", "thema’s") == "één thema"
    assert counted(3, "thema", "thema’s") == "drie thema’s"


def test_a_list_has_commas_and_en() -> None:
    assert [listed(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a en b",
        "a, b en c",
    ]


def test_a_long_list_counts_the_others_unless_that_is_one() -> None:
    assert listed("abcd", most=2) == "a, b en nog 2 andere"
    assert listed("abc", most=2) == "a, b en c"


def test_a_quote_is_one_short_line() -> None:
    assert quoted("Rondje\n  wijk") == "“Rondje wijk”"
    assert quoted("woord " * 30) == f"“{'woord ' * 9}woord…”"
    assert len(quoted("x" * 10_000)) == 62


@given(st.text(max_size=50), st.integers(2, 40))
def test_a_shortened_text_fits(text: str, width: int) -> None:
    assert len(shortened(text, width)) <= width
    assert shortened(text, len(text)) == " ".join(text.split())


def test_times_in_running_text_have_a_dot() -> None:
    assert time_of_day(545) == "9.05"
    assert period(540, 24 * 60 + 30) == "9.00 tot 0.30 uur"
