"""Two spellings of one place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbezoek.places import normalise, same_place


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Den Haag", "'s-Gravenhage"),
        ("’s-Hertogenbosch", "Den Bosch"),
        ("Súdwest-Fryslân", "sudwest fryslan"),
        ("St. Oedenrode", "Sint-Oedenrode"),
        ("Gemeente Doetinchem", " doetinchem "),
        ("Etten-Leur", "Etten Leur"),
        ("Bergen", "Bergen (L.)"),
        ("Bergen (NH.)", "Bergen (nh)"),
    ],
)
def test_two_spellings_of_one_place(name: str, other: str) -> None:
    assert same_place(name, other)
    assert same_place(other, name)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Bergen (L.)", "Bergen (NH.)"),
        ("Bergen", "Bergen op Zoom"),
        ("Zutphen", "Doetinchem"),
        ("", ""),
        ("—", "…"),
    ],
)
def test_two_places(name: str, other: str) -> None:
    assert not same_place(name, other)
    assert not same_place(other, name)


def test_the_word_gemeente_alone_is_kept() -> None:
    assert normalise("Gemeente") == "gemeente"


@given(st.lists(st.sampled_from(("Nieuwe", "Ää", "Pekela", "aan", "Zee")), min_size=1).map(" ".join))
def test_hyphens_capitals_and_accents_make_no_difference(name: str) -> None:
    assert same_place(name, name.replace(" ", "-").upper().replace("Ä", "A"))


@given(st.text(max_size=30), st.text(max_size=30))
def test_the_order_does_not_matter(name: str, other: str) -> None:
    assert same_place(name, other) == same_place(other, name)
