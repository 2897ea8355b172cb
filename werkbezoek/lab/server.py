"""JupyterLab on a working folder: in Dutch, with the start screen in front and little around it.

The settings are in ``settings/``. They let the kernels of forms handle all messages in one thread (without
subshells): two threads could handle the first edits of a form in the wrong order.
"""

import logging
import os
from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

from .folder import PLANS

_HERE = Path(__file__).parent
LABEXTENSIONS = _HERE / "labextensions"
"""The folder of the extension that opens plans in JupyterLab: hand-written modules, without a build step."""


def address_of_running(folder: Path) -> str | None:
    """Return the address of a JupyterLab that is open on a working folder already, or None."""
    from jupyter_server.serverapp import list_running_servers  # imported here because it takes seconds

    for server in list_running_servers():
        if server["root_dir"] == str(folder):
            try:
                urlopen(f"{server['url']}api", timeout=5).close()
            except OSError:
                continue  # it was stopped without removing its address
            return f"{server['url']}lab?token={server['token']}"
    return None


def open_lab(
    folder: Path, arguments: list[str], tell_address: Callable[[str], object] = lambda address: None
) -> None:
    """Run JupyterLab on the start screen of a working folder until the user stops it.

    ``arguments``, such as ``--no-browser``, are passed on to JupyterLab. ``tell_address`` gets the address
    just before it starts. The open tabs and the settings that the user changes are stored in ``.jupyter`` in
    the folder, so that the user's other JupyterLab does not change. JupyterLab prints errors only: its other
    messages, in English, hide what the user needs to read.
    """
    import zmq
    from jupyterlab.labapp import LabApp  # imported here because it takes seconds

    own = folder / ".jupyter"
    logging.captureWarnings(capture=True)
    logging.getLogger("ServerApp").addFilter(_is_for_users)
    server = LabApp.initialize_server(
        [
            f"--ServerApp.root_dir={folder}",
            f"--ServerApp.preferred_dir={folder / PLANS}",
            "--ServerApp.contents_manager_class=werkbezoek.lab.contents.LabContents",
            "--ServerApp.answer_yes=True",  # one Ctrl+C is enough
            "--Application.log_level=ERROR",
            "--LabApp.default_url=/lab",
            f"--LabApp.extra_labextensions_path={LABEXTENSIONS}",
            f"--LabApp.app_settings_dir={_HERE / 'settings'}",
            f"--LabApp.user_settings_dir={own / 'settings'}",
            f"--LabApp.workspaces_dir={own / 'workspaces'}",
            # without encryption each kernel prints, in English, that what it says could be overheard
            *(["--MappingKernelManager.transport_encryption=auto"] if zmq.has("curve") else []),
            *(["--allow-root"] if _is_root() else []),
            *arguments,
        ]
    )
    tell_address(server.display_url.split()[0])
    server.start()


def _is_for_users(record: logging.LogRecord) -> bool:
    """Return whether a message of JupyterLab says what the command has not said in Dutch."""
    return not any(text in record.getMessage() for text in ("To access the server", "Shutting down"))


def _is_root() -> bool:
    """Return whether the user is root, as in a container; then JupyterLab needs ``--allow-root``."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
