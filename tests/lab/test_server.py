"""JupyterLab on a working folder."""

import json
from pathlib import Path

import pytest
from jupyterlab.labapp import LabApp

from werkbezoek.lab import open_lab


def test_lab_opens_on_the_start_page_without_pop_ups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    arguments: list[str] = []
    monkeypatch.setattr(LabApp, "launch_instance", arguments.extend)
    open_lab(tmp_path, ["--no-browser"])
    assert f"--ServerApp.root_dir={tmp_path}" in arguments
    assert "--LabApp.default_url=/lab/tree/notebooks/begin_hier.ipynb" in arguments
    assert arguments[-1] == "--no-browser"
    files = (tmp_path / ".jupyter" / "settings").rglob("*.jupyterlab-settings")
    settings = {file.stem: json.loads(file.read_text()) for file in files}
    assert settings == {
        "kernels-settings": {"commsOverSubshells": "disabled"},
        "notification": {"fetchNews": "false", "checkForUpdates": False},
        "plugin": {"locale": "nl_NL"},
    }
