"""The files that commands read, and what is said about the house style beside them."""

from pathlib import Path

import pytest

from werkbezoek.cli.files import plan_files, print_house_style_remarks, stem, write_file


def test_a_folder_stands_for_the_plans_in_it_and_each_file_counts_once(tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.werkbezoek.json" for name in ("a", "b")]
    for path in (*paths, tmp_path / "notities.txt"):
        path.touch()
    assert plan_files([str(paths[1]), str(tmp_path), str(paths[1])]) == [paths[1], paths[0]]


def test_a_pattern_that_the_shell_did_not_expand_stands_for_its_plans(tmp_path: Path) -> None:
    (tmp_path / "a.werkbezoek.json").touch()
    assert plan_files([str(tmp_path / "*.json")]) == [tmp_path / "a.werkbezoek.json"]
    assert plan_files([str(tmp_path / "*.txt")]) == [tmp_path / "*.txt"]


@pytest.mark.parametrize(
    ("name", "expected"), [("emmen.werkbezoek.json", "emmen"), ("emmen.json", "emmen"), ("emmen", "emmen")]
)
def test_the_stem_is_the_name_without_its_suffix(name: str, expected: str) -> None:
    assert stem(Path(name)) == expected


def test_a_remark_on_a_house_style_is_printed_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "data" / "huisstijl"
    folder.mkdir(parents=True)
    (folder / "huisstijl.json").write_text("{")
    print_house_style_remarks([tmp_path / "data" / "plannen"] * 2)
    errors = capsys.readouterr().err
    assert errors.startswith("Huisstijl: ")
    assert errors.count("\n") == 1


def test_only_the_owner_may_read_what_a_command_writes(tmp_path: Path) -> None:
    target = tmp_path / "uit" / "brieven" / "emmen.eml"
    write_file(target, b"een")
    assert [entry.stat().st_mode & 0o777 for entry in (target, target.parent, target.parent.parent)] == [
        0o600, 0o700, 0o700,
    ]  # fmt: skip
    target.chmod(0o644)
    write_file(target, b"twee")
    assert (target.read_bytes(), target.stat().st_mode & 0o777) == (b"twee", 0o644)
