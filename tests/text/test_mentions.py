"""Finding a resident's name in running text, and not finding one that is not there."""

import pytest
from support.good_plans import person

from werkbezoek.plan import Role
from werkbezoek.text.mentions import NameFinder, names_resident

PEOPLE = (
    person("a", "Ans", "", "Verbeek", Role.RESIDENT),
    person("b", "Jo", "", "Brink", Role.RESIDENT),
    person("c", "Piet", "van den", "Heuvel", Role.RESIDENT),
    person("d", "Fatma", "", "El Amrani", Role.RESIDENT),
    person("e", "", "", "Smit", Role.RESIDENT),
    person("f", "Onbekend", "", "", Role.RESIDENT),
    person("g", "Ria", "", "Bakker", Role.RESIDENT),
    person("h", "Jan", "", "Weiß", Role.RESIDENT),
)
FINDER = NameFinder(PEOPLE, [person("i", "Cees", "", "bakker", Role.STAFF)])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Op de koffie bij mevrouw Verbeek", ["Verbeek"]),
        ("ans verbeek laat haar huis zien", ["Verbeek"]),
        ("Verbeek laat haar huis zien", ["Verbeek"]),
        ("**Verbeek**, drie keer Verbeek", ["Verbeek"]),
        ("Wandeling langs Verbeekplein", []),
        ("Lunch in buurthuis De Brink", []),
        ("Bij dhr. Brink in De Brink", ["Brink"]),
        ("Bij familie Van den Heuvel", ["Heuvel"]),
        ("Piet van den Heuvel vertelt", ["Heuvel"]),
        ("Wethouder Van den Heuvel komt", ["Heuvel"]),
        ("Aan de Van den Heuvelstraat", []),
        ("Bij de heuvel", []),
        ("Een gesprek met fatma el amrani", ["El Amrani"]),
        ("Mevr. Smit en Jo Brink", ["Smit", "Brink"]),
        ("Bakker Bart levert de broodjes", []),
        ("Ria Bakker levert de broodjes", ["Bakker"]),
        ("Bij de familie Weiß", ["Weiß"]),
        ("", []),
    ],
)
def test_people_are_found_by_their_name_and_not_by_other_words(text: str, names: list[str]) -> None:
    assert [found.name.last for found in FINDER.people_in(text)] == names


def test_without_people_nobody_is_found() -> None:
    assert NameFinder((), ()).people_in("Ans Verbeek") == []


@pytest.mark.parametrize(
    "text",
    [
        "mevrouw Verbeek, huurder",
        "Mevr. van den Berg, bewoonster van de Rozenstraat",
        "Ans Verbeek (bewoner)",
        "Ans Verbeek en Jo Smit, bewoners",
        "huurder Jan de Vries",
        "de heer Smit, bewoner",
        "bewoners meneer Ali en mevrouw Bos",
        "bewoonster mw. El Amrani",
        "familie Verbeek",
    ],
)
def test_a_few_words_that_name_a_resident(text: str) -> None:
    assert names_resident(text)


@pytest.mark.parametrize(
    "text",
    [
        "bewoners van de Rozenstraat",
        "twee bewoners van de Jan Steenstraat",
        "twee bewoners uit Den Haag",
        "Bewoners Oude Dorp",
        "bewoners van Huize Avondrust",
        "bewonerscommissie De Brink",
        "Huurdersvereniging De Koepel",
        "Stichting Welzijn en bewoners",
        "toekomstige huurders",
        "Jan de Vries, aannemer",
        "mevrouw Jansen, huisarts",
        "de familie",
        "",
    ],
)
def test_a_few_words_that_name_no_resident(text: str) -> None:
    assert not names_resident(text)
