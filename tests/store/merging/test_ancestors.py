"""The common ancestor of two versions: found where the history is sure of it, and not guessed elsewhere."""

import shutil
from pathlib import Path

import msgspec
import pytest

from werkbezoek.plan import Plan, new_plan, put
from werkbezoek.store import Opened, encode, keep_shared_version, open_plan, save, version_of
from werkbezoek.store.merging import common_ancestor


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


def title(plan: Plan | None) -> str:
    return plan.title if plan else "onbekend"


def test_what_was_saved_over_our_version_comes_from_it(path: Path) -> None:
    ours = open_plan(path)
    saved(path, title="van een ander")
    theirs = saved(path, ask="Bouw meer")
    assert common_ancestor(path, ours, theirs, other=path) == ours.plan


def test_what_came_in_the_place_of_our_version_is_no_descendant_of_it(path: Path) -> None:
    ours = open_plan(path)
    stranger = put(ours.plan, "ask", "Bouw meer")
    theirs = sent(msgspec.structs.replace(stranger, revision=9, saved_at=None))
    assert common_ancestor(path, ours, theirs, other=path) is None


def test_an_edit_by_hand_of_our_file_comes_from_our_version(path: Path) -> None:
    ours = open_plan(path)
    theirs = sent(put(ours.plan, "title", "met de hand"))
    assert common_ancestor(path, ours, theirs, other=path) == ours.plan
    assert common_ancestor(path, ours, theirs) is None


def test_an_older_version_of_our_own_is_its_own_ancestor(path: Path) -> None:
    old = open_plan(path)
    saved(path, title="drie")
    assert common_ancestor(path, open_plan(path), old) == old.plan


def test_a_copied_file_comes_from_what_it_was_a_copy_of(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "elders" / path.name
    other.parent.mkdir()
    shutil.copy(path, other)
    theirs = saved(other, title="van een ander")
    saved(path, title="drie")
    assert title(common_ancestor(path, saved(path, title="vier"), theirs, other=other)) == "twee"
    assert common_ancestor(path, open_plan(path), theirs) is None


def test_of_the_versions_that_were_handed_over_the_one_most_like_theirs_counts(path: Path) -> None:
    for name in ("drie", "vier", "vijf"):
        keep_shared_version(saved(path, title=name).plan, path)
        saved(path, ask=f"Vraag {name}")
    handed_over = common_ancestor(path, open_plan(path), sent(open_plan(path).plan))
    assert handed_over == open_plan(path).plan
    theirs = put(put(put(new_plan(), "title", "vier"), "ask", "Vraag drie"), "closing", "Tot ziens")
    theirs = msgspec.structs.replace(theirs, id=open_plan(path).plan.id, revision=90)
    assert title(common_ancestor(path, open_plan(path), sent(theirs))) == "vier"
    early = msgspec.structs.replace(theirs, revision=1)
    assert common_ancestor(path, open_plan(path), sent(early)) is None
