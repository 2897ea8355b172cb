"""The tables of place names."""

import csv
from pathlib import Path

import werkbezoek.places
from werkbezoek.places import Certainty, all_places, locate
from werkbezoek.places.gazetteer import search_keys
from werkbezoek.plan import Province

MUNICIPALITIES = {
    Province.GRONINGEN: 10, Province.FRYSLAN: 18, Province.DRENTHE: 12, Province.OVERIJSSEL: 25,
    Province.FLEVOLAND: 6, Province.GELDERLAND: 51, Province.UTRECHT: 26, Province.NOORD_HOLLAND: 44,
    Province.ZUID_HOLLAND: 50, Province.ZEELAND: 13, Province.NOORD_BRABANT: 56, Province.LIMBURG: 31,
}  # fmt: skip
"""The number of municipalities of each province in 2026, according to CBS."""


def rows(table):
    text = Path(werkbezoek.places.__file__).with_name(table).read_text(encoding="utf-8")
    return list(csv.reader(text.splitlines()))[1:]


def test_the_table_has_all_municipalities_of_2026():
    found = {
        place.municipality: place.province
        for _, place in all_places()
        if place.province and place.municipality
    }
    assert {province: list(found.values()).count(province) for province in Province} == MUNICIPALITIES


def test_the_keys_in_the_table_are_those_that_are_searched_for():
    for name, municipality, *_, keys in rows("places.csv"):
        assert set(keys.split()) == search_keys(name, municipality)


def test_names_abroad_are_never_those_of_a_dutch_place():
    assert not [name for name, _ in rows("abroad.csv") if locate(name).certainty is not Certainty.ABROAD]
    assert {name for name, place in all_places() if place.country} == {
        "Willemstad", "Oranjestad", "Sint Maarten", "Bern", "Zürich",
    }  # fmt: skip
