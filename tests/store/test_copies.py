"""Plans from and for others: new files beside existing ones, versions that were shared, copies to remove."""

import datetime as dt
from pathlib import Path

import pytest

from werkbezoek.plan import new_plan, put
from werkbezoek.store import (
    SUFFIX,
    SaveError,
    Shared,
    add_plan,
    drafts_file,
    earlier_versions,
    encode,
    find_twin,
    history,
    history_files,
    keep_shared_version,
    load,
    open_plan,
    plans_with_id,
    remove_copy,
    save,
)


def test_a_plan_is_added_as_it_is_and_never_over_another(tmp_path: Path) -> None:
    first, second = new_plan("een"), new_plan("twee")
    paths = [add_plan(plan, tmp_path / "plannen", "wijk") for plan in (first, second)]
    assert [path.name for path in paths] == [f"wijk{SUFFIX}", f"wijk 2{SUFFIX}"]
    assert [path.read_bytes() for path in paths] == [encode(first), encode(second)]


def test_a_folder_that_cannot_be_written_is_a_dutch_error(tmp_path: Path) -> None:
    (tmp_path / "bestand").touch()
    with pytest.raises(SaveError, match="de map bestaat niet"):
        add_plan(new_plan(), tmp_path / "bestand", "wijk")


def test_plans_are_found_by_their_id_past_files_that_are_unreadable(tmp_path: Path) -> None:
    plan = new_plan()
    (tmp_path / f"a{SUFFIX}").write_text("{", encoding="utf-8")
    here, there = (add_plan(plan, tmp_path, name) for name in "bc")
    add_plan(new_plan(), tmp_path, "d")
    assert [*plans_with_id(tmp_path, plan.id)] == [here, there]
    assert find_twin(here, plan.id) == there


def test_a_shared_version_stays_however_often_the_plan_is_saved(tmp_path: Path) -> None:
    path = tmp_path / f"wijk{SUFFIX}"
    opened = save(new_plan("begin"), path, expected=None)
    keep_shared_version(opened.plan, path, Shared.HANDED_OVER)
    keep_shared_version(opened.plan, path, Shared.HANDED_OVER)
    later = dt.datetime.now(dt.UTC) + dt.timedelta(days=90)
    for number in range(20):
        data = encode(put(opened.plan, "title", f"{number}"))
        history.keep(data, path, now=later + dt.timedelta(minutes=number), saved=False)
    shared = [kept for kept in history.kept_versions(path) if kept.shared]
    assert [load(kept.file) for kept in shared] == [opened.plan]
    assert shared[0].file in history_files(path)
    assert len(earlier_versions(path)) < 20


def test_a_copy_is_removed_once_its_content_is_in_the_history_of_the_plan(tmp_path: Path) -> None:
    path, copy = tmp_path / f"wijk{SUFFIX}", tmp_path / f"wijk (mijn versie){SUFFIX}"
    saved = save(new_plan("begin"), path, expected=None)
    mine = save(put(saved.plan, "title", "van mij"), copy, expected=None)
    drafts_file(copy).write_text("{}", encoding="utf-8")
    remove_copy(copy, path, expected="een andere versie")
    assert copy.exists()
    remove_copy(copy, path, expected=mine.version)
    assert not copy.exists()
    assert not drafts_file(copy).exists()
    assert history_files(copy) == ()
    assert [version.title for version in earlier_versions(path)] == ["van mij"]
    assert open_plan(path) == saved
