"""The ids of rows that are read."""

import pytest
from support.sheets import rows_in

from werkbezoek.plan import new_plan
from werkbezoek.spreadsheets import INVITEES


@pytest.mark.parametrize(
    ("marks", "reasons"),
    [
        (("aaaa1111", "bbbb2222"), []),
        (("aaaa1111", "aaaa1111"), ["“aaaa1111” is geen bruikbaar kenmerk; deze rij kreeg een nieuw."]),
        (("aaaa1111", "a b"), ["“a b” is geen bruikbaar kenmerk; deze rij kreeg een nieuw."]),
        (("", ""), []),
    ],
)
def test_each_row_has_an_id_of_its_own_and_a_mark_that_is_no_id_is_reported(marks, reasons):
    text = "Kenmerk\tAchternaam\n" + "\n".join(f"{mark}\tBerg" for mark in marks)
    read = rows_in(text, INVITEES, new_plan())
    assert len({row.id for row in read.rows}) == 2
    assert [problem.reason for problem in read.problems] == reasons


def test_a_row_with_only_a_mark_that_is_no_id_is_reported():
    read = rows_in("Kenmerk\tAchternaam\na b\t\n\tBerg", INVITEES, new_plan())
    assert [row.name.last for row in read.rows] == ["Berg"]
    assert [problem.reason for problem in read.problems] == ["Hier staat alleen een kenmerk, “a b”."]
