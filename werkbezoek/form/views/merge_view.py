"""The merge with another version of the plan: the differences to decide, and what is taken without asking."""

import msgspec
import traitlets as t

from ...store.merging import Side
from ..session.merging import Merging
from .view import Findings, FormContext, Message, SessionView

_KNOWN = "Wat maar één van jullie veranderde, gaat vanzelf mee."
_UNKNOWN = "Er is geen eerdere versie bekend die jullie allebei hadden. Kies daarom bij alles wat verschilt."


class MergeView(SessionView, control="merge"):
    """The differences of a `Merging`, which is shown until the user merges or leaves it."""

    shown = t.Bool(default_value=False).tag(sync=True)
    about = t.Unicode().tag(sync=True)
    conflicts = t.List().tag(sync=True)
    taken = t.List().tag(sync=True)
    kept = t.List().tag(sync=True)

    def __init__(self, context: FormContext) -> None:
        super().__init__(context)
        self._merging: Merging | None = None

    def show(self, merging: Merging) -> None:
        """Show what a merge would do."""
        self._merging = merging
        self.refresh()

    def leave(self) -> None:
        """Hide the merge, because the session continues with another version."""
        self._merging = None

    def _refresh(self, findings: Findings) -> None:
        self.shown = self._merging is not None
        if self._merging is None:
            return
        merged = self._merging.merge()
        self.about = f"Jouw versie naast die {self._merging.source}. " + (
            _KNOWN if self._merging.has_ancestor else _UNKNOWN
        )
        self.conflicts = [msgspec.structs.asdict(conflict) for conflict in merged.conflicts]
        self.taken = [f"{taken.place}: {taken.change}" for taken in self._merging.taken()]
        self.kept = [row.place for row in merged.one_sided]

    def _handle(self, message: Message) -> None:
        match message:
            case {"merge": choices} if self._merging:
                self._merge(self._merging, {key: Side(side) for key, side in choices.items()})
            case {"close": True}:
                self._merging = None
        self.context.refresh()

    def _merge(self, merging: Merging, choices: dict[str, Side]) -> None:
        if any(conflict.key not in choices for conflict in merging.merge().conflicts):
            self.send(
                {"text": "Er is intussen iets veranderd. Kies ook bij de verschillen die erbij kwamen."}
            )
            return
        merging.apply(choices)
        self._merging = None
        self.session.note = f"Samengevoegd met de versie {merging.source}. Ongedaan maken kan ook."
