"""Rows about people and items that are in the plan already."""

import msgspec
import pytest
from support.sheets import plan_with

from werkbezoek.plan import Invitee, ItemKind, Name, Place, ProgrammeItem, new_plan
from werkbezoek.spreadsheets import Choices, Effect, Existing, apply_preview, make_preview, read_source

ANNA = Invitee(id="a", name=Name(first="Anna", last="Berg"), email="a@x.example", party="VVD")
NO_MAIL = msgspec.structs.replace(ANNA, email="")


@pytest.mark.parametrize(
    ("known", "row", "effect"),
    [
        (ANNA, "Anna Berg\tA@x.example", Effect.FILLS),
        (ANNA, "A. Berg\ta@x.example", Effect.FILLS),
        (ANNA, "anna berg\t", Effect.FILLS),
        (ANNA, "Anna Berg\tother@x.example", Effect.NEW),
        (NO_MAIL, "Anna Berg\tother@x.example", Effect.FILLS),
        (NO_MAIL, "Anne Berg\t", Effect.NEW),
    ],
)
def test_someone_is_known_by_the_same_mail_or_by_the_same_name_without_another_mail(known, row, effect):
    preview = make_preview(read_source(f"Naam\tMail\n{row}"), plan_with(known))
    assert preview.rows[0].effect is effect


def test_another_name_for_the_same_mail_is_said():
    (row,) = make_preview(read_source("Naam\tMail\nA. Berg\ta@x.example"), plan_with(ANNA)).rows
    assert row.row.name == ANNA.name
    assert [str(problem) for problem in row.problems] == [
        "Rij 2, Naam: Er stond al “Anna Berg”; dat is gebleven."
    ]


def test_rows_about_the_same_person_are_merged_one_after_the_other():
    text = "Naam\tMail\tTel\tFunctie\nAnna Berg\ta@x.example\t0600000001\t\nAnna Berg\ta@x.example\t\tlid\n"
    preview = make_preview(read_source(text), plan_with(ANNA))
    (anna,) = apply_preview(preview, plan_with(ANNA)).plan.invitees
    assert (anna.phone, anna.function, anna.party) == ("0600000001", "lid", "VVD")
    unticked = make_preview(read_source(text), plan_with(ANNA), choices=Choices(unticked=frozenset({2})))
    (anna,) = apply_preview(unticked, plan_with(ANNA)).plan.invitees
    assert (anna.phone, anna.function) == ("", "lid")


def test_a_companion_of_someone_who_is_known_stays_with_that_person():
    text = "Naam\tMail\tHoort bij\nAnna Berg\ta@x.example\t\nBo Wit\t\tAnna Berg\n"
    for choice, leader in ((Existing.FILL, "a"), (Existing.ADD, None)):
        plan = plan_with(ANNA)
        preview = make_preview(read_source(text), plan, choices=Choices(existing={2: choice}))
        bo = apply_preview(preview, plan).plan.invitees[-1]
        assert bo.entourage_of == leader


def test_a_programme_that_is_read_twice_does_not_double():
    item = ProgrammeItem(
        id="i", kind=ItemKind.LUNCH, title="Lunch", start="12:00", minutes=60, place=Place(label="Kantine")
    )
    plan = msgspec.structs.replace(new_plan(), programme=(item,))
    text = "Tijd\tOnderdeel\tPlek\tNotitie\n12:00-12:45\tLunch\tTuin\tzonder vlees\n"
    preview = make_preview(read_source(text), plan)
    assert [str(problem) for problem in preview.rows[0].problems] == [
        "Rij 2, Duur in minuten: Er stond al “60”; dat is gebleven.",
        "Rij 2, Plek: Er stond al “Kantine”; dat is gebleven.",
    ]
    (lunch,) = apply_preview(preview, plan).plan.programme
    assert (lunch.minutes, lunch.internal_note, lunch.place) == (60, "zonder vlees", item.place)


def test_an_item_is_known_by_its_start_in_another_spelling():
    item = ProgrammeItem(id="i", kind=ItemKind.LUNCH, title="Lunch", start="09:00", minutes=60)
    plan = msgspec.structs.replace(new_plan(), programme=(item,))
    (row,) = make_preview(read_source("Tijd\tOnderdeel\n09:00-10:00\tlunch\n"), plan).rows
    assert (row.row, row.problems) == (item, ())


def test_items_without_a_title_are_not_taken_for_the_same():
    item = ProgrammeItem(id="i", kind=ItemKind.LUNCH, start="12:00")
    plan = msgspec.structs.replace(new_plan(), programme=(item,))
    (row,) = make_preview(read_source("Tijd\tSoort\n12:00\tLunch\n"), plan).rows
    assert row.effect is Effect.NEW


def test_an_item_with_a_known_mark_keeps_its_kind_and_its_duration():
    item = ProgrammeItem(id="abcd1234", kind=ItemKind.LUNCH, title="Eten", start="12:00", minutes=60)
    plan = msgspec.structs.replace(new_plan(), programme=(item,))
    preview = make_preview(read_source("Kenmerk\tBegintijd\tTitel\nabcd1234\t12:30\tRondleiding\n"), plan)
    changed = msgspec.structs.replace(item, start="12:30", title="Rondleiding")
    assert apply_preview(preview, plan).plan.programme == (changed,)


def test_a_row_with_a_known_mark_changes_only_what_the_list_has_columns_for():
    plan = plan_with(msgspec.structs.replace(ANNA, id="abcd1234", phone="06 0000 01 01"))
    text = "Kenmerk\tAchternaam\tE-mailadres\tPartij\nabcd1234\tBerg-Wit\tnew@x.example\t\n"
    preview = make_preview(read_source(text), plan)
    assert preview.rows[0].effect is Effect.REPLACES
    (anna,) = apply_preview(preview, plan).plan.invitees
    assert (anna.name, anna.email, anna.phone) == (
        Name(first="Anna", last="Berg-Wit"), "new@x.example", "06 0000 01 01",
    )  # fmt: skip
    assert anna.party == ""
