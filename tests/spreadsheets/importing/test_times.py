"""Times and periods as lists of others have them."""

import pytest

from werkbezoek.spreadsheets.importing.times import Period, parse_day_fraction, parse_period
from werkbezoek.text.errors import ParseError


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("09.00 – 09.30 uur", 540, 570),
        ("9-9.30u", 540, 570),
        ("van 9 tot 10", 540, 600),
        ("tussen 9 en 10.", 540, 600),
        ("0900-0930", 540, 570),
        ("9u30 tot en met 10u", 570, 600),
        ("9:00:00", 540, None),
        ("10.45", 645, None),
        ("vanaf 9 uur", 540, None),
        ("tot 12 uur", None, 720),
        ("23.30-0.15", 1410, 15),
        ("24:00", 1440, None),
    ],
)
def test_a_period_is_read_however_it_is_written(text, start, end):
    assert parse_period(text) == Period(start, end)


@pytest.mark.parametrize(
    ("text", "start", "remark"),
    [
        ("ca. 9.30 uur", 570, "Bij benadering."),
        ("9.3", 570, "Excel maakt 9.3 van 9.30. Het is gelezen als tijd."),
        ("0,375", 540, "Zo bewaart Excel een tijd: als deel van een dag."),
        ("0.5", 720, "Zo bewaart Excel een tijd: als deel van een dag."),
    ],
)
def test_what_excel_made_of_a_time_is_read_and_said(text, start, remark):
    assert parse_period(text) == Period(start, None, remark)


def test_a_duration_may_be_a_fraction_of_a_day():
    assert [parse_day_fraction(text) for text in ("0,03125", "0.5", "45", "1,5")] == [45, 720, None, None]


@pytest.mark.parametrize("text", ["half tien", "12:70", "25:00", "ochtend", "1-3-2027", "9:00 en later", ""])
def test_what_is_no_time_is_refused(text):
    with pytest.raises(ParseError, match="is geen tijd"):
        parse_period(text)
