"""Words of a table in texts of users."""

from hypothesis import given
from hypothesis import strategies as st

from werkbezoek.text.phrases import WordFinder

FINDER = WordFinder({"drink": ["*borrel", "één glas"], "talk": ["gesprek", "in gesprek met *"]})


def test_words_are_found_in_any_spelling_with_their_place():
    first, second = FINDER.find("In gesprek-met bewoners, SLOTBORREL")
    assert (first.meaning, first.text) == ("drink", "SLOTBORREL")
    assert (second.meaning, second.text) == ("talk", "In gesprek-met bewoners")
    assert [found.text for found in FINDER.find("een glas")] == ["een glas"]
    assert FINDER.find("borrelen") == []


def test_the_longest_of_overlapping_places_counts():
    finder = WordFinder({"member": ["kamerlid"], "candidate": ["kandidaat kamerlid"]})
    assert [found.meaning for found in finder.find_longest("kandidaat-Kamerlid")] == ["candidate"]
    both = finder.find_longest("kandidaat-Kamerlid, eerder Kamerlid")
    assert [found.meaning for found in both] == ["candidate", "member"]


@given(st.text())
def test_a_place_is_within_the_text(text):
    (*_, last) = FINDER.find_longest(f"{text[:500]} borrel")
    assert last.text == "borrel"
