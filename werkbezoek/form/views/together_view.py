"""Working on a plan with a colleague: the file to give to them, and merging the version that comes back."""

import traitlets as t

from ...documents.branding import house_style_near
from ...documents.handover import LARGEST_ARCHIVE, PACKED_SUFFIX, pack
from ...store import Shared, keep_shared_version
from ...text.errors import UserError
from ..session.merging import ACCEPT, merging_with
from .view import DownloadView, Message


class TogetherView(DownloadView, control="together"):
    """The button that makes the file, and the one that opens the file of a colleague."""

    accept = t.Unicode(ACCEPT).tag(sync=True)
    most = t.Int(LARGEST_ARCHIVE).tag(sync=True)

    def _handle(self, message: Message) -> None:
        match message:
            case {"give": True}:
                self._give()
            case {"received": name, "buffers": [data]}:
                try:
                    self.context.merge(merging_with(self.session, bytes(data), name))
                except UserError as error:
                    self.send({"text": str(error)})

    def _give(self) -> None:
        """Let the browser download the plan with its house style."""
        plan = self.session.plan
        data = pack(plan, self.stem, house_style_near(self.session.path.parent))
        keep_shared_version(plan, self.session.path, Shared.HANDED_OVER)
        name = f"{self.stem}{PACKED_SUFFIX}"
        text = f"{name} staat bij je downloads. Alle gegevens van genodigden staan erin: stuur het veilig."
        self.send_file(name, "application/zip", data, text)
