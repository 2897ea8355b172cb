"""The files of a working folder, as JupyterLab lists them."""

from typing import Any

from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager
from tornado.web import HTTPError

_NOT_FOUND = 404


class LabContents(AsyncLargeFileManager):
    """Jupyter's own, which also lists a folder while a file in it is renamed or removed.

    Without this, Jupyter Server says that the folder does not exist if one of its files disappears during the
    listing. JupyterLab then shows "Directory not found" and leaves the folder.
    """

    async def get(self, path: str, *args: Any, **options: Any) -> dict[str, Any]:
        """Return a file or a folder; list an existing folder once more if that fails."""
        try:
            return await super().get(path, *args, **options)
        except HTTPError as error:
            if error.status_code != _NOT_FOUND or not await self.dir_exists(path):
                raise
            return await super().get(path, *args, **options)
