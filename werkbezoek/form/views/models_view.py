"""The model programmes to choose from."""

import traitlets as t

from ...planning import apply_model, model_programmes
from .view import Findings, FormContext, Message, SessionView


class ModelsView(SessionView, control="models"):
    """The model programmes, each of which can replace the programme of the plan."""

    models = t.List().tag(sync=True)
    items = t.Int(0).tag(sync=True)

    def __init__(self, context: FormContext) -> None:
        models = [(model.key, model.name, model.description) for model in model_programmes()]
        super().__init__(context, models=models)

    def _handle(self, message: Message) -> None:
        model = next(model for model in model_programmes() if model.key == message["model"])
        self.session.replace(apply_model(self.session.plan, model))
        self.context.refresh()

    def _refresh(self, findings: Findings) -> None:
        self.items = len(self.session.plan.programme)
