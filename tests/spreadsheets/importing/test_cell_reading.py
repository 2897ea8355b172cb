"""The cells of one row, each in its column."""

import pytest
from support.sheets import rows_in

from werkbezoek.form.session.layout import has_one_line
from werkbezoek.plan import new_plan
from werkbezoek.spreadsheets import INVITEES, PROGRAMME, make_preview, read_source

EMPTY = new_plan()


def test_an_answer_of_only_a_status_and_a_time_leaves_no_note():
    (row,) = make_preview(read_source("Naam\tKomt\nAnna\tja, vanaf 13:00"), EMPTY, INVITEES).rows
    assert [guess.path for guess in row.guesses] == ["status", "arrives_at"]


def test_a_mail_address_may_have_any_sign_that_is_allowed():
    read = rows_in("Naam\tMail\nAnna\to'b!@x.example", INVITEES, EMPTY)
    assert (read.rows[0].email, read.problems) == ("o'b!@x.example", ())


def test_of_two_cells_for_one_field_notes_are_joined_and_another_text_is_reported():
    text = "Naam\tMail\tE-mail\tNotitie\tOpmerking\nAnna\ta@x.example\ta@x.example\teen\ttwee"
    anna = rows_in(text, INVITEES, EMPTY)
    assert (anna.rows[0].email, anna.rows[0].note, anna.problems) == (
        "a@x.example",
        "een\nOpmerking: twee",
        (),
    )
    (problem,) = rows_in(text.replace("a@x.example\te", "b@x.example\te"), INVITEES, EMPTY).problems
    assert problem.reason == "Hiervoor stond al “a@x.example”; dit is niet overgenomen."


FREE_TEXT = [
    (table, column)
    for table in (INVITEES, PROGRAMME)
    for column in table.columns
    if column.field.type is str
    and column.path not in ("id", "email", "phone", "entourage_of", "arrives_at", "leaves_at", "start")
]


@pytest.mark.parametrize(("table", "column"), FREE_TEXT, ids=lambda given: getattr(given, "path", ""))
def test_a_cell_has_several_lines_only_if_the_form_shows_the_field_so(table, column):
    name, _, part = column.path.partition(".")
    (row,) = rows_in(f'{column.title}\n"A  b\nc"\n', table, EMPTY).rows
    text = getattr(getattr(row, name), part) if part else getattr(row, name)
    is_kept = not has_one_line(f"{table.path}[0].{column.path}")
    assert text == ("A  b\nc" if is_kept else "A b c")
