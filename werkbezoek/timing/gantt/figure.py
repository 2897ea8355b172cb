"""The chart as a matplotlib figure: for notebooks, and for files that hold pictures of dots."""

from typing import Any

from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch, Patch, PathPatch, Rectangle
from matplotlib.path import Path as LinePath
from matplotlib.transforms import Affine2D

from .drawing import Box, Drawing, Path
from .style import CORNER, DASH, EDGE_WIDTH, TEXT, WIDTH


def figure_of(drawing: Drawing) -> Figure:
    """Return a drawing as a figure. The caller has applied ``chart_settings``.

    The artists are put on the figure itself, because axes would take a third of the time of a chart.
    """
    figure = Figure(figsize=(WIDTH / 72, drawing.height / 72), dpi=72)
    units = Affine2D().scale(1, -1).translate(0, drawing.height).scale(1 / 72) + figure.dpi_scale_trans
    for shape in drawing.shapes:
        patch = _patch(shape)
        patch.set_transform(units)
        figure.add_artist(patch)
    for text in drawing.texts:
        figure.text(
            text.x, text.y, text.text, transform=units,
            ha=text.align, fontsize=TEXT, color=text.color, parse_math=False,
        )  # fmt: skip
    return figure


def _patch(shape: Box | Path) -> Patch:
    if isinstance(shape, Path):
        lines = [LinePath.MOVETO, LinePath.LINETO] * (len(shape.points) // 2)
        closing = [*shape.points, shape.points[0]]
        path = LinePath(closing, closed=True) if shape.is_closed else LinePath(shape.points, lines)
        return PathPatch(path, facecolor=shape.fill, edgecolor=shape.edge, linewidth=shape.edge_width)
    corner, size = (shape.x, shape.y), (shape.width, shape.height)
    look: dict[str, Any] = {
        "facecolor": shape.fill,
        "edgecolor": shape.edge,
        "hatch": shape.hatch or None,
        "linewidth": EDGE_WIDTH,
        "linestyle": (0, (DASH / EDGE_WIDTH, DASH / EDGE_WIDTH)) if shape.is_dashed else "solid",
    }
    if shape.is_rounded:
        return FancyBboxPatch(corner, *size, boxstyle=f"round,pad=0,rounding_size={CORNER}", **look)
    return Rectangle(corner, *size, **look)
