import json
from pathlib import Path

import pytest

from werkbezoek.documents.form_link import FOLDER, FORM_MIME, LinkError, output_bundle, read_link, write_link


def plan_file(folder: Path, name: str = "bezoek.werkbezoek.json") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_text("{}", encoding="utf-8")
    return file


def test_the_last_written_link_is_read(tmp_path):
    first, second = plan_file(tmp_path), plan_file(tmp_path / "plannen", "één plan.werkbezoek.json")
    write_link(tmp_path, "f1", first)
    write_link(tmp_path, "f1", second)
    assert read_link(tmp_path, "f1") == second
    assert [file.name for file in (tmp_path / FOLDER).iterdir()] == ["f1.json"]


def test_a_link_works_after_the_working_folder_moved(tmp_path):
    notebooks = tmp_path / "old" / "notebooks"
    notebooks.mkdir(parents=True)
    write_link(notebooks, "f1", plan_file(tmp_path / "old" / "data"))
    (tmp_path / "old").rename(tmp_path / "new")
    assert read_link(tmp_path / "new" / "notebooks", "f1").is_file()


def test_a_link_to_a_plan_on_another_drive_has_its_whole_path(tmp_path, monkeypatch):
    """Windows has no relative path from one drive to another."""

    def refuse(*_):
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr("os.path.relpath", refuse)
    plan = plan_file(tmp_path)
    write_link(tmp_path, "f1", plan)
    assert read_link(tmp_path, "f1") == plan


def test_a_link_works_from_a_relative_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_link(Path(), "f1", plan_file(tmp_path))
    assert read_link(Path(), "f1").is_file()


@pytest.mark.parametrize("form_id", ["../f1", "", "a/b", "a\\b", "f1\n", "x" * 65])
def test_a_form_id_cannot_point_outside_the_folder(tmp_path, form_id):
    with pytest.raises(LinkError, match="niet gevonden"):
        read_link(tmp_path, form_id)
    with pytest.raises(ValueError, match="form id"):
        output_bundle(form_id)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"plan": 3}', '{"plan": null}', "\ud800"])
def test_a_broken_link_is_reported_in_a_dutch_sentence(tmp_path, content):
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "f1.json").write_bytes(content.encode("utf-8", "surrogatepass"))
    with pytest.raises(LinkError, match="voer het notebook opnieuw uit"):
        read_link(tmp_path, "f1")


def test_only_plan_files_are_accepted(tmp_path):
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "f1.json").write_text(json.dumps({"plan": "../geheim.txt"}), encoding="utf-8")
    with pytest.raises(LinkError, match="wijst niet naar een plan"):
        read_link(tmp_path, "f1")


def test_the_output_contains_nothing_of_the_plan():
    assert output_bundle("f1") == {FORM_MIME: {"form": "f1", "pointer": ".formulieren/f1.json"}}
