"""The invitations at a glance: how many there are of each kind, and what is missing."""

import msgspec
import traitlets as t

from ...planning import InvitationOverview, invitation_overview
from ...text.wording import counted
from .own_tables import tables_near
from .view import Findings, Message, SessionView


class InvitationsView(SessionView, control="invitations"):
    """The invitations of the plan."""

    summary = t.Unicode().tag(sync=True)
    overview = t.Dict().tag(sync=True)

    def _handle(self, message: Message) -> None:
        match message:
            case {"go": path}:
                self.context.go_to(path)

    def _refresh(self, findings: Findings) -> None:
        parties = tables_near(self.session.path)[0].parties
        overview = invitation_overview(self.session.plan, findings, parties)
        self.summary = _summary(overview)
        self.overview = msgspec.to_builtins(overview)


def _summary(overview: InvitationOverview) -> str:
    size = counted(overview.expected, "persoon", "personen", in_digits=True)
    approach = f". Aanpak: {overview.approach.lower()}" if overview.approach else ""
    tentative = f", {overview.tentative} onder voorbehoud" if overview.tentative else ""
    return (
        f"{size} in de groep, bewoners niet meegeteld; {overview.confirmed} bevestigd{tentative}. "
        f"{overview.limit.capitalize()}{approach}."
    )
