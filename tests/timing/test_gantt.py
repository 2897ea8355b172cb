"""The chart does not depend on matplotlib's settings or on threads; its module does not load matplotlib."""

import subprocess
import sys
import threading

import matplotlib as mpl
from support.timelines import BUSY, timeline

from werkbezoek.timing.gantt import svg


def test_the_settings_of_a_user_do_not_change_it():
    busy = timeline(*BUSY)
    before = svg(busy)
    with mpl.rc_context({"svg.fonttype": "path", "axes.facecolor": "black", "hatch.linewidth": 5}):
        assert svg(busy) == before
        assert mpl.rcParams["hatch.linewidth"] == 5


def test_threads_draw_the_same():
    busy = timeline(*BUSY)
    drawn: set[str] = set()
    threads = [threading.Thread(target=lambda: drawn.add(svg(busy))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert drawn == {svg(busy)}


def test_importing_the_chart_does_not_import_matplotlib():
    code = "import sys, werkbezoek.timing.gantt; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
