"""JupyterLab on a working folder: in Dutch, with the start screen in front and little around it.

The settings are in ``settings/``. The kernels of forms handle messages in one thread (no subshells), because
two threads would handle the first edits of a form in any order.
"""

import os
from pathlib import Path

from .folder import PLANS

_HERE = Path(__file__).parent
LABEXTENSIONS = _HERE / "labextensions"
"""The extension of JupyterLab, in which a plan is a document: hand-written modules, without a build step."""


def open_lab(folder: Path, arguments: list[str]) -> None:
    """Run JupyterLab on the start screen of a working folder until the user stops it.

    ``arguments`` are passed on to JupyterLab, such as ``--no-browser``. What the user changes in the settings
    and the open tabs are stored in the hidden ``.jupyter`` of the folder, so that the user's own JupyterLab
    does not change.
    """
    from jupyterlab.labapp import LabApp  # imported here because it takes seconds

    own = folder / ".jupyter"
    LabApp.launch_instance(
        [
            f"--ServerApp.root_dir={folder}",
            f"--ServerApp.preferred_dir={folder / PLANS}",
            "--LabApp.default_url=/lab",
            f"--LabApp.extra_labextensions_path={LABEXTENSIONS}",
            f"--LabApp.app_settings_dir={_HERE / 'settings'}",
            f"--LabApp.user_settings_dir={own / 'settings'}",
            f"--LabApp.workspaces_dir={own / 'workspaces'}",
            *(["--allow-root"] if _is_root() else []),
            *arguments,
        ]
    )


def _is_root() -> bool:
    """Whether the user is root, as in a container: JupyterLab then only starts with ``--allow-root``."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
