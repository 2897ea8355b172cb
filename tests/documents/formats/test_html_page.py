import base64
import hashlib
import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from support.visits import HOSTILE, example, hostile

from werkbezoek.documents.audiences import AUDIENCES, document
from werkbezoek.documents.formats import FORMATS, file_name, html
from werkbezoek.plan import SCHEMA_VERSION, Contact, ItemKind, Plan, Practical, ProgrammeItem, new_plan

VOID = {"meta", "link", "br", "hr", "img", "wbr", "input"}


class Outline(HTMLParser):
    """The elements of a page: fails on one that is not closed, keeps tags, attributes and heading levels."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.headings: list[int] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs
        if re.fullmatch(r"h\d", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_the_security_policy_allows_the_style_sheet_of_the_page():
    page = html(document(example(), "gasten"))
    (sheet,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    assert f"'sha256-{base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()}'" in page


def test_dark_mode_changes_only_colours():
    page = html(document(example(), "gasten"))
    rules = "".join(re.findall(r"\(prefers-color-scheme: dark\)\{(.*?\})\s*\}", page))
    names = re.findall(r"([\w-]+):", rules)
    assert {"--paper", "--kind"} < set(names)
    assert {name for name in names if not name.startswith("--")} == {"fill"}


@pytest.mark.parametrize("audience", list(AUDIENCES))
def test_it_is_one_small_file_without_scripts_or_requests(audience):
    page = html(document(example(), audience))
    assert len(page.encode()) <= 60_000
    outline = Outline(page)
    assert not outline.tags & {"script", "link", "img", "iframe", "form"}
    names = {name for name, _ in outline.attributes}
    assert not {name for name in names if name.startswith("on")} | ({"src", "style", "srcset"} & names)
    assert "url(http" not in page
    assert "default-src 'none'; style-src 'sha256-" in page


@pytest.mark.parametrize("audience", list(AUDIENCES))
@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_hostile_text_stays_text(audience, text):
    outline = Outline(html(document(hostile(text), audience)))
    assert not outline.tags & {"script", "img"}
    assert not any((value or "").startswith("javascript:") for _, value in outline.attributes)
    assert "1337" not in html(document(hostile("{{ 7 * 191 }}"), audience))


def test_headings_skip_no_level_and_there_is_one_title():
    levels = Outline(html(document(hostile("tekst"), "draaiboek"))).headings
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("audience", list(AUDIENCES))
def test_an_empty_plan_and_a_very_full_plan_are_valid(audience):
    assert "None" not in html(document(new_plan(), audience))
    full = html(document(hostile("lang woord " * 900, invitees=200, items=60), audience))
    assert Outline(full).headings[0] == 1


def test_the_same_document_gives_the_same_page():
    assert html(document(example(), "gasten")) == html(document(example(), "gasten"))


def test_the_page_has_a_language_a_title_and_a_description_of_the_chart():
    page = html(document(example(), "gasten"))
    assert '<html lang="nl">' in page
    assert "<title>Twee kanten van Zuid – Programma werkbezoek</title>" in page
    assert 'role="img" aria-label="Tijdbalk van de ochtend, van 9.00 tot 12.55 uur' in page


def test_the_chart_and_the_list_have_the_same_times():
    item = ProgrammeItem(id="i", kind=ItemKind.TOUR, title="Rondje", start="9:05", minutes=40)
    page = html(document(Plan(id="p", schema_version=SCHEMA_VERSION, programme=(item,)), "gasten"))
    start, end = '<time datetime="09:05"><b>9:05</b></time>', '<time datetime="09:45">9:45</time>'
    assert f"{start}<span> tot {end}</span>" in page
    assert '<h3 aria-label="9:05 tot 9:45, ' in page
    assert '<tspan font-weight="700">9:05</tspan>' in page


@pytest.mark.parametrize(
    ("phone", "expected"),
    [
        ("06 0000 01 23", '<a href="tel:0600000123">06 0000 01 23</a>'),
        ("+31 6 0000 0123", '<a href="tel:+31600000123">+31 6 0000 0123</a>'),
        ("+31 (0)6 0000 0123", '<a href="tel:+31600000123">+31 (0)6 0000 0123</a>'),
        ("06-00000123 (ook app)", '<a href="tel:0600000123">06-00000123</a> (ook app)'),
        ("bel 's avonds", "bel &#39;s avonds"),
    ],
)
def test_a_phone_number_is_a_link_also_beside_other_words(phone, expected):
    plan = Plan(id="p", schema_version=SCHEMA_VERSION, contact=Contact(name="Wil", phone=phone))
    page = html(document(plan, "gasten"))
    assert f"<span>{expected}</span>" in page
    assert f'<span class="call">Vragen? Bel Wil: {expected}</span>' in page


def test_an_address_and_a_number_to_call_can_be_tapped_wherever_they_stand():
    practical = Practical(
        address="De Brink\nBoslaan 40\nEmmen", public_transport="Ophalen? Bel 06 0000 0123."
    )
    plan = Plan(id="p", schema_version=SCHEMA_VERSION, start="9:00", practical=practical)
    page = html(document(plan, "gasten"))
    url = "https://www.openstreetmap.org/search?query=Boslaan%2040%2C%20Emmen"
    assert f'<a href="{url}" rel="noopener">Ontvangst: De Brink, Boslaan 40, Emmen</a>' in page
    assert 'Ophalen? Bel <a href="tel:0600000123">06 0000 0123</a>.' in page


def test_every_format_has_its_name_as_extension():
    assert {name: made.extension for name, made in FORMATS.items()} == {name: name for name in FORMATS}
    assert file_name("emmen", "gasten", FORMATS["pdf"].extension) == "emmen.gasten.pdf"
