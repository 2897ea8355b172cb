"""Excel files, written and read."""

import csv
import datetime as dt
import io
import zipfile

import pytest
from openpyxl import Workbook, load_workbook
from support.sheets import plan_with, rows_in, xlsx

from werkbezoek.plan import Invitee, new_plan
from werkbezoek.spreadsheets import (
    INVITEES,
    SheetError,
    invitees_csv,
    invitees_xlsx,
    to_xlsx,
    unescape_xlsx,
)

EMPTY = new_plan()

DANGEROUS = [
    '=HYPERLINK("http://x.example")',
    "+31 6 0000 01 23",
    "-1+2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "'=1",
    "  =1",
    "＝1",
    "\u3000＝1",
    "﹢1",
    "\x00=1",
    "\u200b=1",
    "'quoted'",
]


@pytest.mark.parametrize("text", DANGEROUS)
def test_no_text_is_taken_for_a_formula(text):
    plan = plan_with(Invitee(id="a", note=text, phone=text))
    for row in csv.reader(io.StringIO(invitees_csv(plan).decode("utf-8-sig"), newline=""), delimiter=";"):
        assert not [cell for cell in row if cell.lstrip("\x00\u200b \u3000")[:1] in {*"=+-@＝﹢"}]
    sheet = load_workbook(io.BytesIO(invitees_xlsx(plan))).active
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {"s"}
    for data, name in ((invitees_csv(plan), "a.csv"), (invitees_xlsx(plan), "a.xlsx")):
        assert rows_in(data, INVITEES, EMPTY, name).rows == plan.invitees


@pytest.mark.parametrize(("text", "is_marked"), [("=1+2", True), ("+31 6 0000 01 23", True), ("Anna", False)])
def test_a_text_stays_text_when_a_user_edits_its_cell(text, is_marked):
    sheet = load_workbook(io.BytesIO(invitees_xlsx(plan_with(Invitee(id="a", note=text))))).active
    (cell,) = (cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.value == text)
    assert cell.quotePrefix is is_marked
    assert cell.number_format == "@"


def test_a_file_that_is_huge_when_unpacked_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "")
        archive.writestr("xl/worksheets/sheet1.xml", bytes(101_000_000))
    with pytest.raises(SheetError, match="te groot"):
        rows_in(out.getvalue(), INVITEES, EMPTY, "lijst.xlsx")


def test_a_formula_is_read_as_text_and_reported():
    data = xlsx(["Naam", "Mail"], ['=HYPERLINK("http://x.example";"Anna")', "anna@x.example"])
    read = rows_in(data, INVITEES, EMPTY, "lijst.xlsx")
    assert read.rows[0].email == "anna@x.example"
    assert read.rows[0].name.full.startswith("=HYPERLINK(")
    assert [str(problem) for problem in read.problems] == [
        "Rij 2, A: Hier staat een formule zonder uitkomst; die is als tekst overgenomen."
    ]


def test_a_sheet_that_is_not_the_first_is_reported():
    book = Workbook()
    book.active.append(["Naam"])
    book.active.append(["Anna"])
    book.create_sheet("Oud").append(["Naam"])
    book["Oud"].append(["Bert"])
    out = io.BytesIO()
    book.save(out)
    read = rows_in(out.getvalue(), INVITEES, EMPTY, "lijst.xlsx")
    assert len(read.rows) == 1
    assert [problem.reason for problem in read.problems] == ["Alleen “Sheet” is gelezen, niet “Oud”."]


def test_a_text_that_is_too_long_for_a_cell_is_refused_with_its_place():
    plan = plan_with(Invitee(id="a"), Invitee(id="b", note="x" * 32_768))
    with pytest.raises(
        SheetError, match="De tekst in rij 3, Notitie, is langer dan in een cel van Excel past"
    ):
        invitees_xlsx(plan)


def test_a_text_that_is_too_long_for_a_cell_can_be_cut_off():
    book = load_workbook(io.BytesIO(to_xlsx({"een": [["Tekst"], ["x" * 40_000], ["\x01" * 9_000]]})))
    for row in (2, 3):
        text = book["een"].cell(row, 1).value
        assert len(text) == 32_767
        assert text.endswith("…")


def test_other_values_keep_their_type_in_several_sheets():
    rows = [["Dag", "Aantal", "Tekst", "Leeg"], [dt.date(2027, 3, 5), 3, "=1\x01_x0041_", None]]
    book = load_workbook(io.BytesIO(to_xlsx({"een": rows, "twee": rows[:1]})))
    assert book.sheetnames == ["een", "twee"]
    day, count, text, empty = (cell.value for cell in book["een"][2])
    assert (day.date(), count, empty) == (dt.date(2027, 3, 5), 3, None)
    assert unescape_xlsx(text) == "=1\x01_x0041_"
    assert book["een"]["C2"].data_type == "s"
    assert book["twee"]["A1"].font.b
