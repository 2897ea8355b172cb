"""Several tables on one sheet."""

import pytest

from werkbezoek.spreadsheets.sources import sheet_of
from werkbezoek.spreadsheets.sources.splitting import split_tables

PEOPLE = [["Naam", "Mail"], ["Anna", "a@x.example"]]
ITEMS = [["Tijd", "Titel"], ["9:00", "Inloop"]]
EMPTY = [[""]]


@pytest.mark.parametrize(
    ("grid", "numbers"),
    [
        ([*PEOPLE, *EMPTY, *ITEMS], [[1, 2], [4, 5]]),
        ([*PEOPLE, *EMPTY, ["Programma"], *ITEMS], [[1, 2], [4, 5, 6]]),
        ([*PEOPLE, *EMPTY, *PEOPLE], [[1, 2, 4, 5]]),
        ([*PEOPLE, *ITEMS], [[1, 2, 3, 4]]),
        ([PEOPLE[0], *EMPTY, PEOPLE[1], *ITEMS], [[1, 3, 4, 5]]),
        ([["Lijst"], *EMPTY, *PEOPLE], [[1, 3, 4]]),
        ([*PEOPLE, *EMPTY, ["Partij"], ["A"]], [[1, 2, 4, 5]]),
    ],
)
def test_a_table_starts_after_an_empty_row_with_headings_of_its_own(grid, numbers):
    assert [[row.number for row in sheet.rows] for sheet in split_tables(sheet_of(grid))] == numbers


@pytest.mark.parametrize(
    ("headings", "widths"),
    [
        (["Naam", "Mail", "", "Naam", "Mail"], [2, 2]),
        (["Naam", "Mail", "", "Naam"], [4]),
        (["Naam", "Mail", "", "Partij", "Functie"], [5]),
    ],
)
def test_tables_side_by_side_repeat_a_heading_after_an_empty_column(headings, widths):
    sheet = sheet_of([headings, [text and "x" for text in headings]])
    assert [part.width for part in split_tables(sheet)] == widths
