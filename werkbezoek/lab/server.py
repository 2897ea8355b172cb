"""JupyterLab on a working folder, in Dutch, without first-run pop-ups or the user's other sessions."""

import json
import os
from pathlib import Path

from .folder import START_NOTEBOOK

_SETTINGS = {
    "@jupyterlab/apputils-extension/notification.jupyterlab-settings": {
        "fetchNews": "false",
        "checkForUpdates": False,
    },
    # or the first edits of a form go partly to one thread of the kernel, partly to another, in any order
    "@jupyterlab/apputils-extension/kernels-settings.jupyterlab-settings": {"commsOverSubshells": "disabled"},
    "@jupyterlab/translation-extension/plugin.jupyterlab-settings": {"locale": "nl_NL"},
}


def open_lab(folder: Path, extra: list[str]) -> None:
    """Run JupyterLab on the start notebook of a working folder until the user stops it.

    ``extra`` are further arguments for JupyterLab, such as ``--no-browser``. Settings and workspaces are kept
    in the folder's hidden ``.jupyter``, so that the user's own JupyterLab stays as it is.
    """
    from jupyterlab.labapp import LabApp

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
            *extra,
        ]
    )


def _is_root() -> bool:
    """Whether this is a container or fresh machine where root is the only user."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
