"""The Gantt chart of a visit: as a matplotlib figure, and as SVG and PNG for documents.

It may import ``plan``, ``text``, and the modules of ``timing``. matplotlib, which takes half a second to
import, is imported with the first figure or PNG; SVG does not need it.
"""

import io
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ...plan import Plan
from ..scheduling import schedule
from ..timeline import Timeline, build_timeline
from .drawing import drawing_of
from .style import STYLE, contrast, luminance, mix
from .svg_text import svg_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure


_LOCK = threading.Lock()
_SETTINGS = {"svg.fonttype": "none", "svg.hashsalt": "werkbezoek", "font.family": ["DejaVu Sans"]}


def chart(plan: Plan) -> "Figure":
    """Return the chart of everything in a plan, for the organisers of the visit."""
    return draw(build_timeline(schedule(plan)))


def draw(timeline: Timeline) -> "Figure":
    """Return the chart of a timeline as a matplotlib figure."""
    from .figure import figure_of

    with chart_settings():
        return figure_of(drawing_of(timeline))


def svg(timeline: Timeline) -> str:
    """Return the chart as an ``<svg>`` element. The same timeline always has the same text.

    Its parts have classes (``gantt-label``, ``gantt-grid`` …) that `STYLE` and the CSS of a page refer to.
    """
    return svg_of(drawing_of(timeline))


def png(timeline: Timeline) -> bytes:
    """Return the chart as a PNG picture. The same timeline always has the same bytes."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    from .figure import figure_of

    file = io.BytesIO()
    options = {"compress_level": 3}  # takes half the time of the default 6, for a fifth more bytes
    with chart_settings(), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing")
        figure = figure_of(drawing_of(timeline))
        figure.set_dpi(200)
        FigureCanvasAgg(figure).print_png(file, metadata={"Software": None}, pil_kwargs=options)
    return file.getvalue()


@contextmanager
def chart_settings() -> Iterator[None]:
    """Let one thread at a time draw with matplotlib's default settings and ours, instead of the user's."""
    import matplotlib as mpl

    defaults = {key: value for key, value in mpl.rcParamsDefault.items() if not key.startswith("backend")}
    with _LOCK, mpl.rc_context({**defaults, **_SETTINGS}):
        yield
