"""The shapes of a chart, in its units from the top left; `figure` and `svg_text` write them out."""

from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle with an edge, and lines over its fill if it has a hatch, as matplotlib names them."""

    name: str
    x: float
    y: float
    width: float
    height: float
    fill: str = "none"
    edge: str = "none"
    hatch: str = ""
    is_dashed: bool = False
    is_rounded: bool = False


class Path(NamedTuple):
    """A polygon, or lines that each go from one point to the next but one."""

    name: str
    points: tuple[tuple[float, float], ...]
    edge: str
    edge_width: float
    fill: str = "none"

    @property
    def is_closed(self) -> bool:
        """Whether it is a polygon."""
        return self.fill != "none"


class Text(NamedTuple):
    """A line of text that starts, ends or has its middle at a point of its baseline.

    ``narrow_room`` is the number of characters of the label of a bar that fit in a narrow chart.
    """

    name: str
    x: float
    y: float
    text: str
    align: str
    color: str
    narrow_room: int = 0


class Drawing(NamedTuple):
    """A chart: its height in units, its shapes from back to front, and the texts over them."""

    height: float
    shapes: list[Box | Path]
    texts: list[Text]
