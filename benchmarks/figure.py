"""A measured figure with its goal, and the table that each benchmark prints."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich import box
from rich.console import Console
from rich.table import Table


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

    @property
    def is_met(self) -> bool:
        """Whether the value reaches the goal."""
        return self.value >= self.goal if self.at_least else self.value <= self.goal


def ratio(what: str, kit: float, peer: float, goal: float, unit: str) -> Figure:
    """Return a figure that says how many times the measurement of the peer that of the kit is."""
    return Figure(what, kit / peer, goal, kit=with_unit(kit, unit), peer=with_unit(peer, unit))


def beyond(what: str, kit: float, trip: float, goal: float) -> Figure:
    """Return a figure for the milliseconds that the kit takes beyond an empty round trip to the kernel."""
    return Figure(what, kit - trip, goal, "ms", with_unit(kit, "ms"), with_unit(trip, "ms"))


def with_unit(value: float, unit: str) -> str:
    """Return a number in three digits, with its unit."""
    return f"{value:,.0f} {unit}".strip() if value >= 100 else f"{value:.3g} {unit}".strip()


def print_table(figures: Iterable[Figure]) -> None:
    """Print figures as a table in Markdown."""
    table = Table(box=box.MARKDOWN)
    for heading in ("What / peer", "Kit", "Peer", "Figure", "Goal"):
        table.add_column(heading)
    for figure in figures:
        goal = f"{'≥' if figure.at_least else '≤'} {with_unit(figure.goal, figure.unit)}"
        verdict = "" if figure.is_met else ": **missed**"
        value = f"{with_unit(figure.value, figure.unit)} {figure.spread}".strip()
        table.add_row(figure.what, figure.kit, figure.peer, value, goal + verdict)
    Console(width=200, markup=False).print(table)
