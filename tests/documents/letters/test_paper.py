"""On paper: a letter, and the form on which residents say what they agree to, each on one page."""

import datetime as dt
import html

import pytest
from support.letter_plans import plan_with
from support.pdf_pages import texts
from support.small_plans import facts, text

from werkbezoek.documents.audiences import document
from werkbezoek.documents.branding import HouseStyle, Pronoun
from werkbezoek.documents.formats import FORMATS
from werkbezoek.documents.formats.markdown import as_html
from werkbezoek.documents.letters.paper import as_markdown, consent_form, letter_on_paper

KNOWN = {"date": "vrijdag 19 maart 2027", "reach": "Bel *Wiebe*: 06 0000 00 01.", "no_press": ""}


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


def form(style: HouseStyle | None = None, **changed: str):
    doc = document(plan_with(date=dt.date(2027, 3, 19)), "gasten", style=style or HouseStyle(name="Kadewijk"))
    return consent_form(doc, KNOWN | changed)


def test_the_form_says_for_what_how_to_withdraw_and_has_room_for_a_signature():
    made = form()
    assert (made.title, made.when, made.host) == (
        "Wat vindt u goed?",
        "Bezoek op vrijdag 19 maart 2027",
        "Kadewijk",
    )
    choices = [name for name, words in facts(made).items() if words.endswith("\n☐ Ja\u2003\u2003☐ Nee")]
    assert choices == [
        "Mijn naam in het draaiboek",
        "Mijn naam in het programma",
        "Foto’s van mij",
        "Een gesprek met een journalist",
    ]
    assert r"Bel \\*Wiebe\\*\\: 06 0000 00 01\\." in text(made)
    assert list(facts(made))[-3:] == ["Naam", "Datum", "Handtekening"]


def test_the_form_asks_nothing_about_a_journalist_if_there_is_no_press():
    assert "Een gesprek met een journalist" not in facts(form(no_press="ja"))
    assert form(date="").when == ""


@pytest.mark.parametrize("pronoun", list(Pronoun))
def test_the_form_is_one_page(pronoun):
    content = FORMATS["pdf"].render(form(HouseStyle(name="Kadewijk", pronoun=pronoun)))
    (page,) = texts(content)
    assert f"Wat {'vindt u' if pronoun is Pronoun.FORMAL else 'vind je'} goed?" in page
