"""Reading what people paste: cells, an address list, the foot of a mail."""

from hypothesis import given
from hypothesis import strategies as st

from werkbezoek.plan import Invitee, ItemKind, Role, new_plan
from werkbezoek.spreadsheets import INVITEES, PROGRAMME, read_paste

EMPTY = new_plan()


def test_cells_of_excel_with_headings_quotes_and_blank_rows():
    text = (
        'Naam\tE-mail\tNotitie\r\nAnna Berg\tanna@x.example\t"Eerste\nTweede ""x"""\r\n\t\t\r\nBert\t\t\r\n'
    )
    reading = read_paste(text, INVITEES, EMPTY)
    assert [one.name.last for one in reading.rows] == ["Berg", "Bert"]
    assert reading.rows[0].note == 'Eerste\nTweede "x"'
    assert reading.problems == ()


def test_cells_without_headings_are_known_by_what_is_in_them():
    reading = read_paste("Anna Berg\tKamerlid\tanna@x.example\t06 0000 01 23", INVITEES, EMPTY)
    (anna,) = reading.rows
    assert (anna.name.last, anna.roles, anna.email, anna.phone) == (
        "Berg", (Role.MP,), "anna@x.example", "06 0000 01 23",
    )  # fmt: skip


def test_an_address_list_of_outlook():
    text = 'Jansen, Anna <anna@x.example>; "Akker, Bert van" <bert@x.example>; carla@x.example; niemand'
    reading = read_paste(text, INVITEES, EMPTY)
    assert [(one.name.full, one.email) for one in reading.rows] == [
        ("Anna Jansen", "anna@x.example"), ("Bert van Akker", "bert@x.example"), ("", "carla@x.example"),
    ]  # fmt: skip
    assert [one.text for one in reading.problems] == ["“niemand”"]


def test_the_foot_of_a_mail():
    text = (
        "Met vriendelijke groet,\n\nAnna van der Berg\nBeleidsadviseur\nStichting Thuishaven\n\n"
        "T 050-000 00 12 | E anna@x.example\nKerkstraat 1, Groningen\n"
    )
    reading = read_paste(text, INVITEES, EMPTY)
    (anna,) = reading.rows
    assert (anna.name.full, anna.function, anna.organisation) == (
        "Anna van der Berg", "Beleidsadviseur", "Stichting Thuishaven",
    )  # fmt: skip
    assert (anna.phone, anna.email) == ("050-000 00 12", "anna@x.example")
    assert {one.text for one in reading.problems} == {
        "“Met vriendelijke groet,”",
        "“Kerkstraat 1, Groningen”",
    }


def test_what_can_not_be_read_is_listed_with_its_place():
    reading = read_paste("Naam\tStatus\tKomt om\nAnna\tmisschien\t25:00", INVITEES, EMPTY)
    assert reading.rows[0].name.last == "Anna"
    assert [(one.row, one.column, one.text) for one in reading.problems] == [
        (2, "Stand van de uitnodiging", "misschien"), (2, "Komt om", "25:00"),
    ]  # fmt: skip


def test_a_programme():
    text = "Tijd\tOnderdeel\tDuur\tLocatie\n9.30\tOntvangst met koffie\t15\tBuurthuis\n\tDe wijk in\t1:15\t"
    first, second = read_paste(text, PROGRAMME, EMPTY).rows
    assert (first.start, first.kind, first.minutes, first.place.label) == (
        "9:30",
        ItemKind.RECEPTION,
        15,
        "Buurthuis",
    )
    assert (second.start, second.minutes, second.kind) == (None, 75, ItemKind.CONVERSATION)


@given(st.text())
def test_any_text_is_read_or_listed(text):
    for table in (INVITEES, PROGRAMME):
        reading = read_paste(text, table, EMPTY)
        assert all(isinstance(row, table.row_type) for row in reading.rows)


def test_five_hundred_rows():
    text = "Naam\tMail\n" + "\n".join(f"Gast {n}\tgast{n}@x.example" for n in range(500))
    reading = read_paste(text, INVITEES, EMPTY)
    assert len(reading.rows) == 500
    assert all(isinstance(row, Invitee) for row in reading.rows)
    assert reading.problems == ()
