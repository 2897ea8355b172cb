"""The ``<svg>`` element: sound XML for any text, small, and without anything that a page can't hold."""

import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.timelines import BUSY, SVG, item, labels, timeline

from werkbezoek.timing.gantt import svg


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
def test_an_odd_title_becomes_sound_xml(title):
    drawn = svg(timeline(item(title=title)))
    assert ET.fromstring(drawn).tag == f"{SVG}svg"
    assert "<script" not in drawn


@given(st.text(max_size=80), st.text(max_size=10))
def test_any_text_becomes_sound_xml(title, group):
    ET.fromstring(svg(timeline(item(title=title, group=group))))


def test_a_title_may_look_like_an_attribute():
    title = 'Zeg "ja" style="a:b" id="i_1"'
    assert labels(svg(timeline(item(title=title))))[0].replace("…", "") == f"9:00 {title}"


def test_it_is_small_and_fit_for_a_page():
    drawn = svg(timeline(*BUSY))
    assert len(drawn) < 16_000
    assert drawn.startswith("<svg")
    assert " style=" not in drawn
    assert "<style" not in drawn
    ids = [element.get("id") for element in ET.fromstring(drawn).iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert drawn.replace("http://www.w3.org/", "").count("http") == 0


def test_two_charts_in_a_page_have_their_own_hatching():
    """A browser does not draw a pattern of the same name that it first finds in a hidden tab."""
    first, second = (set(re.findall(r'id="([^"]+)"', svg(timeline(*items)))) for items in (BUSY, BUSY[:4]))
    assert first
    assert second
    assert not first & second
