"""A measured figure with its goal, and the table that each benchmark prints."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """What was measured: a value with a goal, and the measurements of the kit and its peer behind it."""

    what: str
    value: float
    goal: float
    unit: str = ""
    kit: str = ""
    peer: str = ""
    at_least: bool = False
    spread: str = ""

    def row(self) -> str:
        """Return the figure as a row of a table in Markdown."""
        is_met = self.value >= self.goal if self.at_least else self.value <= self.goal
        value = f"{with_unit(self.value, self.unit)} {self.spread}".strip()
        goal = f"{'≥' if self.at_least else '≤'} {with_unit(self.goal, self.unit)}"
        verdict = "met" if is_met else "**missed**"
        return f"| {' | '.join((self.what, self.kit, self.peer, value, goal, verdict))} |"


def ratio(what: str, kit: float, peer: float, goal: float, unit: str) -> Figure:
    """Return a figure for the measurement of the kit divided by that of its peer."""
    return Figure(what, kit / peer, goal, kit=with_unit(kit, unit), peer=with_unit(peer, unit))


def beyond(what: str, kit: float, trip: float, goal: float) -> Figure:
    """Return a figure for the milliseconds that the kit takes beyond an empty round trip to the kernel."""
    return Figure(what, kit - trip, goal, "ms", with_unit(kit, "ms"), with_unit(trip, "ms"))


def with_unit(value: float, unit: str) -> str:
    """Return a number in three digits, with its unit."""
    return f"{value:,.0f} {unit}".strip() if value >= 100 else f"{value:.3g} {unit}".strip()


def table_of(figures: Iterable[Figure]) -> str:
    """Return figures as a table in Markdown."""
    head = "| What / peer | Kit | Peer | Figure | Goal | |\n|---|---|---|---|---|---|"
    return "\n".join([head, *(figure.row() for figure in figures)])
