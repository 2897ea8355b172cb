"""Two spellings of one place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbezoek.places import municipality_of, normalise, same_place, working_area_provinces
from werkbezoek.plan import Province


@pytest.mark.parametrize(
    ("one", "other"),
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
def test_same(one: str, other: str) -> None:
    assert same_place(one, other)
    assert same_place(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bergen (L.)", "Bergen (NH.)"),
        ("Bergen", "Bergen op Zoom"),
        ("Zutphen", "Doetinchem"),
        ("", ""),
        ("—", "…"),
    ],
)
def test_not_the_same(one: str, other: str) -> None:
    assert not same_place(one, other)
    assert not same_place(other, one)


def test_the_word_gemeente_alone_is_kept() -> None:
    assert normalise("Gemeente") == "gemeente"


@given(st.lists(st.sampled_from(("Nieuwe", "Ää", "Pekela", "aan", "Zee")), min_size=1).map(" ".join))
def test_hyphens_capitals_and_accents_make_no_difference(name: str) -> None:
    assert same_place(name, name.replace(" ", "-").upper().replace("Ä", "A"))


@given(st.text(max_size=30), st.text(max_size=30))
def test_it_does_not_matter_which_comes_first(one: str, other: str) -> None:
    assert same_place(one, other) == same_place(other, one)


@pytest.mark.parametrize(
    ("name", "province", "official"),
    [
        ("gemeente Hengelo", None, "Hengelo (O.)"),
        ("Bergen", Province.LIMBURG, "Bergen (L.)"),
        ("Bergen", None, ""),
        ("Bergen", Province.UTRECHT, ""),
        ("Rhenen", Province.GELDERLAND, "Rhenen"),
        ("Hengelo", Province.GELDERLAND, ""),
        ("Wisch", None, "Oude IJsselstreek"),
        ("nergens", None, ""),
        ("", None, ""),
    ],
)
def test_the_municipality_that_someone_names(name: str, province: Province | None, official: str) -> None:
    assert municipality_of(name, province) == official


def test_the_provinces_of_a_working_area_are_those_of_its_municipalities() -> None:
    assert working_area_provinces(["Meppel", "Steenwijkerland"], Province.DRENTHE) == {
        Province.DRENTHE,
        Province.OVERIJSSEL,
    }
    assert working_area_provinces(["nergens", "", "Bergen"], None) == frozenset()
