"""Municipalities as people name them, and the provinces of a working area."""

import pytest

from werkbezoek.places import (
    NEIGHBOURING_PROVINCES,
    municipality_of,
    official_spelling,
    working_area_provinces,
)
from werkbezoek.plan import Corporation, Province


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
def test_a_municipality_has_one_official_name(name: str, province: Province | None, official: str) -> None:
    assert municipality_of(name, province) == official


@pytest.mark.parametrize(
    ("name", "official"),
    [
        ("coevorden", "Coevorden"),
        ("Ijsselstein", "IJsselstein"),
        ("SUDWEST-FRYSLAN", "Súdwest-Fryslân"),
        ("den haag", "Den Haag"),
        *((name, "") for name in ("Den Haag", "’s-Hertogenbosch", "Hengelo (O)", "Bergen", "nergens", "")),
    ],
)
def test_the_spelling_of_a_place_is_told_if_capitals_or_accents_differ(name: str, official: str) -> None:
    assert official_spelling(name) == official


def test_the_provinces_of_a_working_area_are_those_of_its_municipalities() -> None:
    north = Corporation(municipalities=("Meppel", "Steenwijkerland"), province=Province.DRENTHE)
    unknown = Corporation(municipalities=("nergens", "", "Bergen"))
    assert working_area_provinces([north]) == {Province.DRENTHE, Province.OVERIJSSEL}
    assert working_area_provinces([unknown]) == frozenset()
    second = Corporation(municipalities=("Almere",))
    assert working_area_provinces([unknown, second]) == {Province.FLEVOLAND}


def test_provinces_border_on_each_other_both_ways() -> None:
    assert set(NEIGHBOURING_PROVINCES) == set(Province)
    for province, neighbours in NEIGHBOURING_PROVINCES.items():
        assert province not in neighbours
        assert all(province in NEIGHBOURING_PROVINCES[neighbour] for neighbour in neighbours)
