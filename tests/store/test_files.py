"""The files that belong to a plan."""

from pathlib import Path

import pytest

from werkbezoek.plan import new_plan, put
from werkbezoek.store import (
    HIDDEN_FOLDER,
    SUFFIX,
    drafts_file,
    file_stem,
    free_path,
    residual_files,
    save,
)


def test_all_files_with_content_of_a_plan_are_found_and_no_others(tmp_path: Path) -> None:
    path, elsewhere = tmp_path / "bezoek.werkbezoek.json", tmp_path / "uit"
    opened = save(new_plan("een"), path, expected=None)
    save(put(opened.plan, "title", "twee"), path, expected=opened.version)
    drafts_file(path).write_text("{}")
    for folder in (tmp_path / ".ipynb_checkpoints", elsewhere):
        folder.mkdir()
    expected = [
        tmp_path / "bezoek.gasten.pdf",
        tmp_path / "bezoek - genodigden.xlsx",
        tmp_path / ".ipynb_checkpoints" / "bezoek.werkbezoek-checkpoint.json",
        elsewhere / "bezoek.pers.docx",
    ]
    others = [tmp_path / "bezoek-2.gasten.pdf", tmp_path / "bezoek.ipynb", elsewhere / "ander.html"]
    for file in (*expected, *others):
        file.write_text("")
    found = residual_files(path, [elsewhere])
    history = [file for file in found if file.parent.parent.name == "versies"]
    assert len(history) == 2
    assert {*found} == {*expected, *history, drafts_file(path)}
    assert all(HIDDEN_FOLDER in file.parts for file in (*history, drafts_file(path)))


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Werkbezoek Bloemenbuurt", "werkbezoek-bloemenbuurt"),
        ("Één wijk", "een-wijk"),
        ("../../etc/passwd", "etc-passwd"),
        ("con", "werkbezoek-con"),
        ("COM1", "werkbezoek-com1"),
        ("", "werkbezoek"),
        ("😀", "werkbezoek"),
        ("x" * 10_000, "x" * 60),
    ],
)
def test_a_title_becomes_a_file_name_that_is_fine_everywhere(title: str, stem: str) -> None:
    assert file_stem(title) == stem


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    assert free_path(tmp_path, "wijk").name == f"wijk{SUFFIX}"
    (tmp_path / f"wijk{SUFFIX}").touch()
    (tmp_path / f"wijk 2{SUFFIX}").touch()
    assert free_path(tmp_path, "wijk").name == f"wijk 3{SUFFIX}"
