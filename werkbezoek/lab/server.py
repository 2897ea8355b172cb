"""JupyterLab on a working folder: in Dutch, with the start screen in front and little around it.

The settings are in ``settings/``. They let the kernels of forms handle all messages in one thread (without
subshells): two threads could handle the first edits of a form in the wrong order.
"""

import os
from pathlib import Path

from .folder import PLANS

_HERE = Path(__file__).parent
LABEXTENSIONS = _HERE / "labextensions"
"""The folder of the extension that opens plans in JupyterLab: hand-written modules, without a build step."""


def open_lab(folder: Path, arguments: list[str]) -> None:
    """Run JupyterLab on the start screen of a working folder until the user stops it.

    ``arguments``, such as ``--no-browser``, are passed on to JupyterLab. The open tabs and the settings that
    the user changes are stored in ``.jupyter`` in the folder, so that the user's other JupyterLab does not
    change.
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
    """Return whether the user is root, as in a container; then JupyterLab needs ``--allow-root``."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
