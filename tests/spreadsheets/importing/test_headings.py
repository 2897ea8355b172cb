"""Which row of a list has its headings."""

import pytest

from werkbezoek.spreadsheets import INVITEES, PROGRAMME, Choices, read_source
from werkbezoek.spreadsheets.importing.headings import recognise_layout


@pytest.mark.parametrize(
    ("table", "text"),
    [
        (INVITEES, "Anna Berg\tKamerlid\nBert Smit\tWethouder"),
        (INVITEES, "Anna <anna@x.example>\tArnhem\nBert\tGelderland"),
        (INVITEES, "1\tBerg\tArnhem\n2\tSmit\tGelderland"),
        (INVITEES, "Anna Berg\tArnhem\nJan de Boer\tEde"),
        (PROGRAMME, "Welkom met koffie in de hal van ons kantoor\tHal\nRondleiding\t45"),
    ],
)
def test_the_first_row_of_a_list_without_headings_is_a_row(table, text):
    (sheet,) = read_source(text, table=table).sheets
    assert recognise_layout(sheet, table, Choices()).rows == sheet.rows


def test_unknown_headings_are_single_words_above_texts():
    (sheet,) = read_source("Iemand\tVandaan\nAnna Berg\tEde\nJan de Boer\tArnhem", table=INVITEES).sheets
    assert recognise_layout(sheet, INVITEES, Choices()).has_unknown_headings
