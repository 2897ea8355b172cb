"""CSV of any separator and encoding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbezoek.spreadsheets import SheetError
from werkbezoek.spreadsheets.csv_reading import decode_text, from_csv, mend_accents, parse_csv

ROWS = [["Naam", "Plaats"], ["Zoë de Vries", "’s-Gravenhage"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("separator", ";,\t|")
def test_any_encoding_and_separator_is_read(encoding, separator):
    text = "\r\n".join(separator.join(row) for row in ROWS)
    assert from_csv(text.encode(encoding)) == ROWS


def test_the_separator_is_the_one_that_cuts_evenly():
    assert parse_csv("Gasten, versie 3, concept\nNaam;Mail\nAb, de oude;a@x\n")[1] == ["Naam", "Mail"]
    assert parse_csv("sep=|\na|b;c\n") == [["a", "b;c"]]
    assert parse_csv("Ab\nBo\n") == [["Ab"], ["Bo"]]


def test_damaged_accents_are_mended_and_others_left_alone():
    assert mend_accents("ZoÃ« BÃ¶hm, caf\u00c3\u00a9") == "Zoë Böhm, café"
    for text in ("Zoë", "Â", "SÃO PAULO", "Ã« naast 李"):
        assert mend_accents(text) == text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_text_that_was_damaged_is_as_it_was(text):
    try:
        damaged = text.encode().decode("cp1252")
    except UnicodeDecodeError:
        return
    assert mend_accents(damaged) in (text, damaged)


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"\x89PNG", b"PK\x03", b"\x00\x01\x02\x03\x04"])
def test_what_is_no_text_is_refused(data):
    with pytest.raises(SheetError):
        decode_text(data)
