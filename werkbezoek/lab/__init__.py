"""A working folder for an advisor, and JupyterLab opened on it.

It may import ``text``.
"""

from .folder import FolderError, lay_out
from .server import address_of_running, open_lab

__all__ = ["FolderError", "address_of_running", "lay_out", "open_lab"]
