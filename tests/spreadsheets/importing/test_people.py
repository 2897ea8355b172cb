"""Names as people write them in lists, and what stands around them."""

import pytest

from werkbezoek.plan import Name, Role, new_plan
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
        ("J.P.M. DE WIT", Name(first="J.P.M.", prefix="de", last="Wit"), "De naam stond in hoofdletters."),
    ],
)
def test_a_name_is_split_and_what_was_guessed_is_said(text, name, guess):
    row = read(f"Naam\tMail\n{text}\t")
    assert row.row.name == name
    assert [found.reason for found in row.guesses] == [guess] * bool(guess)


def test_an_office_between_a_title_and_a_name_is_the_function():
    row = read("Naam\tMail\nmevr. wethouder Anna Berg\t").row
    assert (row.name.full, row.function, row.roles) == ("mevr. Anna Berg", "wethouder", (Role.ALDERMAN,))


@pytest.mark.parametrize(("name", "count"), [("Anna Berg", 0), ("Anna Wit", 1)])
def test_a_whole_name_beside_its_parts_is_reported_if_it_says_something_else(name, count):
    row = read(f"Naam\tVoornaam\tAchternaam\n{name}\tAnna\tBerg")
    assert row.row.name == Name(first="Anna", last="Berg")
    assert len(row.problems) == count


def test_in_a_row_of_the_kit_itself_a_whole_name_is_only_split():
    row = read("Kenmerk\tNaam\nabcd1234\tANNA BERG (VVD)")
    assert (row.row.name.full, row.guesses) == ("ANNA BERG (VVD)", ())
