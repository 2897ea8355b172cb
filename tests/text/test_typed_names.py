"""Names of persons in texts of a few words: who is a resident, and who is anybody at all."""

import pytest

from werkbezoek.text.typed_names import names_resident, typed_names


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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ans Verbeek, huurder", ["Ans Verbeek"]),
        ("mevrouw Verbeek (huurder)", ["Verbeek"]),
        ("Ans Verbeek en Jo van den Brink", ["Ans Verbeek", "Jo van den Brink"]),
        ("dr. A. El Amrani / bewoner Piet Smit", ["dr. A. El Amrani", "Piet Smit"]),
        ("Aisha El Idrissi, Piet Van Den Berg", ["Aisha El Idrissi", "Piet Van Den Berg"]),
        ("Buurthuis De Kern; Gemeente Den Haag", []),
        ("team Wijkbeheer", []),
        ("Team Wijkbeheer en Afdeling Wonen", []),
        ("Gemeente Emmen", []),
        ("bewoners van de Rozenstraat", []),
        ("", []),
    ],
)
def test_the_names_in_a_few_words(text: str, names: list[str]) -> None:
    assert [name.full for name in typed_names(text)] == [name.removeprefix("dr. ") for name in names]
