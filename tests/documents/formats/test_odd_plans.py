"""Odd plans in every format: all of the text is there, pages are numbered, nothing runs into the margin."""

import html as entities
import io
import re
import unicodedata
from functools import cache

import docx as python_docx
import icalendar
import pypdf
import pytest
import typst
from PIL import Image
from support.odd_plans import LONG, ODD_PLANS

from werkbezoek.documents.audiences import Chart, Document, document
from werkbezoek.documents.formats import docx, html, ics, pdf
from werkbezoek.documents.formats.chart_parts import chart_parts
from werkbezoek.documents.formats.glyphs import shown
from werkbezoek.documents.formats.plain_text import plain
from werkbezoek.plan import ItemKind
from werkbezoek.timing.timeline import Bar, Clash, Pause, Timeline

DPI = 24
MARGIN = 17 * DPI // 25  # of 18 mm, in pixels

CASES = [(name, "gasten") for name in ODD_PLANS] + [
    (name, "draaiboek") for name in ("no items", "60 items", "four groups", "one long word", "200 invitees")
]
odd = pytest.mark.parametrize(("name", "audience"), CASES)


@cache
def made(name: str, audience: str) -> tuple[Document, bytes]:
    """An odd plan for an audience, and its PDF."""
    doc = document(ODD_PLANS[name], audience)
    return doc, pdf(doc)


def words(text: str) -> set[str]:
    """The words of a text that read from left to right, without short and endless ones."""
    found = re.findall(r"\w{4,40}", text)
    return {word for word in found if unicodedata.bidirectional(word[0]) == "L"}


def squeezed(text: str) -> str:
    """The text without what lines and hyphens add to it, in small letters, as headings can be in capitals."""
    return re.sub(r"[\s\u00ad\u200b\u2010-]", "", text).lower()


def lacking(wanted: set[str], text: str) -> list[str]:
    """The words that do not stand in a text."""
    found = squeezed(text)
    return [word for word in wanted if squeezed(word) not in found]


@odd
def test_pages_are_numbered_and_hold_all_of_the_text(name, audience):
    doc, content = made(name, audience)
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages]
    for number, page in enumerate(pages, start=1):
        assert squeezed(f"Pagina {number} van {len(pages)}") in squeezed(page)
    found, wanted = "".join(pages), shown(plain(doc))
    assert len(words(wanted)) > 10
    assert lacking(words(wanted), found) == []
    assert squeezed(found).count("sinds") >= wanted.count("sinds")  # each sentence of a long text


@odd
def test_nothing_runs_into_the_margin(name, audience, tmp_path):
    """Each line of a side margin has one colour: of the paper, or of the band that a document opens with."""
    _, content = made(name, audience)
    (tmp_path / "made.pdf").write_bytes(content)
    some = min(len(pypdf.PdfReader(io.BytesIO(content)).pages), 8)
    (tmp_path / "pages.typ").write_text(
        "#set page(width: auto, height: auto, margin: 0pt)\n"
        f'#for n in range({some}) {{ image("made.pdf", page: n + 1) }}'
    )
    drawn = typst.compile(str(tmp_path / "pages.typ"), format="png", ppi=DPI)
    for picture in drawn if isinstance(drawn, list) else [drawn]:
        page = Image.open(io.BytesIO(picture)).convert("RGB")
        for left in (1, page.width - MARGIN):
            strip = page.crop((left, 0, left + MARGIN - 1, page.height))
            assert all(low == high for low, high in _spread(strip))


def _spread(strip: Image.Image) -> list[tuple[int, int]]:
    """The darkest and the lightest grey of each line."""
    grey = strip.convert("L")
    return [grey.crop((0, line, grey.width, line + 1)).getextrema() for line in range(grey.height)]


@odd
def test_a_page_holds_all_of_the_text(name, audience):
    doc, _ = made(name, audience)
    page = entities.unescape(re.sub("<[^>]+>", "", html(doc)))
    assert lacking(words(plain(doc)), page) == []


@pytest.mark.parametrize("name", ["no items", "60 items", "long text", "other scripts"])
def test_a_word_file_holds_all_of_the_text(name):
    doc, _ = made(name, "gasten")
    file = python_docx.Document(io.BytesIO(docx(doc)))
    text = "".join(node.text or "" for node in file.element.body.iter() if node.tag.endswith("}t"))
    assert lacking(words(plain(doc)), text) == []
    assert (LONG in text) == (name == "long text")


@pytest.mark.parametrize("name", list(ODD_PLANS))
def test_a_calendar_holds_every_item(name):
    plan = ODD_PLANS[name]
    titles = [" – ".join(filter(None, (item.title, item.group))) for item in plan.programme]
    crew = icalendar.Calendar.from_ical(ics(document(plan, "draaiboek"))).events
    assert [str(event["summary"]) for event in crew] == titles
    guests = icalendar.Calendar.from_ical(ics(document(plan, "gasten"))).events
    assert len(guests) == 1
    assert all(item.title in str(guests[0]["description"]) for item in plan.programme)


def test_a_long_chart_goes_on_in_parts():
    bars = tuple(
        Bar(
            label=f"{number}",
            kind=ItemKind.TOUR,
            lane="",
            start=number * 10,
            end=number * 10 + 10,
            travel=0,
            is_pinned=False,
        )
        for number in range(50)
    )
    timeline = Timeline(
        bars=bars,
        pauses=(Pause(before=30, start=290, end=300),),
        clashes=(Clash(first=10, second=11, start=100, end=110), Clash(first=3, second=40, start=30, end=40)),
    )
    parts = [part.timeline for part in chart_parts(Chart(timeline, "Tijdbalk"), 225 / 140)]
    assert [len(part.bars) for part in parts] == [16, 17, 17]
    assert tuple(bar for part in parts for bar in part.bars) == bars
    assert [pause.before for part in parts for pause in part.pauses] == [14]
    assert [(clash.first, clash.second) for clash in parts[0].clashes] == [(10, 11), (3, 3)]
    assert [(clash.first, clash.second) for clash in parts[2].clashes] == [(7, 7)]
