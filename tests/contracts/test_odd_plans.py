"""Odd plans in every format: all text is present, pages are numbered, and margins are empty."""

import html as entities
import io
import re
import unicodedata
from functools import cache

import docx as python_docx
import icalendar
import pytest
from PIL import Image
from support.odd_plans import LONG, ODD_PLANS
from support.pdf_pages import pictures, texts

from werkbezoek.documents.audiences import document
from werkbezoek.documents.blocks import Document
from werkbezoek.documents.formats import docx, html, ics, pdf
from werkbezoek.documents.formats.characters import with_boxes
from werkbezoek.documents.formats.plain_text import as_text

DPI = 24
MARGIN = 17 * DPI // 25  # of 18 mm, in pixels

CASES = [(name, "gasten") for name in ODD_PLANS] + [
    (name, "draaiboek") for name in ("no items", "four groups", "one long word")
]
odd = pytest.mark.parametrize(("name", "audience"), CASES)


@cache
def made(name: str, audience: str) -> tuple[Document, bytes]:
    """An odd plan for an audience, and its PDF."""
    doc = document(ODD_PLANS[name], audience)
    return doc, pdf(doc)


def words(text: str) -> set[str]:
    """The words of a text that are read from left to right, without very short and very long ones."""
    found = re.findall(r"\w{4,40}", text)
    return {word for word in found if unicodedata.bidirectional(word[0]) == "L"}


def squeezed(text: str) -> str:
    """The text in small letters, without spaces, line ends and hyphens."""
    return re.sub(r"[\s\u00ad\u200b\u2010-]", "", text).lower()


def missing_words(wanted: set[str], text: str) -> list[str]:
    """The words that are not in a text."""
    found = squeezed(text)
    return [word for word in wanted if squeezed(word) not in found]


@odd
def test_pages_are_numbered_and_have_all_text(name, audience):
    doc, content = made(name, audience)
    pages = texts(content)
    for number, page in enumerate(pages, start=1):
        assert squeezed(f"Pagina {number} van {len(pages)}") in squeezed(page)
    found, wanted = "".join(pages), with_boxes(as_text(doc))
    assert len(words(wanted)) > 10
    assert missing_words(words(wanted), found) == []
    assert squeezed(found).count("sinds") >= wanted.count("sinds")  # each sentence of a long text


@odd
def test_the_margins_are_empty(name, audience):
    """Each line of a side margin has one colour: that of the paper, or of the band at the top."""
    _, content = made(name, audience)
    for page in pictures(content, dpi=DPI, most=8):
        for left in (1, page.width - MARGIN):
            strip = page.crop((left, 0, left + MARGIN - 1, page.height))
            assert all(low == high for low, high in grey_ranges(strip))


def grey_ranges(strip: Image.Image) -> list[tuple[int, int]]:
    """The darkest and the lightest grey of each line."""
    grey = strip.convert("L")
    return [grey.crop((0, line, grey.width, line + 1)).getextrema() for line in range(grey.height)]


@odd
def test_a_web_page_has_all_text(name, audience):
    doc, _ = made(name, audience)
    page = entities.unescape(re.sub("<[^>]+>", "", html(doc)))
    assert missing_words(words(as_text(doc)), page) == []


@pytest.mark.parametrize("name", ["no items", "four groups", "long text", "other scripts"])
def test_a_word_file_has_all_text(name):
    doc, _ = made(name, "gasten")
    file = python_docx.Document(io.BytesIO(docx(doc)))
    text = "".join(node.text or "" for node in file.element.body.iter() if node.tag.endswith("}t"))
    assert missing_words(words(as_text(doc)), text) == []
    assert (LONG in text) == (name == "long text")


@pytest.mark.parametrize("name", list(ODD_PLANS))
def test_a_calendar_has_every_item(name):
    plan = ODD_PLANS[name]
    titles = [" – ".join(filter(None, (item.title, item.group))) for item in plan.programme]
    crew = icalendar.Calendar.from_ical(ics(document(plan, "draaiboek"))).events
    assert [str(event["summary"]) for event in crew] == titles
    guests = icalendar.Calendar.from_ical(ics(document(plan, "gasten"))).events
    assert len(guests) == 1
    assert all(item.title in str(guests[0]["description"]) for item in plan.programme)
