"""The form on which residents say what they agree to: one page, with what the visit asks and no more."""

import datetime as dt

import pytest
from support.letter_plans import plan_with
from support.pdf_pages import texts
from support.small_plans import facts, text

from werkbezoek.documents.audiences import document
from werkbezoek.documents.branding import HouseStyle, Pronoun
from werkbezoek.documents.formats import FORMATS
from werkbezoek.documents.letters.consent_form import consent_form

KNOWN = {"date": "vrijdag 19 maart 2027", "reach": "Bel *Wiebe*: 06 0000 00 01.", "no_press": ""}


def form(style: HouseStyle | None = None, **changed: str):
    doc = document(plan_with(date=dt.date(2027, 3, 19)), "gasten", style=style or HouseStyle(name="Kadewijk"))
    return consent_form(doc, KNOWN | changed)


def test_it_says_for_what_how_to_withdraw_and_has_room_for_a_signature():
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


def test_it_asks_nothing_about_a_journalist_if_there_is_no_press():
    assert "Een gesprek met een journalist" not in facts(form(no_press="ja"))
    assert form(date="").when == ""


@pytest.mark.parametrize("pronoun", list(Pronoun))
def test_it_is_one_page(pronoun):
    content = FORMATS["pdf"].render(form(HouseStyle(name="Kadewijk", pronoun=pronoun)))
    (page,) = texts(content)
    assert f"Wat {'vindt u' if pronoun is Pronoun.FORMAL else 'vind je'} goed?" in page
