"""JupyterLab on a working folder."""

import json
from pathlib import Path

import pytest
from jupyterlab_server.config import get_federated_extensions, get_page_config

from werkbezoek.lab import open_lab
from werkbezoek.lab.server import LABEXTENSIONS


def arguments_of(folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Return the options that JupyterLab is started with, by name."""
    arguments: list[str] = []
    monkeypatch.setattr("jupyterlab.labapp.LabApp.launch_instance", arguments.extend)
    open_lab(folder, ["--no-browser"])
    assert arguments[-1] == "--no-browser"
    return dict(argument.split("=", 1) for argument in arguments if "=" in argument)


def test_lab_shows_the_users_plans_and_keeps_their_own_jupyterlab_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = arguments_of(tmp_path, monkeypatch)
    assert arguments["--ServerApp.root_dir"] == str(tmp_path)
    assert arguments["--ServerApp.preferred_dir"] == str(tmp_path / "data" / "plannen")
    assert Path(arguments["--LabApp.user_settings_dir"]).is_relative_to(tmp_path)
    assert Path(arguments["--LabApp.workspaces_dir"]).is_relative_to(tmp_path)


def test_lab_has_the_start_screen_no_pop_ups_and_dutch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Path(arguments_of(tmp_path, monkeypatch)["--LabApp.app_settings_dir"])
    assert get_page_config([], app_settings_dir=str(settings))["werkbezoekStart"] == "true"
    overrides = json.loads((settings / "overrides.json").read_text(encoding="utf-8"))
    assert overrides["@jupyterlab/translation-extension:plugin"] == {"locale": "nl_NL"}
    notification = {"fetchNews": "false", "checkForUpdates": False}
    assert overrides["@jupyterlab/apputils-extension:notification"] == notification


def test_jupyterlab_finds_the_extension() -> None:
    found = get_federated_extensions([str(LABEXTENSIONS)])["werkbezoek"]
    load = found["jupyterlab"]["_build"]["load"]
    assert (LABEXTENSIONS / "werkbezoek" / load).is_file()
