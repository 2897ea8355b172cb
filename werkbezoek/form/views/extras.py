"""What stands in a step beside its fields: invitations at a glance, model programmes, the mail to Aedes."""

from collections.abc import Callable, Sequence
from typing import Protocol

import ipywidgets
import msgspec

from ...documents.branding import house_style_near
from ...plan import Plan
from ...planning import invitation_overview, model_programmes
from ...rules import Finding
from ...store import SUFFIX
from ..session.session import Session
from ..session.spec import Json
from .widgets import Ask, Glance, Models

Handle = Callable[[Json], None]


class Extra(Protocol):
    """Something shown in a step that follows the plan."""

    widget: ipywidgets.Widget

    def show(self, plan: Plan, findings: Sequence[Finding]) -> None:
        """Show what there is to show of this plan, of which these are the findings."""


class GlanceView:
    """The invitations at a glance; ``handle`` gets ``{"go": path}`` when someone is chosen."""

    def __init__(self, handle: Handle) -> None:
        self.widget = Glance()
        self.widget.on_msg(lambda _widget, content, _buffers: handle(content))

    def show(self, plan: Plan, findings: Sequence[Finding]) -> None:
        """Show how far the invitations of this plan have come."""
        self.widget.overview = msgspec.to_builtins(invitation_overview(plan, findings=findings))


class ModelsView:
    """The model programmes to choose from; ``handle`` gets ``{"model": key}``."""

    def __init__(self, handle: Handle) -> None:
        self.widget = Models(
            models=[(model.key, model.name, model.description) for model in model_programmes()]
        )
        self.widget.on_msg(lambda _widget, content, _buffers: handle(content))

    def show(self, plan: Plan, findings: Sequence[Finding]) -> None:
        """Show what a model would replace."""
        self.widget.items = len(plan.programme)


class AskView:
    """The draft of a mail to Aedes: a link for the mail program, and a file with more about the plan."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.widget = Ask()
        self.widget.on_msg(lambda _widget, content, _buffers: self._hand_over(content))

    def show(self, plan: Plan, findings: Sequence[Finding]) -> None:
        """Let the link hold the question as it is now."""
        from ...documents.letters import question_mailto

        self.widget.mailto = question_mailto(plan)

    def _hand_over(self, message: Json) -> None:
        from ...documents.letters import question_eml

        if "eml" not in message:
            return
        try:
            style = house_style_near(self._session.path.parent).style
            data = question_eml(self._session.plan, style=style)
        except Exception as error:  # noqa: BLE001 (in a callback it would be lost in a log)
            self.widget.send({"text": f"Deze mail is niet gelukt ({type(error).__name__}: {error})."})
            return
        name = f"{self._session.path.name.removesuffix(SUFFIX)}.vraag-aan-aedes.eml"
        text = f"{name} staat bij je downloads. Open het, lees het na en verstuur het zelf."
        self.widget.send({"text": text, "name": name, "type": "message/rfc822"}, buffers=[data])
