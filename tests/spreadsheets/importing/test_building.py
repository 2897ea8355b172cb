"""The preview of an import."""

import pytest
from support.sheets import plan_with

from werkbezoek.plan import Invitee, ItemKind, Name, Role, Status, new_plan
from werkbezoek.spreadsheets import (
    INVITEES,
    PROGRAMME,
    Choices,
    Effect,
    Existing,
    Origin,
    SheetError,
    apply_preview,
    make_preview,
    read_source,
)

EMPTY = new_plan()
PROGRAMME_TEXT = (
    "Tijd\tActiviteit\tWie\n9.00 – 9.30 uur\tInloop met koffie\tteam Wijk\n9.30\tBloemschikken\t\n"
)


def test_a_preview_says_what_columns_and_rows_become_and_what_was_guessed():
    preview = make_preview(read_source(PROGRAMME_TEXT), EMPTY)
    assert preview.table is PROGRAMME
    assert [(column.path, column.origin) for column in preview.columns] == [
        ("start", Origin.HEADING), ("title", Origin.HEADING), ("lead", Origin.HEADING),
    ]  # fmt: skip
    inloop, flowers = preview.rows
    assert (inloop.row.kind, inloop.row.minutes, inloop.effect) == (ItemKind.RECEPTION, 30, Effect.NEW)
    assert [str(guess) for guess in inloop.guesses] == [
        "Rij 2, Soort onderdeel: Ontvangst. Soort uit het woord “inloop”; er staat ook “koffie”.",
        "Rij 2, Duur in minuten: 30 minuten. Duur uit het tijdvak 9:00–9:30.",
    ]
    assert flowers.guesses[0].reason == "Er stond geen duur. Aangenomen is 30 minuten."
    assert [question.text for question in preview.open_questions] == [
        "Wat voor onderdeel is “Bloemschikken”? Kies een soort."
    ]
    assert not preview.can_apply


def test_a_question_is_answered_or_its_row_left_out():
    source = read_source(PROGRAMME_TEXT)
    with pytest.raises(SheetError, match="Wat voor onderdeel is “Bloemschikken”"):
        apply_preview(make_preview(source, EMPTY), EMPTY)
    answered = make_preview(source, EMPTY, choices=Choices(answers={3: {"kind": "verdieping"}}))
    assert [item.kind for item in apply_preview(answered, EMPTY).plan.programme] == [
        ItemKind.RECEPTION,
        ItemKind.DEEPENING,
    ]
    unticked = make_preview(source, EMPTY, choices=Choices(unticked=frozenset({3})))
    assert unticked.can_apply
    applied = apply_preview(unticked, EMPTY)
    assert (len(applied.plan.programme), applied.note) == (1, "1 rij toegevoegd.")


def test_a_column_can_be_chosen_or_left_out():
    text = "Naam\tShirtmaat\tMail\nAnna Berg\tM\ta@x.example"
    choices = Choices(columns={1: "note", 2: ""})
    (row,) = make_preview(read_source(text), EMPTY, choices=choices).rows
    assert (row.row.note, row.row.email) == ("M", "")


def test_the_same_source_and_choices_have_the_same_preview():
    first, second = (make_preview(read_source(PROGRAMME_TEXT), EMPTY) for _ in range(2))
    assert first == second


def test_who_is_on_the_list_is_filled_in_and_never_overwritten_in_silence():
    anna = Invitee(id="a", name=Name(first="Anna", last="Berg"), email="a@x.example", party="Partij A")
    plan = plan_with(anna)
    source = read_source("Naam\tMail\tPartij\tTel\tStatus\nAnna Berg\ta@x.example\tPartij B\t0600000001\tja")
    (row,) = make_preview(source, plan).rows
    assert (row.effect, row.row.id, row.row.party, row.row.phone) == (
        Effect.FILLS,
        "a",
        "Partij A",
        "0600000001",
    )
    assert row.row.status is Status.CONFIRMED
    assert row.reason == "Aangevuld: stand van de uitnodiging, telefoon."
    assert [str(problem) for problem in row.problems] == [
        "Rij 2, Partij: Er stond al “Partij A”; dat is gebleven."
    ]
    for existing, parties in ((Existing.OVERWRITE, ["Partij B"]), (Existing.ADD, ["Partij A", "Partij B"])):
        preview = make_preview(source, plan, choices=Choices(existing={2: existing}))
        assert [person.party for person in apply_preview(preview, plan).plan.invitees] == parties


def test_a_plan_that_changed_since_the_preview_is_looked_at_again():
    preview = make_preview(read_source("Naam\tMail\tTel\nAnna Berg\ta@x.example\t0600000001"), EMPTY)
    plan = plan_with(Invitee(id="a", name=Name(last="Berg"), email="a@x.example", roles=(Role.MP,)))
    applied = apply_preview(preview, plan)
    assert [person.roles for person in applied.plan.invitees] == [(Role.MP,)]
    assert applied.note == "1 rij bijgewerkt."
    again = make_preview(preview.source, applied.plan)
    assert apply_preview(again, applied.plan).note == "Alles stond al in het plan."


def test_unknown_headings_are_never_taken_for_a_person():
    preview = make_preview(read_source("Deelnemer\tPost\nAnna Berg\ta@x.example"), EMPTY, INVITEES)
    assert [question.path for question in preview.open_questions] == ["columns"]
    assert preview.rows == ()
    chosen = make_preview(
        read_source("Deelnemer\tPost\nAnna Berg\ta@x.example"),
        EMPTY,
        INVITEES,
        Choices(columns={0: "name", 1: "email"}),
    )
    assert [row.row.name.full for row in chosen.rows] == ["Anna Berg"]


def test_a_list_of_one_column_under_an_unknown_heading_asks_what_it_is():
    preview = make_preview(read_source("Deelnemers\nAnna Berg\nBo Wit\n"), EMPTY, INVITEES)
    assert [question.text for question in preview.open_questions] == [
        "De kop “Deelnemers” is niet herkend. Kies bij elke kolom wat erin staat."
    ]
    assert preview.rows == ()


def test_an_unknown_heading_above_mail_addresses_is_known_by_its_content():
    preview = make_preview(read_source("Naam\tFunctie\tDigitale post\nAnna\tlid\ta@x.example\n"), EMPTY)
    assert (preview.columns[2].path, preview.columns[2].origin) == ("email", Origin.CONTENT)


def test_an_answer_that_is_no_kind_is_asked_again_and_never_passed_over():
    source = read_source("Tijd\tOnderdeel\n9:00\tLunch\n")
    (row,) = make_preview(source, EMPTY, choices=Choices(answers={2: {"kind": "onzin"}})).rows
    assert [question.path for question in row.questions] == ["kind"]
    assert [problem.text for problem in row.problems] == ["onzin"]


def test_an_answer_replaces_the_cells_of_its_field_and_an_empty_one_empties_it():
    source = read_source("Voornaam\tAchternaam\tMail\nJAN\tBERGEN\ta@x.example\n")
    answers = {2: {"name": "Jan van BERGEN", "email": ""}}
    (row,) = make_preview(source, EMPTY, choices=Choices(answers=answers)).rows
    assert (row.row.name, row.row.email) == (Name(first="Jan", prefix="van", last="BERGEN"), "")
    assert row.problems == ()


@pytest.mark.thorough
def test_a_list_of_5000_rows_is_taken_over_whole():
    rows = "".join(f"Anna Berg{number};wethouder;a{number}@voorbeeld.nl\n" for number in range(5000))
    preview = make_preview(read_source(f"Naam;Functie;E-mail\n{rows}".encode(), "lijst.csv"), EMPTY)
    invitees = apply_preview(preview, EMPTY).plan.invitees
    assert [person.email for person in invitees] == [f"a{number}@voorbeeld.nl" for number in range(5000)]
