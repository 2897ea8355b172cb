"""The chart does not depend on matplotlib's settings or on threads."""

import threading

import matplotlib as mpl
from support.timelines import BUSY, timeline

from werkbezoek.timing.gantt import png


def test_the_settings_of_a_user_do_not_change_it():
    busy = timeline(*BUSY)
    before = png(busy)
    with mpl.rc_context({"axes.facecolor": "black", "hatch.linewidth": 5}):
        assert png(busy) == before
        assert mpl.rcParams["hatch.linewidth"] == 5


def test_threads_draw_the_same():
    busy = timeline(*BUSY)
    drawn: set[bytes] = set()
    threads = [threading.Thread(target=lambda: drawn.add(png(busy))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert drawn == {png(busy)}
