"""Home towns as people write them, to the municipality they are in."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbezoek.places import Certainty, locate, places
from werkbezoek.places.generate import COUNTED
from werkbezoek.places.spelling import keys_of
from werkbezoek.plan import Province

LINES = Path(__file__).with_name("home_towns.txt").read_text(encoding="utf-8").splitlines()
SPELLED = [
    (town, answer)
    for answer, _, towns in (line.partition(": ") for line in LINES if not line.startswith("#"))
    for town in towns.split("; ")
]
OFFICIAL = sorted({name for name, _ in places()})


@pytest.mark.parametrize(("town", "answer"), SPELLED)
def test_a_home_town_as_people_write_it(town, answer):
    home = locate(town)
    assert (home.municipality or home.certainty.value) == answer


def test_an_ambiguous_name_comes_with_all_it_may_be():
    hengelo = locate("Hengelo")
    assert [option.municipality for option in hengelo.options] == ["Bronckhorst", "Hengelo (O.)"]
    assert (hengelo.municipality, hengelo.province) == ("", None)


def test_the_province_is_known_if_all_it_may_be_is_in_one():
    assert locate("Oudega").province is Province.FRYSLAN
    assert locate("Beek (Gld)").province is Province.GELDERLAND


def test_of_a_municipality_that_was_divided_the_province_is_known():
    home = locate("Boarnsterhim")
    assert (home.certainty, home.municipality, home.province) == (Certainty.PLACED, "", Province.FRYSLAN)


def test_the_table_has_all_municipalities_of_2026():
    found = {spot.municipality: spot.province for _, spot in places() if spot.province and spot.municipality}
    assert {province: list(found.values()).count(province) for province in Province} == COUNTED


@given(
    st.sampled_from(OFFICIAL), st.sampled_from((str.upper, str.lower, lambda name: name.replace("-", " ")))
)
def test_every_name_in_the_table_is_found_however_it_is_written(name, written):
    assert locate(written(name)).certainty in (Certainty.PLACED, Certainty.AMBIGUOUS)
    assert set(locate(written(name)).options) >= set(locate(name).options)


@given(st.sampled_from([row for row in places() if row[1].province and "(" not in row[0]]), st.booleans())
def test_with_its_province_behind_it_a_name_is_in_that_province(row, in_brackets):
    name, province = row[0], row[1].province
    home = locate(f"{name} ({province.value})" if in_brackets else f"{name}, {province.value}")
    assert home.province is province


@given(st.text(max_size=60))
def test_any_text_gets_an_answer_and_none_is_both_placed_and_ambiguous(text):
    home = locate(text)
    assert bool(home.options) == (home.certainty is Certainty.AMBIGUOUS)


def test_the_keys_in_the_table_are_those_that_are_searched_for():
    table = Path(locate.__wrapped__.__code__.co_filename).with_name("places.csv")
    for name, *_, keys in list(csv.reader(table.read_text(encoding="utf-8").splitlines()))[1:]:
        assert set(keys.split()) == keys_of(name)


def test_names_abroad_are_never_those_of_a_dutch_place():
    table = Path(locate.__wrapped__.__code__.co_filename).with_name("abroad.csv")
    rows = list(csv.reader(table.read_text(encoding="utf-8").splitlines()))[1:]
    assert not [name for name, _ in rows if locate(name).certainty is not Certainty.ABROAD]
    assert {name for name, spot in places() if spot.country} == {
        "Willemstad", "Oranjestad", "Sint Maarten", "Bern", "Zürich",
    }  # fmt: skip


@pytest.mark.parametrize("text", ["a" * 10_000, "(" * 500, "x(" * 5000, "Amsterdam " * 2000, "\u202eHengelo"])
def test_odd_texts_do_no_harm(text):
    assert locate(text).certainty in Certainty
