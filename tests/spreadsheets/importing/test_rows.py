"""Reading what people paste: cells, an address list, the foot of a mail."""

import datetime as dt

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from support.sheets import rows_in

from werkbezoek.plan import Invitee, ItemKind, Role, new_plan
from werkbezoek.spreadsheets import INVITEES, PROGRAMME

EMPTY = new_plan()


def test_cells_copied_from_excel_are_read_under_their_headings():
    text = (
        'Naam\tE-mail\tNotitie\r\nAnna Berg\tanna@x.example\t"Eerste\nTweede ""x"""\r\n\t\t\r\nBert\t\t\r\n'
    )
    read = rows_in(text, INVITEES, EMPTY)
    assert [person.name.last for person in read.rows] == ["Berg", "Bert"]
    assert read.rows[0].note == 'Eerste\nTweede "x"'
    assert read.problems == ()


def test_columns_without_headings_are_guessed_from_their_cells():
    read = rows_in("Anna Berg\tKamerlid\tanna@x.example\t06 0000 01 23", INVITEES, EMPTY)
    (anna,) = read.rows
    assert (anna.name.last, anna.roles, anna.email, anna.phone) == (
        "Berg", (Role.MP,), "anna@x.example", "06 0000 01 23",
    )  # fmt: skip


def test_cells_that_cannot_be_read_are_reported_with_their_place():
    read = rows_in("Naam\tStatus\tKomt om\nAnna\ttja\t25:00", INVITEES, EMPTY)
    assert read.rows[0].name.last == "Anna"
    assert {(problem.row, problem.column, problem.text) for problem in read.problems} == {
        (2, "Stand van de uitnodiging", "tja"), (2, "Komt om", "25:00"),
    }  # fmt: skip


def test_a_programme_is_read():
    text = "Tijd\tOnderdeel\tDuur\tLocatie\n9.30\tOntvangst met koffie\t15\tBuurthuis\n\tDe wijk in\t1:15\t"
    first, second = rows_in(text, PROGRAMME, EMPTY).rows
    assert (first.start, first.kind, first.minutes, first.place.label) == (
        "9:30",
        ItemKind.RECEPTION,
        15,
        "Buurthuis",
    )
    assert (second.start, second.minutes, second.kind) == (None, 75, ItemKind.CONVERSATION)


def test_only_items_of_the_day_of_the_plan_are_taken_and_of_the_night_after_it():
    text = (
        "Datum\tTijd\tTitel\n3-3-2027\t20:00\tDiner\n\t21:00\tKoffie\n4-3-2027\t0:30\tBorrel\n\t9:00\tLunch"
    )
    plan = msgspec.structs.replace(EMPTY, date=dt.date(2027, 3, 3))
    read = rows_in(text, PROGRAMME, plan)
    assert [item.title for item in read.rows] == ["Diner", "Koffie", "Borrel"]
    assert [problem.reason for problem in read.problems] == [
        "Dit is op een andere dag: donderdag 4 maart 2027. Deze rij is overgeslagen."
    ]


@given(st.text())
def test_any_text_is_read_or_listed(text):
    for table in (INVITEES, PROGRAMME):
        read = rows_in(text, table, EMPTY)
        assert all(isinstance(row, table.row_type) for row in read.rows)


def test_five_hundred_rows_are_read():
    text = "Naam\tMail\n" + "\n".join(f"Gast {n}\tgast{n}@x.example" for n in range(500))
    read = rows_in(text, INVITEES, EMPTY)
    assert len(read.rows) == 500
    assert all(isinstance(row, Invitee) for row in read.rows)
    assert read.problems == ()
