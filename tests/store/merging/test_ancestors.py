"""The common ancestor of two versions: found where the history is sure of it, and not guessed elsewhere."""

import shutil
from pathlib import Path

import msgspec
import pytest

from werkbezoek.plan import Plan, new_plan, put
from werkbezoek.store import Opened, Shared, encode, keep_shared_version, open_plan, save, version_of
from werkbezoek.store.merging import common_ancestors


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A plan that was saved twice: "een" and "twee"."""
    path = tmp_path / "bezoek.werkbezoek.json"
    opened = save(new_plan("een"), path, expected=None)
    save(put(opened.plan, "title", "twee"), path, expected=opened.version)
    return path


def saved(path: Path, **fields: str) -> Opened:
    opened = open_plan(path)
    return save(msgspec.structs.replace(opened.plan, **fields), path, expected=opened.version)


def sent(plan: Plan) -> Opened:
    """A plan in a file without a history, such as one that comes by mail."""
    return Opened(plan, version_of(encode(plan)))


def titles(plans: tuple[Plan, ...]) -> list[str]:
    return [plan.title for plan in plans]


def test_what_was_saved_over_our_version_comes_from_it(path: Path) -> None:
    ours = open_plan(path)
    saved(path, title="van een ander")
    theirs = saved(path, ask="Bouw meer")
    assert common_ancestors(path, ours, theirs, other=path) == (ours.plan,)


def test_what_came_in_the_place_of_our_version_is_no_descendant_of_it(path: Path) -> None:
    ours = open_plan(path)
    stranger = put(ours.plan, "ask", "Bouw meer")
    theirs = sent(msgspec.structs.replace(stranger, revision=9, saved_at=None))
    assert common_ancestors(path, ours, theirs, other=path) == ()


def test_an_edit_by_hand_of_our_file_comes_from_our_version(path: Path) -> None:
    ours = open_plan(path)
    theirs = sent(put(ours.plan, "title", "met de hand"))
    assert common_ancestors(path, ours, theirs, other=path) == (ours.plan,)
    assert common_ancestors(path, ours, theirs) == ()


def test_an_older_version_of_our_own_is_its_own_ancestor(path: Path) -> None:
    old = open_plan(path)
    saved(path, title="drie")
    assert common_ancestors(path, open_plan(path), old) == (old.plan,)


def test_a_copied_file_comes_from_what_it_was_a_copy_of(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "elders" / path.name
    other.parent.mkdir()
    shutil.copy(path, other)
    theirs = saved(other, title="van een ander")
    saved(path, title="drie")
    assert titles(common_ancestors(path, saved(path, title="vier"), theirs, other=other)) == ["twee"]
    assert common_ancestors(path, open_plan(path), theirs) == ()


def test_any_version_that_someone_else_has_too_may_be_the_ancestor(path: Path) -> None:
    for name in ("drie", "vier"):
        keep_shared_version(saved(path, title=name).plan, path, Shared.HANDED_OVER)
    theirs = put(open_plan(path).plan, "ask", "Bouw meer")
    ours = saved(path, title="vijf")
    for revision, known in ((90, ["drie", "vier"]), (3, ["drie"]), (2, [])):
        back = sent(msgspec.structs.replace(theirs, revision=revision))
        assert titles(common_ancestors(path, ours, back)) == known


def test_what_was_merged_before_counts_for_the_next_version_but_not_for_itself(path: Path) -> None:
    keep_shared_version(open_plan(path).plan, path, Shared.HANDED_OVER)
    theirs = msgspec.structs.replace(open_plan(path).plan, title="van een ander", revision=7)
    keep_shared_version(theirs, path, Shared.MERGED)
    ours = saved(path, title="drie")
    assert titles(common_ancestors(path, ours, sent(theirs))) == ["twee"]
    later = msgspec.structs.replace(theirs, ask="Bouw meer", revision=8)
    assert {*titles(common_ancestors(path, ours, sent(later)))} == {"twee", "van een ander"}
