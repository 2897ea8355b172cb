import io
import zipfile

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbezoek.documents.audiences import document
from werkbezoek.documents.formats import docx, html, pdf
from werkbezoek.documents.formats.web_addresses import LONGEST, split_links
from werkbezoek.plan import new_plan, put

TEXT = "Kijk op https://x.example/a?b=1&c=2, of mail info@www.y.example. Zie (Www.x.example)!"
TARGETS = {"https://x.example/a?b=1&c=2", "https://Www.x.example"}


def pdf_links(content):
    with pikepdf.open(io.BytesIO(content)) as opened:
        things = [thing for thing in opened.objects if isinstance(thing, pikepdf.Dictionary)]
        return {str(thing.A.URI) for thing in things if thing.get("/Subtype") == "/Link"}


@pytest.mark.parametrize(
    ("text", "address", "target"),
    [
        ("Zie http://x.example/a.", "http://x.example/a", "http://x.example/a"),
        ("(www.x.example/a_(b)), en", "www.x.example/a_(b)", "https://www.x.example/a_(b)"),
        ("‘https://x.example’", "https://x.example", "https://x.example"),
        ("HTTPS://x.example/é ja", "HTTPS://x.example/é", "HTTPS://x.example/%C3%A9"),
        ('https://x.example"onclick="x', "https://x.example", "https://x.example"),
    ],
)
def test_a_link_ends_before_the_punctuation(text, address, target):
    assert [part for part in split_links(text) if part[1]] == [(address, target)]


@pytest.mark.parametrize(
    "text",
    ["javascript:x", "ftp://www.x.example", "a@www.x.example", "www.", "https://", f"www.{'a' * LONGEST}"],
)
def test_other_texts_are_no_link(text):
    assert list(split_links(text)) == [(text, "")]


@given(st.text(alphabet="htps:/w.a()@\n ,é"))
def test_no_text_is_lost(text):
    assert "".join(part for part, _ in split_links(text)) == text


def test_every_format_has_the_same_links():
    doc = document(put(new_plan(), "practical.public_transport", TEXT), "gasten")
    assert pdf_links(pdf(doc)) == TARGETS
    page = html(doc)
    relations = zipfile.ZipFile(io.BytesIO(docx(doc))).read("word/_rels/document.xml.rels").decode()
    for target in TARGETS:
        escaped = target.replace("&", "&amp;")
        assert f'href="{escaped}"' in page
        assert f'Target="{escaped}"' in relations


def test_an_address_that_is_too_long_to_link_to_still_has_a_pdf():
    address = f"https://x.example/{'a' * 9000}"
    plan = put(new_plan(), "introduction", f"{address} [klik]({address})")
    doc = document(put(plan, "practical.public_transport", address), "gasten")
    assert pdf_links(pdf(doc)) == set()
