"""The invitations at a glance: how many there are of each kind, and what is missing."""

import msgspec
import traitlets as t

from ...planning import invitation_overview
from ..frontend import script
from ..session.spec import Json
from .view import Findings, SessionView


class InvitationsView(SessionView):
    """The invitations of the plan."""

    _esm = script("invitations")
    overview = t.Dict().tag(sync=True)

    def _handle(self, message: Json) -> None:
        match message:
            case {"go": path}:
                self.context.go_to(path)

    def refresh(self, findings: Findings = ()) -> None:
        """Show the invitations, and which findings are about them."""
        overview = invitation_overview(self.session.plan, findings=findings)
        self.overview = msgspec.to_builtins(overview)
