"""JupyterLab on a working folder: in Dutch, without first-run pop-ups, separate from the user's own one."""

import json
import os
from pathlib import Path

from .folder import START_NOTEBOOK

_SETTINGS = {
    "@jupyterlab/apputils-extension/notification.jupyterlab-settings": {
        "fetchNews": "false",
        "checkForUpdates": False,
    },
    # With subshells, two threads of the kernel handle the first edits of a form, in any order.
    "@jupyterlab/apputils-extension/kernels-settings.jupyterlab-settings": {"commsOverSubshells": "disabled"},
    "@jupyterlab/translation-extension/plugin.jupyterlab-settings": {"locale": "nl_NL"},
}


def open_lab(folder: Path, arguments: list[str]) -> None:
    """Run JupyterLab on the start notebook of a working folder until the user stops it.

    ``arguments`` are passed on to JupyterLab, such as ``--no-browser``. Settings and workspaces are stored in
    the hidden ``.jupyter`` of the folder, so that the user's own JupyterLab does not change.
    """
    from jupyterlab.labapp import LabApp  # imported here because it takes seconds

    own = folder / ".jupyter"
    for name, settings in _SETTINGS.items():
        file = own / "settings" / name
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(json.dumps(settings, indent=2), encoding="utf-8")
    LabApp.launch_instance(
        [
            f"--ServerApp.root_dir={folder}",
            f"--LabApp.default_url=/lab/tree/{START_NOTEBOOK}",
            f"--LabApp.user_settings_dir={own / 'settings'}",
            f"--LabApp.workspaces_dir={own / 'workspaces'}",
            *(["--allow-root"] if _is_root() else []),
            *arguments,
        ]
    )


def _is_root() -> bool:
    """Whether the user is root, as in a container: JupyterLab then only starts with ``--allow-root``."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
