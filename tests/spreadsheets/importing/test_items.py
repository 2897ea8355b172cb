"""What follows from the words and the times of items: kinds, places, starts and durations."""

import pytest

from werkbezoek.plan import ItemKind, Place, PlaceKind, new_plan
from werkbezoek.spreadsheets import PROGRAMME, PreviewRow, make_preview, read_source

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


def read(text: str) -> tuple[PreviewRow, ...]:
    return make_preview(read_source(text), new_plan(), PROGRAMME).rows


def test_an_unreadable_kind_is_reported_though_the_title_says_one():
    (row,) = read("Titel\tSoort\nLunch\tonzin\n")
    assert (row.row.kind, [problem.text for problem in row.problems]) == (ItemKind.LUNCH, ["onzin"])


@pytest.mark.parametrize(
    ("cells", "place"),
    [
        (
            "Bezoek aan woning\tTulpstraat 12\t",
            Place(kind=PlaceKind.HOME, label="woning", address="Tulpstraat 12"),
        ),
        ("Bezoek aan woning\tde Tulpenbuurt\t", Place(kind=PlaceKind.HOME, label="de Tulpenbuurt")),
        ("Lunch\tbuurthuis De Zon\tkantoor", Place(kind=PlaceKind.OFFICE, label="buurthuis De Zon")),
        ("Lunch op kantoor\tDe Zon\t", Place(label="De Zon")),
    ],
)
def test_the_kind_of_a_place_follows_from_its_words_and_the_address_of_a_home_is_hidden(cells, place):
    (row,) = read(f"Titel\tPlek\tSoort plek\n{cells}\n")
    assert row.row.place == place


@pytest.mark.parametrize(
    ("rows", "times", "problems"),
    [
        ("9:00\t9:30\t\tInloop\n\t10:15\t\tLunch", [("9:00", 30), ("9:30", 45)], []),
        ("9:00\t9:30\t30\tInloop", [("9:00", 30)], []),
        (
            "9:00\t9:30\t45\tInloop",
            [("9:00", 45)],
            ["Dit klopt niet met de duur. De duur telt: 45 minuten."],
        ),
        ("9:00\t9:00\t\tInloop", [("9:00", 30)], ["Begin en eind zijn gelijk."]),
        ("\t9:30\t\tInloop", [(None, 30)], ["Zonder begintijd is dit niet te gebruiken."]),
        (
            "9:00\t\t\tInloop\n11:00\t\t\tLunch\n19:00\t\t\tBorrel",
            [("9:00", 120), ("11:00", 30), ("19:00", 30)],
            [],
        ),
    ],
)
def test_times_follow_from_the_end_and_from_the_next_item(rows, times, problems):
    found = read(f"Van\tTot\tDuur\tTitel\n{rows}\n")
    assert [(row.row.start, row.row.minutes) for row in found] == times
    assert [problem.reason for row in found for problem in row.problems] == problems


def test_an_item_of_a_group_lasts_until_the_next_item_of_that_group():
    rows = read(
        "Tijd\tGroep\tTitel\n9:00\tA\tRondleiding\n9:00\tB\tGesprek\n9:30\tB\tPitch\n10:00\t\tLunch\n"
    )
    assert [row.row.minutes for row in rows] == [60, 30, 30, 30]
