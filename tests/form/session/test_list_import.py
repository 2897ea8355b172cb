"""What the browser shows of a preview, and what the user chooses in it."""

import msgspec
import pytest
from support.sheets import plan_with

from werkbezoek.form.session.list_import import choose, first_preview, import_list, preview_spec
from werkbezoek.plan import Invitee, ItemKind, Name, Plan, Status, new_plan
from werkbezoek.spreadsheets import INVITEES, PROGRAMME, Choices, Existing, Preview, Table, read_source

SCRIPT = "Tijd\tActiviteit\tIets\n9:00 – 9:30\tInloop met koffie\tx\n9:30\tKoken voor de buurt\t\n"
PEOPLE = "Naam\tE-mailadres\tFunctie\nAnna Akker\tanna@x.example\tredacteur\nBert Berg\t\t\n"


def preview_of(
    text: str, plan: Plan | None = None, table: Table = INVITEES, choices: Choices | None = None
) -> Preview:
    return first_preview(read_source(text), plan or new_plan(), table, choices or Choices())


def test_a_list_is_shown_as_rows_of_the_table_that_it_is_recognised_as() -> None:
    spec = preview_spec(preview_of(SCRIPT))
    assert spec["table"] == "programme"
    assert spec["heads"] == ["Titel", "Soort onderdeel", "Begintijd", "Duur in minuten"]
    assert [row["cells"][0] for row in spec["rows"]] == ["Inloop met koffie", "Koken voor de buurt"]
    assert spec["rows"][0]["cells"][1] == "Ontvangst"


def test_what_was_guessed_stands_beside_the_row_with_a_control_to_change_it() -> None:
    guesses = {guess["path"]: guess for guess in preview_spec(preview_of(SCRIPT))["rows"][0]["guesses"]}
    assert guesses["kind"]["value"] == "Ontvangst"
    assert "Gesprek" in guesses["kind"]["options"]
    assert "inloop" in guesses["kind"]["why"]
    assert guesses["minutes"]["options"] == []


def test_what_no_word_tells_is_asked_and_nothing_comes_in_before_the_answer() -> None:
    preview = preview_of(SCRIPT)
    spec = preview_spec(preview)
    (question,) = spec["rows"][1]["questions"]
    assert (question["path"], question["value"], spec["rows"][1]["cells"][1]) == ("kind", "", "?")
    assert not spec["ready"]
    assert "Nog één vraag open." in spec["summary"]
    choices = choose(Choices(), {"answer": 3, "path": "kind", "text": "Lunch"})
    answered = preview_of(SCRIPT, table=PROGRAMME, choices=choices)
    spec = preview_spec(answered)
    assert spec["ready"]
    assert next((field["value"], field["why"]) for field in spec["rows"][1]["guesses"]) == (
        "Lunch", "Door jou ingevuld.",
    )  # fmt: skip
    assert [item.kind for item in import_list(answered, new_plan()).plan.programme] == [
        ItemKind.RECEPTION, ItemKind.LUNCH,
    ]  # fmt: skip


def test_a_column_is_chosen_and_a_row_is_left_out() -> None:
    choices = choose(Choices(), {"column": 2, "path": "materials"})
    choices = choose(choices, {"tick": 3, "on": False})
    preview = preview_of(SCRIPT, table=PROGRAMME, choices=choices)
    assert preview_spec(preview)["count"] == 1
    result = import_list(preview, new_plan())
    assert [item.materials for item in result.plan.programme] == ["x"]
    assert result.problems == ("Rij 3: uitgevinkt (9:30 | Koken voor de buurt).",)
    assert preview_of(
        SCRIPT, table=PROGRAMME, choices=choose(choices, {"tick": 3, "on": True})
    ).open_questions


def test_someone_on_the_list_is_completed_unless_the_user_chooses_otherwise() -> None:
    plan = plan_with(Invitee(id="a", name=Name(first="Anna", last="Akker"), function="columnist"))
    preview = preview_of(PEOPLE, plan)
    row = preview_spec(preview)["rows"][0]
    assert row["effect"] == "aangevuld"
    assert ("overschrijven", "Overschrijf wat er stond") in row["existing"]
    first, second = import_list(preview, plan).plan.invitees
    assert (first.id, first.email, first.function) == ("a", "anna@x.example", "columnist")
    assert second.name.full == "Bert Berg"
    choices = choose(Choices(), {"existing": 2, "choice": Existing.OVERWRITE.value})
    overwritten = import_list(preview_of(PEOPLE, plan, choices=choices), plan).plan
    assert overwritten.invitees[0].function == "redacteur"


def test_of_a_calendar_of_several_days_one_is_chosen() -> None:
    text = "Datum\tTijd\tOnderdeel\n3-3-2027\t9:00\tLunch\n4-3-2027\t9:00\tDiner\n"
    spec = preview_spec(preview_of(text, table=PROGRAMME))
    assert [day for day, _ in spec["days"]] == ["", "2027-03-03", "2027-03-04"]
    assert (spec["day"], spec["ready"]) == ("", False)
    chosen = preview_spec(preview_of(text, table=PROGRAMME, choices=choose(Choices(), {"day": "2027-03-04"})))
    assert (chosen["day"], chosen["ready"], chosen["count"]) == ("2027-03-04", True, 1)
    assert preview_spec(preview_of(PEOPLE))["day"] == ""


def test_an_empty_row_at_the_end_makes_way() -> None:
    plan = plan_with(Invitee(id="a", name=Name(last="Zand")), Invitee(id="b"))
    result = import_list(preview_of(PEOPLE, plan), plan)
    assert [invitee.name.last for invitee in result.plan.invitees] == ["Zand", "Akker", "Berg"]
    assert result.note == "2 rijen toegevoegd."


def test_the_status_shows_where_the_list_has_it() -> None:
    spec = preview_spec(preview_of("Naam\tStatus\nAnna Akker\tbevestigd\n"))
    assert spec["rows"][0]["cells"] == ["Anna Akker", Status.CONFIRMED.label]


def test_a_long_list_is_shown_in_parts() -> None:
    text = "Naam\n" + "".join(f"Persoon Nummer{number}\n" for number in range(120))
    spec = preview_spec(preview_of(text), shown=50)
    assert (len(spec["rows"]), spec["more"], spec["count"]) == (50, 70, 120)


@pytest.mark.parametrize("message", [{"answer": 1}, {"something": "else"}])
def test_a_message_that_no_browser_sends_is_refused(message: dict[str, object]) -> None:
    with pytest.raises(TypeError):
        choose(Choices(), message)


def test_choices_stay_when_another_is_made() -> None:
    choices = choose(Choices(), {"answer": 2, "path": "kind", "text": "Lunch"})
    choices = choose(choices, {"answer": 2, "path": "minutes", "text": "20"})
    assert choices.answers == {2: {"kind": "Lunch", "minutes": "20"}}
    assert choose(choices, {"sheet": "1"}) == Choices(sheet=1)
    assert msgspec.structs.replace(choices, answers={}) == Choices()
