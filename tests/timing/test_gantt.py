import subprocess
import sys
import threading
import xml.etree.ElementTree as ET
from itertools import pairwise

import matplotlib as mpl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure

from werkbezoek.plan import ItemKind, Plan, ProgrammeItem
from werkbezoek.timing.gantt import STYLE, chart, draw, svg
from werkbezoek.timing.gantt.drawing import shortened
from werkbezoek.timing.gantt.look import FILL, HATCH
from werkbezoek.timing.scheduling import schedule
from werkbezoek.timing.timeline import Clash, Pause, Timeline, build_timeline

SVG = "{http://www.w3.org/2000/svg}"


def item(kind: ItemKind = ItemKind.TOUR, title: str = "", minutes: int = 30, **rest) -> ProgrammeItem:
    return ProgrammeItem(id="i", kind=kind, title=title, minutes=minutes, **rest)


def plan(*programme: ProgrammeItem) -> Plan:
    return Plan(id="p", schema_version=1, start="9:00", programme=programme)


def timeline(*programme: ProgrammeItem) -> Timeline:
    return build_timeline(schedule(plan(*programme)))


BUSY = (
    item(ItemKind.INTERNAL, "Zaal klaarzetten", start="8:15"),
    item(ItemKind.RECEPTION, "Ontvangst", 15),
    item(ItemKind.TOUR, "Door de wijk", 45, travel_minutes=10, group="groep A"),
    item(ItemKind.TOUR, "Langs de bouw", 40, group="groep B"),
    item(ItemKind.CONVERSATION, "Gesprek met bewoners", start="10:30"),
    item(ItemKind.LUNCH, "Lunch", start="10:50"),
)


def labels(drawn: str) -> list[str]:
    groups = (group for group in ET.fromstring(drawn).iter(f"{SVG}g") if group.get("class") == "gantt-label")
    return ["".join(group.itertext()).replace("\u00a0", " ").strip() for group in groups]


def test_bars_are_in_order_of_time_with_travel_pauses_and_clashes():
    line = timeline(*BUSY)
    assert [(bar.start, bar.end) for bar in line.bars] == [
        (495, 525), (540, 555), (555, 595), (565, 610), (630, 660), (650, 680),
    ]  # fmt: skip
    assert line.lanes == ("groep A", "groep B")
    assert [bar.is_pinned for bar in line.bars] == [True, False, False, False, True, True]
    assert Pause(before=4, start=610, end=630) in line.pauses
    assert line.clashes == (Clash(first=4, second=5, start=650, end=660),)


def test_what_is_not_shown_leaves_no_trace():
    everything = schedule(plan(*BUSY))
    line = build_timeline(everything, shows=lambda item: item.kind is not ItemKind.LUNCH, with_marks=False)
    assert "Lunch" not in svg(line)
    assert not line.clashes
    assert build_timeline(everything).clashes
    assert not build_timeline(everything, with_marks=False).clashes
    assert not any(bar.is_pinned for bar in line.bars)
    assert [line.bars[pause.before].label for pause in line.pauses] == ["Gesprek met bewoners"] * 2


def test_every_bar_has_its_time_lane_and_title_beside_it():
    assert labels(svg(timeline(*BUSY))) == [
        "8:15 Zaal klaarzetten",
        "9:00 Ontvangst",
        "9:15 groep B: Langs de bouw",
        "9:25 groep A: Door de wijk",
        "10:30 Gesprek met bewoners",
        "10:50 Lunch",
    ]


@pytest.mark.parametrize(
    "mark", ["gantt-grid", "gantt-bar", "gantt-travel", "gantt-pause", "gantt-clash", "gantt-pin"]
)
def test_marks_are_there_when_they_apply_and_only_then(mark):
    assert f'class="{mark}' in svg(timeline(*BUSY))
    plain = svg(timeline(item()))
    assert (f'class="{mark}' in plain) == (mark in {"gantt-grid", "gantt-bar"})


def test_an_item_without_a_title_bears_its_kind():
    assert labels(svg(timeline(item(ItemKind.LUNCH)))) == ["9:00 Lunch"]


def test_a_narrow_chart_swaps_the_rest_of_a_long_label_for_an_ellipsis():
    title = "Rondleiding door de Bloemenbuurt met bezoek aan een gerenoveerde woning"
    drawn = svg(timeline(item(title=title)))
    parts = {
        part.get("class"): part.text for part in ET.fromstring(drawn).iter(f"{SVG}tspan") if part.get("class")
    }
    assert parts["gantt-more"] == "…"
    assert title.endswith(parts["gantt-rest"])
    assert ".gantt-rest { display: none; }" in STYLE


@pytest.mark.parametrize(
    "title",
    [
        "<script>alert(1)</script>",
        "&amp; ]]>",
        "$x^2$ \\frac{",
        "😀 李",
        "\u202eomgekeerd",
        "\x00\x07\ufffe",
        "x" * 10_000,
    ],
)
def test_any_title_gives_sound_xml(title):
    drawn = svg(timeline(item(title=title)))
    assert ET.fromstring(drawn).tag == f"{SVG}svg"
    assert "<script" not in drawn


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=80), st.text(max_size=10))
def test_any_text_gives_sound_xml(title, group):
    ET.fromstring(svg(timeline(item(title=title, group=group))))


def test_a_title_may_look_like_an_attribute():
    title = 'Zeg "ja" style="a:b" id="i_1"'
    assert labels(svg(timeline(item(title=title))))[0].replace("…", "") == f"9:00 {title}"


def test_no_programme_still_gives_a_picture():
    assert "Er staat nog niets op het programma" in svg(timeline())
    assert isinstance(chart(plan()), Figure)


def test_sixty_items_past_midnight():
    line = timeline(*(item(title=f"Onderdeel {number}", minutes=25) for number in range(60)))
    assert len(labels(svg(line))) == 60
    assert len(svg(line)) < 60_000


def test_it_is_small_and_stands_inside_a_page():
    drawn = svg(timeline(*BUSY))
    assert len(drawn) < 16_000
    assert drawn.startswith("<svg")
    assert " style=" not in drawn
    assert "<style" not in drawn
    ids = [element.get("id") for element in ET.fromstring(drawn).iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert drawn.replace("http://www.w3.org/", "").count("http") == 0


def test_a_users_settings_do_not_change_it():
    line = timeline(*BUSY)
    before = svg(line)
    with mpl.rc_context({"svg.fonttype": "path", "axes.facecolor": "black", "hatch.linewidth": 5}):
        assert svg(line) == before
        assert mpl.rcParams["hatch.linewidth"] == 5


def test_threads_draw_the_same():
    line = timeline(*BUSY)
    drawn: set[str] = set()
    threads = [threading.Thread(target=lambda: drawn.add(svg(line))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert drawn == {svg(line)}


def test_the_figure_shows_the_same_words():
    words = [text.get_text() for text in draw(timeline(*BUSY)).texts]
    assert set(labels(svg(timeline(*BUSY)))) <= set(words)


def test_colours_differ_in_grey():
    def lightness(color: str) -> float:
        linear = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in to_rgb(color)
        ]
        luminance = sum(part * share for part, share in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))
        return 116 * luminance ** (1 / 3) - 16

    assert set(FILL) == set(ItemKind)
    plain = sorted(lightness(color) for kind, color in FILL.items() if kind not in HATCH)
    assert all(lighter - darker > 3.5 for darker, lighter in pairwise(plain))


@given(st.text(max_size=50), st.integers(2, 40))
def test_shortened_text_fits(words, letters):
    assert len(shortened(words, letters)) <= letters
    assert shortened(words, len(words)) == words


def test_importing_the_chart_does_not_import_matplotlib():
    code = "import sys, werkbezoek.timing.gantt; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
