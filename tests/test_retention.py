"""Personal details past their term: what they are, where they are, and that they go from all places."""

import datetime as dt
from pathlib import Path

import pytest

from werkbezoek.cli import main
from werkbezoek.plan import Invitee, Name, Role, new_plan, put
from werkbezoek.retention import cleared, kept_too_long
from werkbezoek.store import load, open_plan, save, traces, versions

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
    kept = kept_too_long(plan_with_details(), VISIT + dt.timedelta(days=days))
    assert [path for one in kept for path in one.paths] == paths


def test_a_residents_name_and_the_numbers_of_the_crew_go_with_the_contacts():
    resident = Invitee(id="b", name=Name(first="Ans", last="Vos"), roles=(Role.RESIDENT,))
    plan = put(plan_with_details(), "invitees", (*plan_with_details().invitees, resident))
    plan = put(put(plan, "crew.first_aid", f"Bea, {SECRET}"), "contact.email", "wij@wonen.example")
    clean = cleared(plan, kept_too_long(plan, VISIT + dt.timedelta(days=184)))
    assert [one.name.full for one in clean.invitees] == ["Anna Smit", ""]
    assert clean.invitees[1].roles == (Role.RESIDENT,)
    assert (clean.crew.first_aid, clean.contact.email) == ("", "")


def test_a_plan_sets_its_own_terms_and_one_without_a_date_has_none():
    late = VISIT + dt.timedelta(days=400)
    patient = put(put(plan_with_details(), "limits.diet_days", 500), "limits.contact_days", 500)
    assert kept_too_long(patient, late) == ()
    assert kept_too_long(put(plan_with_details(), "date", None), late) == ()


def test_what_analysts_need_stays():
    plan = plan_with_details()
    late = VISIT + dt.timedelta(days=400)
    clean = cleared(plan, kept_too_long(plan, late))
    (invitee,) = clean.invitees
    assert (invitee.phone, invitee.note, invitee.diet) == ("", "", "")
    assert (invitee.name.full, invitee.party, invitee.roles) == ("Anna Smit", "Partij", (Role.MP,))
    assert clean.outcome == plan.outcome
    assert kept_too_long(clean, late) == ()


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
    assert versions(old_visit)
    assert main(["purge", str(old_visit), "--exports", str(exports), "--yes"]) == 0
    (old_visit.parent / "bezoek-2.gasten.pdf").unlink()  # another plan's, and still there
    assert SECRET not in all_text(old_visit.parents[1])
    assert load(old_visit).title == "Nieuwe titel"
    assert traces(old_visit, [exports]) == ()
    assert open_plan(old_visit).plan.invitees[0].party == "Partij"


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
