"""Names as people write them in lists, and what stands around them."""

import pytest

from werkbezoek.plan import Name, new_plan
from werkbezoek.spreadsheets import INVITEES, PreviewRow, make_preview, read_source


def read(text: str) -> PreviewRow:
    (row,) = make_preview(read_source(text), new_plan(), INVITEES).rows
    return row


@pytest.mark.parametrize(
    ("text", "name", "guess"),
    [
        ("Anna Berg", Name(first="Anna", last="Berg"), ""),
        ("Berg, Anna", Name(first="Anna", last="Berg"), "“Berg, Anna” is gelezen als achternaam, voornaam."),
        ("Anna Berg, MSc", Name(titles="MSc", first="Anna", last="Berg"), ""),
        ("JP WIT", Name(first="JP", last="Wit"), "De naam stond in hoofdletters."),
        ("J.P.M. DE WIT", Name(first="J.P.M.", prefix="de", last="Wit"), "De naam stond in hoofdletters."),
    ],
)
def test_a_name_is_split_and_what_was_guessed_is_said(text, name, guess):
    row = read(f"Naam\tMail\n{text}\t")
    assert row.row.name == name
    assert [found.reason for found in row.guesses] == [guess] * bool(guess)


@pytest.mark.parametrize(
    ("text", "name", "function"),
    [
        ("mevr. wethouder Anna Berg\t", "mevr. Anna Berg", "wethouder"),
        ("Anna Berg (wethouder)\t", "Anna Berg", "wethouder"),
        ("Anna Berg (wethouder)\tvoorzitter", "Anna Berg", "voorzitter"),
        ("wethouder Anna Berg\tvoorzitter", "wethouder Anna Berg", "voorzitter"),
        ("bewoner uit de wijk\t", "bewoner uit de wijk", ""),
    ],
)
def test_an_office_before_or_behind_a_name_is_the_function_if_there_is_no_other(text, name, function):
    row = read(f"Naam\tFunctie\n{text}").row
    assert (row.name.full, row.function) == (name, function)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("First Name\tMiddle Name\tLast Name\nAnna\tMaria\tBerg", Name(first="Anna Maria", last="Berg")),
        (
            "First Name\tMiddle Name\tLast Name\nAnna\tvan den\tBerg",
            Name(first="Anna", prefix="van den", last="Berg"),
        ),
        ("Titels\tNaam\ndr.\tmr. Anna Berg", Name(titles="dr. mr.", first="Anna", last="Berg")),
        ("Titels\tNaam\nmr.\tmr. Anna Berg", Name(titles="mr.", first="Anna", last="Berg")),
        (
            "Tussenvoegsel\tNaam\nVan den\tAnna van den Berg",
            Name(first="Anna", prefix="van den", last="Berg"),
        ),
    ],
)
def test_the_columns_of_a_name_are_put_together(text, name):
    assert read(text).row.name == name


@pytest.mark.parametrize(("name", "count"), [("Anna Berg", 0), ("Anna Wit", 1)])
def test_a_whole_name_beside_its_parts_is_reported_if_it_says_something_else(name, count):
    row = read(f"Naam\tVoornaam\tAchternaam\n{name}\tAnna\tBerg")
    assert row.row.name == Name(first="Anna", last="Berg")
    assert len(row.problems) == count


def test_in_a_row_of_the_kit_itself_a_whole_name_is_only_split():
    row = read("Kenmerk\tNaam\nabcd1234\tANNA BERG (VVD)")
    assert (row.row.name.full, row.guesses) == ("ANNA BERG (VVD)", ())
