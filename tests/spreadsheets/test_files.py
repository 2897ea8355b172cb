"""The invitee list as a file."""

import io

import msgspec
import pytest
from hypothesis import given, settings
from openpyxl import Workbook
from support.sheets import plan_with, rows_in, xlsx
from support.strategies import KEYS, invitees, some_of

from werkbezoek.plan import Name, Role, new_plan
from werkbezoek.spreadsheets import INVITEES, SheetError, invitees_csv, invitees_xlsx

EMPTY = new_plan()


@pytest.mark.parametrize(("write", "name"), [(invitees_csv, "lijst.csv"), (invitees_xlsx, "lijst.xlsx")])
@given(people=some_of(*(invitees(key) for key in KEYS)))
@settings(deadline=None)
def test_a_written_invitee_list_is_read_back_as_it_was(write, name, people):
    plan = plan_with(*people)
    data = write(plan)
    read = rows_in(data, INVITEES, plan, name)
    ids = {person.id for person in people}
    expected = [
        person if person.entourage_of in ids else msgspec.structs.replace(person, entourage_of=None)
        for person in people
    ]
    assert list(read.rows) == expected
    assert {problem.column for problem in read.problems} <= {"Hoort bij"}


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
    read = rows_in(out.getvalue(), INVITEES, EMPTY, "lijst.xlsx")
    anna, bert = read.rows
    assert (anna.name, anna.phone) == (Name(first="Anna", prefix="van der", last="Berg"), "0600000123")
    assert (anna.roles, bert.roles) == ((Role.MP,), (Role.ALDERMAN,))
    assert [(problem.row, problem.column, problem.text) for problem in read.problems] == [
        (1, "", "Uitnodigingen voorjaar"),
        (2, "", "Persoon | Contact"),
        (4, "Shirtmaat", "“M”"),
        (6, "Rollen", "koning"),
    ]


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
        (b"\xd0\xcf\x11\xe0 xls", "lijst.xls", "oud soort Excel"),
        (b"\x00\x01\x02\x03", "lijst.csv", "geen tekst"),
        (b"\r\n;;\r\n", "lijst.csv", "geen rijen"),
    ],
)
def test_a_file_that_is_not_a_list_is_refused_in_dutch(data, name, text):
    with pytest.raises(SheetError, match=text):
        rows_in(data, INVITEES, EMPTY, name)
