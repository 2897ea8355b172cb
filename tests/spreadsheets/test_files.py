import csv
import io

import msgspec
import pytest
from hypothesis import given, settings
from openpyxl import Workbook, load_workbook
from support.strategies import KEYS, invitees, some_of

from werkbezoek.plan import Invitee, Name, Role, Status, new_plan
from werkbezoek.spreadsheets import INVITEES, SheetError, excel, invitees_csv, invitees_xlsx, read_file

EMPTY = new_plan()


def with_invitees(*people):
    return msgspec.structs.replace(EMPTY, invitees=people)


def xlsx(*rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(("write", "name"), [(invitees_csv, "lijst.csv"), (invitees_xlsx, "lijst.xlsx")])
@given(people=some_of(*(invitees(key) for key in KEYS)))
@settings(deadline=None)
def test_the_invitee_list_comes_back_as_it_went(write, name, people):
    plan = with_invitees(*people)
    data = write(plan)
    if not people:
        with pytest.raises(SheetError, match="geen rijen"):
            read_file(data, name, INVITEES, EMPTY)
        return
    reading = read_file(data, name, INVITEES, plan)
    ids = {one.id for one in people}
    known = [
        one if one.entourage_of in ids else msgspec.structs.replace(one, entourage_of=None) for one in people
    ]
    assert list(reading.rows) == known
    assert {one.column for one in reading.problems} <= {"Hoort bij"}


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
def test_no_spreadsheet_runs_what_we_write(text):
    plan = with_invitees(Invitee(id="a", note=text, phone=text))
    for row in csv.reader(io.StringIO(invitees_csv(plan).decode("utf-8-sig"), newline=""), delimiter=";"):
        assert not [cell for cell in row if cell.lstrip("\x00\u200b \u3000")[:1] in {*"=+-@＝﹢"}]
    sheet = load_workbook(io.BytesIO(invitees_xlsx(plan))).active
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {"s"}
    for data, name in ((invitees_csv(plan), "a.csv"), (invitees_xlsx(plan), "a.xlsx")):
        assert read_file(data, name, INVITEES, EMPTY).rows == plan.invitees


@pytest.mark.parametrize(("text", "is_marked"), [("=1+2", True), ("+31 6 0000 01 23", True), ("Anna", False)])
def test_excel_keeps_taking_a_cell_for_text_when_someone_edits_it(text, is_marked):
    sheet = load_workbook(io.BytesIO(invitees_xlsx(with_invitees(Invitee(id="a", note=text))))).active
    (cell,) = (cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.value == text)
    assert cell.quotePrefix is is_marked
    assert cell.number_format == "@"


def test_a_file_that_grows_without_measure_is_not_unpacked(monkeypatch):
    data = xlsx(["Naam"], ["Anna" * 1000])
    monkeypatch.setattr(excel, "_MOST_BYTES", 5_000)
    with pytest.raises(SheetError, match="te groot"):
        read_file(data, "lijst.xlsx", INVITEES, EMPTY)


def test_a_formula_in_a_file_is_kept_as_text_and_said():
    data = xlsx(["Naam", "Mail"], ['=HYPERLINK("http://x.example";"Anna")', "anna@x.example"])
    reading = read_file(data, "lijst.xlsx", INVITEES, EMPTY)
    assert reading.rows[0].email == "anna@x.example"
    assert reading.rows[0].name.full.startswith("=HYPERLINK(")
    assert [str(one) for one in reading.problems] == [
        "Rij 2, A: Hier staat een formule; die is als tekst overgenomen."
    ]


def test_a_real_list_with_a_title_two_rows_of_headings_and_merged_cells():
    book = Workbook()
    sheet = book.active
    for row in (
        ["Uitnodigingen voorjaar"],
        ["Persoon", None, "Contact", None],
        ["Voornaam", "Naam", "Mail", "Tel", "Rol", "Shirtmaat"],
        ["Anna", "van der Berg", "anna@x.example", 600000123, "kamerlid", "M"],
        [None],
        ["Bert", "Akker", None, "06 0000 01 24", "wethouder en koning", None],
    ):
        sheet.append(row)
    sheet.merge_cells("A2:B2")
    sheet.merge_cells("C2:D2")
    out = io.BytesIO()
    book.save(out)
    reading = read_file(out.getvalue(), "lijst.xlsx", INVITEES, EMPTY)
    anna, bert = reading.rows
    assert (anna.name, anna.phone) == (Name(first="Anna", prefix="van der", last="Berg"), "0600000123")
    assert (anna.roles, bert.roles) == ((Role.MP,), (Role.ALDERMAN,))
    assert [(one.row, one.column, one.text) for one in reading.problems] == [
        (1, "", "Uitnodigingen voorjaar"),
        (2, "", "Persoon | Contact"),
        (4, "Shirtmaat", "“M”"),
        (6, "Rollen", "koning"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_csv_of_any_kind(encoding, separator):
    text = f"Naam{separator}Status\r\nZoë de Vries{separator}bevestigd\r\n"
    (row,) = read_file(text.encode(encoding), "lijst.csv", INVITEES, EMPTY).rows
    assert (row.name, row.status) == (Name(first="Zoë", prefix="de", last="Vries"), Status.CONFIRMED)


@pytest.mark.parametrize(
    ("data", "name", "text"),
    [
        (b"", "lijst.csv", "is leeg"),
        (b"%PDF-1.7 ...", "lijst.csv", "Dit is een pdf"),
        (b"\x89PNG....", "lijst.csv", "een plaatje"),
        (b"PK\x03\x04 broken", "lijst.xlsx", "beschadigd"),
        (b"Naam;Mail", "lijst.xlsx", "beschadigd"),
        (xlsx(["Naam"])[:-200], "lijst.xlsx", "beschadigd"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "lijst.xlsx", "wachtwoord"),
        (b"\xd0\xcf\x11\xe0 xls", "lijst.xls", "oude soort"),
        (b"\x00\x01\x02\x03", "lijst.csv", "geen tekst"),
        (b"Naam;Mail\r\n", "lijst.csv", "geen rijen"),
    ],
)
def test_a_file_that_is_no_list_gets_a_dutch_sentence(data, name, text):
    with pytest.raises(SheetError, match=text):
        read_file(data, name, INVITEES, EMPTY)
