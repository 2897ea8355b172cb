"""Finding a person's name in running text, and not finding one that is not there.

``difficult_names.txt`` has people (first name, prefix and last name after “= ”) with sentences that name
them; ``ordinary_sentences.txt`` has sentences that name none of them.
"""

import re
import time
import unicodedata
from pathlib import Path
from unicodedata import normalize as written

import pytest
from support.good_plans import person

from werkbezoek.plan import Invitee, Name, Role
from werkbezoek.text.mentions import NameFinder
from werkbezoek.text.name_forms import folded_words, name_forms

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


HERE = Path(__file__).parent
ORDINARY = (HERE / "ordinary_sentences.txt").read_text(encoding="utf-8").splitlines()
PLACES = {"emmen", "zwolle", "vries", "groningen", "drenthe", "zonnehoek"}


def difficult() -> list[tuple[Invitee, list[str]]]:
    """The people of ``difficult_names.txt``, each with the sentences."""
    blocks = (HERE / "difficult_names.txt").read_text(encoding="utf-8").removeprefix("= ").split("\n= ")
    found = []
    for number, block in enumerate(blocks):
        name, *sentences = block.strip("\n").split("\n")
        first, prefix, last = name.split("|")
        found.append((person(f"p{number}", first, prefix, last, Role.RESIDENT), sentences))
    return found


def masked(text: str, finder: NameFinder) -> str:
    """The text with [x] for each mention of a person."""
    for mention in reversed(finder.mentions(text)):
        text = f"{text[: mention.start]}[x]{text[mention.end :]}"
    return text


@pytest.mark.parametrize(("resident", "sentences"), difficult())
def test_nothing_is_left_of_a_name_however_it_is_written(resident: Invitee, sentences: list[str]) -> None:
    finder, forms = NameFinder([resident], (), PLACES.__contains__), name_forms(resident.name)
    names = {word for words in (*forms.called, *(last.words for last in forms.last)) for word in words}
    for sentence in (written(form, text) for text in sentences for form in ("NFC", "NFD")):
        assert finder.people_in(sentence) == [resident], sentence
        result = masked(sentence, finder)
        words = {part for word in folded_words(result) for part in (word, word.removesuffix("s"))}
        assert not names & words, result
        assert not unicodedata.combining(result.partition("[x]")[2][:1] or " "), "half a letter is left"
        assert not re.search(r"\b[A-Z]\.? ?\[x\]|\[x\],? [A-Z]\b", result), f"an initial is left: {result}"


def test_ordinary_sentences_stay_as_they_are() -> None:
    finder = NameFinder([resident for resident, _ in difficult()], (), PLACES.__contains__)
    assert len(ORDINARY) >= 200
    assert {sentence: masked(sentence, finder) for sentence in ORDINARY} == {text: text for text in ORDINARY}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Noor Verbeek vertelt, en Verbeek luistert", "Noor Verbeek vertelt, en Verbeek luistert"),
        ("mevrouw Verbeek vertelt", "[x] vertelt"),
        ("Noor en Ans Verbeek", "Noor en [x]"),
        ("Jan van Dijk vertelt", "Jan van Dijk vertelt"),
        ("Jo vertelt", "Jo vertelt"),
        ("Dijk-Verbeek, de Kamer en Jo Smit", "Dijk-Verbeek, de Kamer en Jo Smit"),
    ],
)
def test_names_that_others_have_too_need_more_than_the_name(text: str, expected: str) -> None:
    residents = [
        person("a", "Ans", "", "Verbeek", Role.RESIDENT),
        person("b", "Jo", "", "Brink", Role.RESIDENT),
    ]
    others = [
        person("c", "Noor", "", "Verbeek", Role.MP),
        person("d", "Jan", "van", "Dijk", Role.MP),
        person("e", "Jo", "", "Smit", Role.MP),
        person("f", "Els", "", "Dijk-Verbeek", Role.MP),
    ]
    assert masked(text, NameFinder(residents, others)) == expected


@pytest.mark.parametrize("text", ["Ans " * 8_000, "A. " * 8_000, "van der " * 8_000, "Verbeek-" * 8_000])
def test_a_long_text_is_read_fast(text: str) -> None:
    finder = NameFinder([Invitee(id="a", name=Name(first="Ans", prefix="van der", last="Verbeek"))])
    start = time.process_time()
    finder.mentions(text)
    assert time.process_time() - start < 3
