"""The Gantt chart of the day-part, drawn from a timeline with matplotlib, which is imported on first use.

Every drawing happens under one lock with matplotlib's default settings plus ours: a user's style sheet, the
inline backend or another thread would change the picture.
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
from .colours import contrast, luminance, mix
from .look import STYLE
from .svg_text import tidied

if TYPE_CHECKING:
    from matplotlib.figure import Figure

__all__ = [
    "STYLE",
    "chart",
    "contrast",
    "draw",
    "load_matplotlib",
    "luminance",
    "mix",
    "our_settings",
    "png",
    "svg",
    "tidied",
]

_LOCK = threading.Lock()
_SETTINGS = {"svg.fonttype": "none", "svg.hashsalt": "werkbezoek", "font.family": ["DejaVu Sans"]}


def chart(plan: Plan) -> "Figure":
    """The chart of everything in a plan, for its organisers."""
    return draw(build_timeline(schedule(plan)))


def draw(timeline: Timeline) -> "Figure":
    """The chart of a timeline as a matplotlib figure."""
    from .drawing import figure_of

    with our_settings():
        return figure_of(timeline)


def svg(timeline: Timeline) -> str:
    """The chart as an ``<svg>`` element: always the same text for the same timeline.

    Its parts bear classes (``gantt-label``, ``gantt-grid`` …), by which ``STYLE`` and a page restyle them.
    """
    from .drawing import figure_of

    written = io.StringIO()
    with our_settings(), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing")  # the reader's fonts draw, not matplotlib's
        figure_of(timeline).savefig(written, format="svg", metadata={"Date": None}, transparent=True)
    return tidied(written.getvalue())


def png(timeline: Timeline) -> bytes:
    """The chart as a picture, for files that hold no SVG: always the same bytes for the same timeline."""
    from .drawing import figure_of

    written = io.BytesIO()
    with our_settings(), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing")
        quick = {"compress_level": 3}  # half the time of the default 6, for a fifth more bytes
        figure_of(timeline).savefig(
            written, format="png", dpi=200, metadata={"Software": None}, pil_kwargs=quick
        )
    return written.getvalue()


def load_matplotlib() -> None:
    """Import what drawing needs, ahead of the first chart; takes some 0.4 s."""
    from . import drawing  # noqa: F401


@contextmanager
def our_settings() -> Iterator[None]:
    """While anything is drawn: our own settings, for one thread at a time."""
    import matplotlib as mpl

    defaults = {key: value for key, value in mpl.rcParamsDefault.items() if not key.startswith("backend")}
    with _LOCK, mpl.rc_context({**defaults, **_SETTINGS}):
        yield
