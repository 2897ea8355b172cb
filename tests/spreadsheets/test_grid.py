"""Cells from CSV and the clipboard, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.sheets import rows_in

from werkbezoek.plan import Name, Status, new_plan
from werkbezoek.spreadsheets import INVITEES, escape_formula, unescape_formula
from werkbezoek.spreadsheets.csv_reading import from_csv
from werkbezoek.spreadsheets.grid import from_clipboard, to_clipboard, to_csv

EMPTY = new_plan()
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]), min_size=1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_csv_may_have_any_encoding_and_separator(encoding, separator):
    text = f"Naam{separator}Status\r\nZoë de Vries{separator}bevestigd\r\n"
    (row,) = rows_in(text.encode(encoding), INVITEES, EMPTY, "lijst.csv").rows
    assert (row.name, row.status) == (Name(first="Zoë", prefix="de", last="Vries"), Status.CONFIRMED)


def test_a_csv_file_may_name_its_separator():
    assert from_csv(b"sep=|\r\na|b;c\r\n") == [["a", "b;c"]]


@given(st.lists(st.lists(TEXT, min_size=2, max_size=2), min_size=1, max_size=4))
def test_written_cells_are_read_back(rows):
    assert from_csv(to_csv(rows)) == rows
    assert from_clipboard(to_clipboard(rows)) == rows


def test_a_quotation_mark_in_a_copied_cell_may_be_just_that():
    assert from_clipboard('"12" buis\tx\nb\t') == [['"12" buis', "x"], ["b", ""]]


@given(st.text())
def test_an_escaped_text_starts_with_an_apostrophe_or_nothing_dangerous(text):
    escaped = escape_formula(text)
    assert unescape_formula(escaped) == text
    assert escaped[:1] not in {*"=+-@\t\r"}
