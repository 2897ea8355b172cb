import pytest
from msgspec.structs import replace

from werkbezoek.form.session.plan_files import (
    copy_plan,
    create_plan,
    forget,
    last_opened,
    list_plans,
    plans_folder,
    remember,
)
from werkbezoek.form.session.session import Session
from werkbezoek.plan import new_plan
from werkbezoek.store import SUFFIX, PlanFileError, load, save


def test_plans_go_where_the_working_folder_keeps_them(tmp_path):
    (tmp_path / "notebooks").mkdir()
    assert plans_folder(tmp_path / "notebooks") == tmp_path / "notebooks" / "plannen"
    (tmp_path / "data").mkdir()
    assert plans_folder(tmp_path / "notebooks") == tmp_path / "data" / "plannen"
    assert plans_folder(tmp_path) == tmp_path / "data" / "plannen"


def test_own_plans_come_before_examples_and_a_broken_one_is_listed_too(tmp_path):
    own, examples = tmp_path / "data" / "plannen", tmp_path / "data" / "voorbeelden"
    examples.mkdir(parents=True)
    save(new_plan("Van mij"), own / f"a{SUFFIX}", expected=None)
    save(new_plan("Voorbeeld"), examples / f"b{SUFFIX}", expected=None)
    (own / f"kapot{SUFFIX}").write_text("{", encoding="utf-8")
    found = list_plans(tmp_path)
    assert {plan.title for plan in found if plan.is_own} == {"Van mij", f"kapot{SUFFIX}"}
    assert [plan.title for plan in found if not plan.is_own] == ["Voorbeeld"]


def test_the_title_of_a_new_plan_is_on_one_line(tmp_path):
    assert load(create_plan(tmp_path, " De\twijk  in\n")).title == "De wijk in"


def test_the_last_version_of_a_damaged_plan_is_named_and_can_be_copied(tmp_path):
    path = plans_folder(tmp_path) / f"wijk{SUFFIX}"
    first = save(new_plan("De wijk in"), path, expected=None)
    save(replace(load(path), title="De wijk uit"), path, expected=first.version)
    path.write_text("{", encoding="utf-8")
    with pytest.raises(PlanFileError, match=r"er is nog een versie van .* uur: klik .* op Kopie maken"):
        Session(path)
    copy = load(copy_plan(tmp_path, path))
    assert copy.title == "De wijk uit"
    assert copy.id == first.plan.id
    empty = tmp_path / f"nooit-bewaard{SUFFIX}"
    empty.touch()
    with pytest.raises(PlanFileError) as caught:
        Session(empty)
    assert "Kopie maken" not in str(caught.value)


def test_the_plan_that_was_open_is_remembered_until_it_is_left_or_gone(tmp_path):
    plan = tmp_path / f"wijk{SUFFIX}"
    plan.touch()
    assert last_opened(tmp_path) is None
    remember(tmp_path, plan)
    assert last_opened(tmp_path) == plan
    forget(tmp_path)
    assert last_opened(tmp_path) is None
    remember(tmp_path, plan)
    plan.unlink()
    assert last_opened(tmp_path) is None
