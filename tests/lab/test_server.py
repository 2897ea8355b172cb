"""JupyterLab on a working folder."""

import json
import os
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from unittest.mock import Mock

import pytest
from jupyterlab_server.config import get_federated_extensions, get_page_config

from werkbezoek.lab import address_of_running, open_lab
from werkbezoek.lab.server import LABEXTENSIONS


def arguments_of(folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Return the options that JupyterLab is started with, by name."""
    arguments: list[str] = []
    server = Mock(display_url="http://localhost:8888/lab")
    start = lambda given: arguments.extend(given) or server  # noqa: E731
    monkeypatch.setattr("jupyterlab.labapp.LabApp.initialize_server", start)
    open_lab(folder, ["--no-browser"])
    assert arguments[-1] == "--no-browser"
    assert server.start.called
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
    page = get_page_config([], app_settings_dir=str(settings))
    assert page["werkbezoekStart"] == "true"
    assert page["buildCheck"] == "false"  # where Node is installed, each page would run it
    overrides = json.loads((settings / "overrides.json").read_text(encoding="utf-8"))
    assert overrides["@jupyterlab/translation-extension:plugin"] == {"locale": "nl_NL"}
    notification = {"fetchNews": "false", "checkForUpdates": False}
    assert overrides["@jupyterlab/apputils-extension:notification"] == notification


@pytest.mark.parametrize(("can_encrypt", "policy"), [(True, "auto"), (False, None)])
def test_kernels_encrypt_where_they_can_as_they_warn_in_english_if_they_do_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, can_encrypt: bool, policy: str | None
) -> None:
    monkeypatch.setattr("zmq.has", lambda _: can_encrypt)
    arguments = arguments_of(tmp_path, monkeypatch)
    assert arguments.get("--MappingKernelManager.transport_encryption") == policy


def test_a_jupyterlab_that_is_open_on_the_folder_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None: ...

    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path))
    with HTTPServer(("127.0.0.1", 0), Answer) as server:
        url = f"http://127.0.0.1:{server.server_port}/"
        running = {"pid": os.getpid(), "root_dir": "/werkmap", "url": url, "token": "abc"}
        (tmp_path / "jpserver-1.json").write_text(json.dumps(running))
        Thread(target=server.serve_forever).start()
        assert address_of_running(Path("/werkmap")) == f"{url}lab?token=abc"
        assert address_of_running(Path("/elders")) is None
        server.shutdown()
    assert address_of_running(Path("/werkmap")) is None


def test_jupyterlab_finds_the_extension() -> None:
    found = get_federated_extensions([str(LABEXTENSIONS)])["werkbezoek"]
    load = found["jupyterlab"]["_build"]["load"]
    assert (LABEXTENSIONS / "werkbezoek" / load).is_file()
