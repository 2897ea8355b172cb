"""Which row of a list has its headings, what its columns are, and which rows have no data."""

import pytest
from support.sheets import rows_in

from werkbezoek.plan import new_plan
from werkbezoek.spreadsheets import INVITEES, PROGRAMME, Choices, find_heading_row, read_source
from werkbezoek.spreadsheets.importing.headings import recognise_layout


@pytest.mark.parametrize(
    ("table", "text"),
    [
        (INVITEES, "Anna Berg\tKamerlid\nBert Smit\tWethouder"),
        (INVITEES, "Anna <anna@x.example>\tArnhem\nBert\tGelderland"),
        (INVITEES, "1\tBerg\tArnhem\n2\tSmit\tGelderland"),
        (INVITEES, "Anna Berg\tArnhem\nJan de Boer\tEde"),
        (INVITEES, "Anna\tArnhem\nBert\tEde"),
        (PROGRAMME, "Welkom met koffie in de hal van ons kantoor\tHal\nRondleiding\t45"),
    ],
)
def test_the_first_row_of_a_list_without_headings_is_a_row(table, text):
    (sheet,) = read_source(text, table=table).sheets
    assert recognise_layout(sheet, table, Choices()).rows == sheet.rows


def test_unknown_headings_are_single_words_above_texts():
    (sheet,) = read_source("Iemand\tVandaan\nAnna Berg\tEde\nJan de Boer\tArnhem", table=INVITEES).sheets
    assert recognise_layout(sheet, INVITEES, Choices()).has_unknown_headings


def test_a_first_row_above_mail_addresses_names_its_columns():
    (sheet,) = read_source("Wie er komt\tDigitale post\nAnna\ta@x.example", table=INVITEES).sheets
    assert recognise_layout(sheet, INVITEES, Choices()).has_unknown_headings


def test_a_word_that_a_plan_has_no_field_for_is_no_row_of_headings():
    (sheet,) = read_source("Afdeling", table=INVITEES).sheets
    assert find_heading_row(sheet.rows, INVITEES) is None


def test_the_user_may_say_that_there_are_no_headings():
    (sheet,) = read_source("Naam\tMail\nAnna\ta@x.example", table=INVITEES).sheets
    assert recognise_layout(sheet, INVITEES, Choices(heading_row=0)).rows == sheet.rows


@pytest.mark.parametrize(
    ("table", "text", "paths"),
    [
        (PROGRAMME, "Welkom met koffie in de hal van ons kantoor\t45\nRondleiding\t30", ["title", "minutes"]),
        (INVITEES, "Naam\tTitel\nAnna Berg\twethouder", ["name", "function"]),
        (INVITEES, "Titels\tAchternaam\nonbekend\tBerg", ["name.titles", "name.last"]),
        (INVITEES, "Aanhef\tAchternaam\nde heer\tBerg", ["name.titles", "name.last"]),
        (INVITEES, "Naam\tFax\tBellen naar\nAnna\t070 000 00 00\t06 0000 00 01", ["name", "", "phone"]),
    ],
)
def test_a_column_is_recognised_by_what_is_in_it(table, text, paths):
    (sheet,) = read_source(text, table=table).sheets
    assert [column.path for column in recognise_layout(sheet, table, Choices()).columns] == paths


@pytest.mark.parametrize(
    ("table", "text", "count"),
    [
        (INVITEES, "Naam\tFunctie\tPartij\nAnna\tlid\tA\n1\t\t1", 1),
        (INVITEES, "Naam\tTelefoon\nAnna\t\n06 0000 00 01\t", 2),
        (PROGRAMME, "Titel\tTijd\tDuur\nLunch\t12:00\t30\n\t13:00\t30", 2),
        (INVITEES, "Naam\tFunctie\nTotaal\tlid\n1\tlid", 2),
        (PROGRAMME, "Titel\tDuur\nTotaalbeeld van de wijk\t", 1),
        (INVITEES, "Naam\tMail\nGast\t", 1),
        (INVITEES, "Naam\tMail\nPers\tpers@x.example", 1),
        (INVITEES, "Naam\nPers", 1),
        (INVITEES, "Naam\tMail\nVan de gemeente:\t\nAnna\t", 1),
    ],
)
def test_only_totals_counts_and_headings_are_left_out(table, text, count):
    assert len(rows_in(text, table, new_plan()).rows) == count
