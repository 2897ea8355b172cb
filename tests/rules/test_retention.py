"""Personal details past their term: what they are, where they are, and that they go from all places."""

import datetime as dt
from pathlib import Path

import pytest

from werkbezoek.cli import main
from werkbezoek.plan import (
    Invitee,
    ItemKind,
    Name,
    Person,
    Place,
    PlaceKind,
    ProgrammeItem,
    Role,
    Task,
    new_plan,
    put,
)
from werkbezoek.plan.paths import field_at
from werkbezoek.rules.retention import _FREE_TEXTS, expired_details, redact, texts_to_read
from werkbezoek.store import earlier_versions, load, open_plan, residual_files, save

VISIT = dt.date(2026, 3, 20)
SECRET = "06 0000 09 99"


def plan_with_details():
    invitee = Invitee(
        id="a",
        name=Name(first="Anna", last="Smit"),
        roles=(Role.MP,),
        party="Partij",
        phone=SECRET,
        note="aardig",
        diet="zonder noten",
        needs_consent=True,
    )
    plan = put(put(new_plan("Bezoek"), "invitees", (invitee,)), "date", VISIT)
    return put(plan, "outcome.promises", ("Stuurt een brief",))


@pytest.mark.parametrize(
    ("days", "paths"),
    [
        (14, []),
        (15, ["invitees[0].diet"]),
        (183, ["invitees[0].diet"]),
        (184, ["invitees[0].diet", "invitees[0].phone", "invitees[0].note"]),
    ],
)
def test_each_detail_has_its_term(days, paths):
    kept = expired_details(plan_with_details(), VISIT + dt.timedelta(days=days))
    assert [path for one in kept for path in one.paths] == paths


def test_a_residents_name_and_the_numbers_of_the_crew_go_with_the_contacts():
    resident = Invitee(id="b", name=Name(first="Ans", last="Vos"), roles=(Role.RESIDENT,))
    plan = put(plan_with_details(), "invitees", (*plan_with_details().invitees, resident))
    plan = put(put(plan, "crew.first_aid", f"Bea, {SECRET}"), "contact.email", "wij@wonen.example")
    clean = redact(plan, expired_details(plan, VISIT + dt.timedelta(days=184)))
    assert [one.name.full for one in clean.invitees] == ["Anna Smit", ""]
    assert clean.invitees[1].roles == (Role.RESIDENT,)
    assert (clean.crew.first_aid, clean.contact.email) == ("", "")


def test_a_plan_sets_its_own_terms_and_one_without_a_date_has_none():
    late = VISIT + dt.timedelta(days=400)
    patient = put(put(plan_with_details(), "limits.diet_days", 500), "limits.contact_days", 500)
    assert expired_details(patient, late) == ()
    assert expired_details(put(plan_with_details(), "date", None), late) == ()


def test_what_analysts_need_stays():
    plan = plan_with_details()
    late = VISIT + dt.timedelta(days=400)
    clean = redact(plan, expired_details(plan, late))
    (invitee,) = clean.invitees
    assert (invitee.phone, invitee.note, invitee.diet) == ("", "", "")
    assert (invitee.name.full, invitee.party, invitee.roles) == ("Anna Smit", "Partij", (Role.MP,))
    assert clean.outcome == plan.outcome
    assert expired_details(clean, late) == ()


def plan_with_texts():
    """A plan that says things about people where only a reader finds them."""
    home = Place(kind=PlaceKind.HOME, label="woning in de wijk", address="Beukstraat 12")
    items = (
        ProgrammeItem(id="p", kind=ItemKind.LUNCH, place=Place(kind=PlaceKind.OFFICE, address="Plein 1")),
        ProgrammeItem(
            id="q",
            kind=ItemKind.TOUR,
            stops=(home,),
            partners=(Person(text="mevrouw Vos"),),
            internal_note=f"Bel Ans aan de deur, {SECRET} of ans@thuis.example",
        ),
    )
    plan = put(put(plan_with_details(), "programme", items), "title", "Bezoek van 05-03-2026")
    return put(plan, "tasks", (Task(id="t", title="Bellen met 045-000 00 10"), Task(id="u", title="Taart")))


def test_texts_that_only_a_reader_can_judge_are_listed_those_with_a_number_first():
    found = texts_to_read(plan_with_texts())
    assert [(one.path, one.reach) for one in found] == [
        ("programme[1].internal_note", (SECRET, "ans@thuis.example")),
        ("tasks[0].title", ("045-000 00 10",)),
        ("programme[1].stops[0].address", ()),
        ("programme[1].partners[0].text", ()),
        ("outcome.promises[0]", ()),
    ]


def test_what_goes_anyway_is_not_listed_to_be_read():
    assert SECRET not in str(texts_to_read(plan_with_details()))


@pytest.mark.parametrize("name", sorted(_FREE_TEXTS))
def test_every_free_text_is_a_field_of_the_plan(name):
    first, *rest = name.split(".")
    rows = {"programme": "programme[0]", "ignored_rules": "ignored_rules[0]"}
    people = {"speakers": "speakers[0]", "partners": "partners[0]"}
    field = field_at(".".join([rows.get(first, first), *(people.get(one, one) for one in rest)]))
    assert (field.row or field).type is str


@pytest.fixture
def old_visit(tmp_path: Path) -> Path:
    """A plan of long ago with a history, exports, drafts and a checkpoint; and files of another plan."""
    path = tmp_path / "plannen" / "bezoek.werkbezoek.json"
    opened = save(plan_with_details(), path, expected=None)
    save(put(opened.plan, "title", "Nieuwe titel"), path, expected=opened.version)
    for name in (
        "bezoek.draaiboek.pdf",
        "bezoek.uitnodiging.1-smit.eml",
        "bezoek.bevestiging.zip",
        "bezoek-2.gasten.pdf",
    ):
        (path.parent / name).write_text(SECRET)
    (path.parent / "bezoek - genodigden.xlsx").write_text(SECRET)
    checkpoints = path.parent / ".ipynb_checkpoints"
    checkpoints.mkdir()
    (checkpoints / "bezoek.werkbezoek-checkpoint.json").write_text(SECRET)
    (path.parent / ".werkbezoek" / f"{path.name}.drafts").write_text(SECRET)
    exports = tmp_path / "uit"
    exports.mkdir()
    (exports / "bezoek.draaiboek.html").write_text(SECRET)
    return path


def all_text(folder: Path) -> str:
    return "".join(file.read_text("utf-8", "replace") for file in sorted(folder.rglob("*")) if file.is_file())


def test_purge_first_only_shows(old_visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = all_text(old_visit.parent)
    assert main(["purge", str(old_visit)]) == 0
    told = capsys.readouterr().out
    assert "Genodigden, regel 1, telefoon" in told
    assert "bezoek.draaiboek.pdf" in told
    assert "Wat blijft staan: namen (niet van bewoners), rollen, partijen, programma en opbrengst." in told
    assert "Er is niets weggehaald." in told
    assert SECRET not in told
    assert all_text(old_visit.parent) == before


def test_purge_removes_the_details_everywhere(old_visit: Path) -> None:
    exports = old_visit.parents[1] / "uit"
    assert earlier_versions(old_visit)
    assert main(["purge", str(old_visit), "--exports", str(exports), "--yes"]) == 0
    (old_visit.parent / "bezoek-2.gasten.pdf").unlink()  # another plan's, and still there
    assert SECRET not in all_text(old_visit.parents[1])
    assert load(old_visit).title == "Nieuwe titel"
    assert residual_files(old_visit, [exports]) == ()
    assert open_plan(old_visit).plan.invitees[0].party == "Partij"


def test_purge_shows_the_texts_to_read_and_later_takes_the_versions_that_still_held_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "b.werkbezoek.json"
    save(plan_with_texts(), path, expected=None)
    assert main(["purge", str(path), "--yes"]) == 0
    told = capsys.readouterr().out
    line = next(line for line in told.splitlines() if "interne notitie" in line)
    assert line.startswith("    Programma, onderdeel 2, interne notitie: “Bel Ans aan de deur, ")
    assert line.endswith(f" – met {SECRET} en ans@thuis.example")
    opened = open_plan(path)
    assert SECRET in opened.plan.programme[1].internal_note  # nothing goes without being named
    save(put(opened.plan, "programme[1].internal_note", ""), path, expected=opened.version)
    assert SECRET in all_text(tmp_path)
    assert main(["purge", str(path), "--yes"]) == 0
    assert "Weggehaald, met twee bestanden." in capsys.readouterr().out
    assert SECRET not in all_text(tmp_path)
    assert main(["purge", str(path), "--yes"]) == 0
    assert "niets dat weg moet" in capsys.readouterr().out


def test_purge_leaves_the_checkpoints_of_another_plan(old_visit: Path) -> None:
    other = old_visit.parent / ".ipynb_checkpoints" / "bezoek-2.werkbezoek-checkpoint.json"
    other.write_text("{}")
    assert main(["purge", str(old_visit), "--yes"]) == 0
    assert other.exists()


def test_purge_leaves_a_fresh_plan_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "b.werkbezoek.json"
    save(put(plan_with_details(), "date", None), path, expected=None)
    before = path.read_bytes()
    assert main(["purge", str(path), "--yes"]) == 0
    assert "niets dat weg moet" in capsys.readouterr().out
    assert path.read_bytes() == before


def test_purge_of_a_file_that_is_no_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "b.werkbezoek.json"
    path.write_text("{")
    assert main(["purge", str(path), "--yes"]) == 1
    assert "niet te lezen als plan" in capsys.readouterr().err
