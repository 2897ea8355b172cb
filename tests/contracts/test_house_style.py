"""The same house style in every format."""

import base64
import io
import re
import zipfile

import docx as python_docx
import pikepdf
import pytest
from support.breadth import mostly_thorough
from support.pdf_pages import texts
from support.visits import HOSTILE, example

from werkbezoek.documents.audiences import AUDIENCES, blank_opzet, document
from werkbezoek.documents.branding import HouseStyle, Palette, palette, read_logo
from werkbezoek.documents.formats import FORMATS, docx, html, missing_characters, pdf
from werkbezoek.documents.formats.plain_text import as_text
from werkbezoek.plan import new_plan

LOGO = read_logo(
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">'
    b'<rect width="40" height="20" fill="#7b2d8b"/></svg>'
).logo
STYLE = HouseStyle(name="Kadewijk", closing="Thuis aan het water", palette=palette("#7b2d8b"), logo=LOGO)


@pytest.mark.parametrize(
    ("audience", "format_name"),
    [*((audience, "html") for audience in AUDIENCES), ("gasten", "pdf"), ("gasten", "docx")],
)
def test_every_document_follows_the_house_style(audience, format_name):
    plan = new_plan()
    default_look = FORMATS[format_name].render(document(plan, audience))
    styled = FORMATS[format_name].render(document(plan, audience, style=STYLE))
    assert styled != default_look


def test_html_contains_the_logo_so_that_the_browser_fetches_nothing():
    made = html(document(example(), "gasten", style=STYLE))
    (shown,) = re.findall(r"<img [^>]*>", made)
    assert base64.b64encode(LOGO.png).decode() in shown
    assert 'alt="Kadewijk"' in shown
    assert f'width="{LOGO.width}"' in shown
    assert "default-src 'none'; style-src 'sha256-" in made
    assert "img-src data:;" in made
    assert "--accent: #7b2d8b;" in made
    assert '<p class="closing">Thuis aan het water</p>' in made
    assert "$" not in re.search(r"<style>(.*?)</style>", made)[1]
    assert "img-src" not in html(document(example(), "gasten"))


def test_pdf_has_the_logo_with_its_name_and_the_closing_line():
    made = pdf(document(example(), "gasten", style=STYLE))
    with pikepdf.open(io.BytesIO(made)) as opened:
        alts = [str(o.Alt) for o in opened.objects if isinstance(o, pikepdf.Dictionary) and "/Alt" in o]
    assert alts[0] == "Kadewijk"
    assert len(alts) == 2
    assert "Thuis aan het water" in texts(made)[-1]


def test_docx_has_the_logo_with_its_name_and_the_closing_line():
    made = docx(document(example(), "gasten", style=STYLE))
    file = python_docx.Document(io.BytesIO(made))
    first = file.paragraphs[0]._p.xpath(".//wp:docPr")[0]
    assert (first.get("name"), first.get("descr")) == ("Logo", "Kadewijk")
    assert file.paragraphs[-1].text == "Thuis aan het water"
    assert str(file.styles["Heading 1"].font.color.rgb) == "7B2D8B"
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        assert LOGO.png in [parts.read(name) for name in parts.namelist() if name.endswith(".png")]


def test_the_name_in_the_plan_comes_before_that_of_the_house_style():
    assert document(example(), "gasten", style=STYLE).host == "Zuiderkade Wonen"
    assert document(new_plan(), "gasten", style=STYLE).host == "Kadewijk"
    assert blank_opzet(STYLE).host == "Kadewijk"


def test_plain_text_ends_with_the_closing_line():
    assert as_text(document(example(), "gasten", style=STYLE)).endswith("\n\nThuis aan het water\n")


@pytest.mark.parametrize("name", mostly_thorough(HOSTILE, "script", "marks", "lines"))
def test_hostile_text_stays_text(name):
    text = HOSTILE[name]
    doc = document(new_plan(), "gasten", style=HouseStyle(name=text, closing=text, logo=LOGO))
    for format_name in ("html", "docx"):
        assert b"<script>alert" not in FORMATS[format_name].render(doc)
    assert pdf(doc).startswith(b"%PDF")


def test_a_missing_character_in_the_closing_line_is_reported():
    doc = document(new_plan(), "gasten", style=HouseStyle(closing="Thuis 家"))
    assert missing_characters(doc) == ("家",)


@pytest.mark.parametrize("light", [True, False])
def test_a_light_logo_gets_a_dark_background(light):
    logo = LOGO.__class__(png=LOGO.png, width=LOGO.width, height=LOGO.height, is_light=light)
    style = HouseStyle(logo=logo, palette=Palette(ground="#123456"))
    doc = document(new_plan(), "gasten", style=style)
    assert ('class="brand light"' in html(doc)) == light
    with zipfile.ZipFile(io.BytesIO(docx(doc))) as parts:
        assert (b"123456" in parts.read("word/styles.xml")) == light
