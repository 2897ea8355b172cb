"""Finding a resident's name in running text, and not finding one that is not there."""

import pytest
from support.good_plans import person

from werkbezoek.plan import Role
from werkbezoek.text.mentions import NameFinder

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
