"""Home towns as people write them, to the municipality they are in."""

import csv
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbezoek.places import Certainty, all_places, locate
from werkbezoek.places.generate import COUNTED
from werkbezoek.places.spelling import keys_of
from werkbezoek.plan import Province

LINES = Path(__file__).with_name("home_towns.txt").read_text(encoding="utf-8").splitlines()
SPELLED = [
    (answer, towns.split("; "))
    for answer, _, towns in (line.partition(": ") for line in LINES if not line.startswith("#"))
]
SHORT_PROVINCES = list(
    zip(("GN", "Fr", "DR", "Ov", "Fl", "Gld", "Ut", "NH", "ZH", "Zld", "NB", "Lb"), Province, strict=True)
)
AMONG = "meer dan één plaats"
OFFICIAL = sorted({name for name, _ in all_places()})


@pytest.mark.parametrize(("answer", "towns"), SPELLED)
def test_a_home_town_as_people_write_it(answer, towns):
    homes = {town: locate(town) for town in towns}
    answers = {town: home.municipality or home.certainty.value for town, home in homes.items()}
    assert answers == dict.fromkeys(towns, answer)


def listed():
    """The home towns of a national list: province, right answer, home town, how many candidates have it."""
    province = ""
    for line in Path(__file__).with_name("national_list.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            province = line.removeprefix("## ")
        elif not line.startswith("#"):
            answer, _, towns = line.partition(": ")
            for town, _, count in (each.partition("*") for each in towns.split("; ")):
                yield province, answer, town, int(count or 1)


def answered(town, province, answer):
    """Whether a home town is placed right, wrong, or left open with the right one among the options."""
    home = locate(town)
    there = (home.municipality or home.certainty.value, home.province and home.province.value)
    if there == (answer, province if province in set(Province) else None):
        return "right"
    options = {option.municipality for option in home.options}
    return "open" if set(answer.split(", ")) <= options else f"wrong: {home}"


def test_of_a_national_list_97_of_100_home_towns_are_placed_right_and_none_wrong():
    counts = Counter()
    for province, answer, town, count in listed():
        said = answered(town, province, answer)
        counts[said] += count
        assert said == ("open" if province == AMONG else said), town
        assert said in ("right", "open"), town
    assert counts.total() > 3_000
    assert counts["right"] / counts.total() >= 0.97


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
    found = {
        spot.municipality: spot.province for _, spot in all_places() if spot.province and spot.municipality
    }
    assert {province: list(found.values()).count(province) for province in Province} == COUNTED


@given(
    st.sampled_from(OFFICIAL), st.sampled_from((str.upper, str.lower, lambda name: name.replace("-", " ")))
)
def test_every_name_in_the_table_is_found_however_it_is_written(name, written):
    assert locate(written(name)).certainty in (Certainty.PLACED, Certainty.AMBIGUOUS)
    assert set(locate(written(name)).options) >= set(locate(name).options)


@given(st.sampled_from([row for row in all_places() if row[1].province and "(" not in row[0]]), st.booleans())
def test_with_its_province_behind_it_a_name_is_in_that_province(row, in_brackets):
    name, province = row[0], row[1].province
    home = locate(f"{name} ({province.value})" if in_brackets else f"{name}, {province.value}")
    assert home.province is province


@given(
    st.sampled_from(OFFICIAL),
    st.sampled_from(SHORT_PROVINCES),
    st.sampled_from(("{} ({})", "{} {}", "{}, {}")),
)
def test_with_a_province_behind_it_no_name_is_placed_in_another(name, province, form):
    short, official = province
    assert locate(form.format(name, short)).province in (None, official)


@given(st.text(max_size=60))
def test_any_text_gets_an_answer_and_none_is_both_placed_and_ambiguous(text):
    home = locate(text)
    assert bool(home.options) == (home.certainty is Certainty.AMBIGUOUS)


def test_the_keys_in_the_table_are_those_that_are_searched_for():
    table = Path(locate.__wrapped__.__code__.co_filename).with_name("places.csv")
    for name, municipality, *_, keys in list(csv.reader(table.read_text(encoding="utf-8").splitlines()))[1:]:
        assert set(keys.split()) == keys_of(name, municipality)


def test_names_abroad_are_never_those_of_a_dutch_place():
    table = Path(locate.__wrapped__.__code__.co_filename).with_name("abroad.csv")
    rows = list(csv.reader(table.read_text(encoding="utf-8").splitlines()))[1:]
    assert not [name for name, _ in rows if locate(name).certainty is not Certainty.ABROAD]
    assert {name for name, spot in all_places() if spot.country} == {
        "Willemstad", "Oranjestad", "Sint Maarten", "Bern", "Zürich",
    }  # fmt: skip


@pytest.mark.parametrize("text", ["a" * 10_000, "(" * 500, "x(" * 5000, "Amsterdam " * 2000, "\u202eHengelo"])
def test_odd_texts_do_no_harm(text):
    assert locate(text).certainty in Certainty
