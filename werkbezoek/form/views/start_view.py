"""The start of the form: the user makes a new plan, or opens or copies one."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import traitlets as t

from ...documents.branding import house_style_near
from ...documents.handover import LARGEST_ARCHIVE
from ...plan import Plan
from ...planning import model_programmes
from ...store import PlanFileError
from ...text.errors import UserError
from ...timing import schedule
from ...timing.gantt.style import FILL
from ..session.merging import ACCEPT, receive
from ..session.plan_files import copy_plan, create_plan, list_plans, plans_folder
from .view import Findings, Message, View


class StartView(View, control="start", styles="form"):
    """The plans near ``folder``; ``open_plan`` is called with the path of the plan to fill in."""

    models = t.List().tag(sync=True)
    plans = t.List().tag(sync=True)
    problem = t.Dict().tag(sync=True)
    is_back = t.Bool().tag(sync=True)  # whether the user comes back from a plan: the focus moves here
    accept = t.Unicode(ACCEPT).tag(sync=True)
    most = t.Int(LARGEST_ARCHIVE).tag(sync=True)

    def __init__(self, folder: Path, open_plan: Callable[[Path], None]) -> None:
        models = [
            (model.key, model.name, model.description, _drawing(model.plan)) for model in model_programmes()
        ]
        super().__init__(models=models)
        self._folder, self._open_plan = folder, open_plan

    def _refresh(self, findings: Findings) -> None:
        self.plans = msgspec.to_builtins(list_plans(self._folder))

    def _handle(self, message: Message) -> None:
        self.failure = "De lege opzet is niet gelukt" if "opzet" in message else "Dit is niet gelukt"
        self.problem = {}
        try:
            match message:
                case {"make": title, "model": key}:
                    self._open_plan(create_plan(self._folder, title, key))
                case {"open": file}:
                    self._open_plan(Path(file))
                case {"copy": file}:
                    self._open_plan(copy_plan(self._folder, Path(file)))
                case {"received": name, "buffers": [data]}:
                    path = receive(bytes(data), name, plans_folder(self._folder))
                    self.refresh()
                    self._open_plan(path)
                case {"look": True}:
                    self.refresh()
                case {"opzet": format_name}:
                    self._send_opzet(format_name)
        except PlanFileError as error:
            self.show_unreadable(error)
        except UserError as error:
            self.problem = {"text": str(error)}

    def show_unreadable(self, error: PlanFileError) -> None:
        """Show all faults of a file that could not be opened."""
        self.problem = {
            "text": f"{error.path.name} is niet te openen. Het bestand is niet veranderd.",
            "faults": [str(fault) for fault in error.faults],
        }

    def _send_opzet(self, format_name: str) -> None:
        # imported here because together they take 0.05 s, and most forms never make this
        from ...documents.audiences import blank_opzet
        from ...documents.formats import FORMATS

        format_ = FORMATS[format_name]
        data = format_.render(blank_opzet(house_style_near(plans_folder(self._folder)).style))
        self.send_file(f"opzet-werkbezoek.{format_.extension}", format_.mime, data)


def _drawing(plan: Plan) -> list[tuple[float, float, str]]:
    """Return a small drawing of the day: where each bar begins and its length, in percent, and its colour."""
    slots = schedule(plan).slots
    start, end = min(slot.start for slot in slots), max(slot.end for slot in slots)
    percent = 100 / (end - start)
    return [
        ((slot.start - start) * percent, (slot.end - slot.start) * percent, FILL[slot.item.kind])
        for slot in slots
    ]
