"""The files that JupyterLab lists."""

import asyncio
from pathlib import Path

import pytest
from tornado.web import HTTPError

from werkbezoek.lab.contents import LabContents


def test_a_folder_is_listed_also_if_a_file_in_it_disappears_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.json", "b.json"):
        (tmp_path / "plannen" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "plannen" / name).touch()
    contents = LabContents(root_dir=str(tmp_path))

    def exists(path: str) -> bool:
        if path == "plannen/b.json":
            (tmp_path / path).unlink()
            return False
        return True

    monkeypatch.setattr(contents, "exists", exists)
    listed = asyncio.run(contents.get("plannen"))
    assert [file["name"] for file in listed["content"]] == ["a.json"]


def test_a_folder_that_does_not_exist_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(HTTPError, match="No such file"):
        asyncio.run(LabContents(root_dir=str(tmp_path)).get("plannen"))
