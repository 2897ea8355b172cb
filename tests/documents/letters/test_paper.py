"""A letter on paper: all of its text on one page, whatever is in it."""

import datetime as dt
import html

from support.letter_plans import plan_with
from support.pdf_pages import texts

from werkbezoek.documents.audiences import document
from werkbezoek.documents.formats.markdown import as_html
from werkbezoek.documents.letters.paper import as_markdown, letter_on_paper


def test_text_stays_as_it_is_and_keeps_its_lines():
    for paragraph in ("# *geen* [kop](x)", "1. een\n- twee", "> a_b_c `d` <b>", "    ver"):
        lines = "<br />\n".join(html.escape(line.strip()) for line in paragraph.splitlines())
        assert as_html(as_markdown(paragraph)) == f"<p>{lines}</p>\n"


def test_a_letter_is_one_page():
    doc = document(plan_with(), "gasten")
    content = letter_on_paper(
        doc,
        "Brief aan bewoners",
        "Bezoek",
        ["Beste bewoner,", "Hallo.", "Groet,\n\nAnna"],
        dt.date(2027, 3, 5),
    )
    (words,) = texts(content)
    parts = ("Bezoek", "vrijdag 5 maart 2027", "Beste bewoner,", "Hallo.", "Groet,", "Anna")
    assert all(part in words for part in parts)


def test_there_is_room_to_sign():
    assert as_markdown("Groet,\n\nAnna").count("\N{NO-BREAK SPACE}") == 3
