"""Kinds of items by the words in their titles."""

import pytest

from werkbezoek.plan import ItemKind, new_plan
from werkbezoek.spreadsheets import PROGRAMME, make_preview, read_source

KINDS = {
    ItemKind.RECEPTION: "Inloop|Welkom en koffie|Welkomstwoord|Opening door de wethouder|Aankomst gasten",
    ItemKind.PRESENTATION: "Welkom en presentatie|Pitch van bewoners|Toelichting op de plannen|Speech",
    ItemKind.TOUR: "Wijkwandeling|Fietstocht|Rondje Rozenbuurt|Rondleiding|Bezoek aan bouwplaats|Wijkschouw",
    ItemKind.CONVERSATION: "Bezoek aan woning|Huisbezoek|Keukentafelgesprek|Thematafels|In gesprek",
    ItemKind.DEEPENING: "Workshop energie|Werksessie|Debat",
    ItemKind.NETWORKING: "Afsluiting en borrel|Slotborrel|Groepsfoto|Netwerkmoment",
    ItemKind.LUNCH: "Lunch|Lunchpresentatie|Broodjeslunch",
    ItemKind.DINNER: "Diner|Afsluitend diner",
    ItemKind.BREAK: "Pauze|Koffiepauze|Koffie",
    ItemKind.CLOSING: "Afsluiting|Slotwoord|Afscheid van de gasten",
    ItemKind.JOURNEY: "Busrit|Bus naar Ede: reis|Vertrek naar het station|Transfer",
    ItemKind.INTERNAL: "Opbouw|Afbouw en opruimen|Briefing team|Inrichten zaal|Schouw|Soundcheck",
}


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_a_title_says_what_kind_an_item_is(kind):
    titles = KINDS[kind].split("|")
    text = "Tijd\tActiviteit\n" + "".join(f"9:00-9:10\t{title}\n" for title in titles)
    preview = make_preview(read_source(text), new_plan(), PROGRAMME)
    assert {row.row.title: row.row.kind for row in preview.rows} == dict.fromkeys(titles, kind)
    assert all(any(guess.path == "kind" for guess in row.guesses) for row in preview.rows)


@pytest.mark.parametrize(
    "title", ["Bloemschikken", "Wederopbouw", "Business", "Prijsuitreiking", "Iets met huurders"]
)
def test_a_title_that_says_nothing_is_asked(title):
    preview = make_preview(read_source(f"Tijd\tActiviteit\n9:00\t{title}\n"), new_plan(), PROGRAMME)
    assert [question.path for question in preview.open_questions] == ["kind"]


def test_a_kind_in_other_words_is_read_by_its_words():
    preview = make_preview(read_source("Titel\tSoort\nNa afloop\tborrel\n"), new_plan(), PROGRAMME)
    (row,) = preview.rows
    assert (row.row.kind, row.problems, row.questions) == (ItemKind.NETWORKING, (), ())
