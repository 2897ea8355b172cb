"""Home towns as people write them, to the municipality they are in."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbezoek.places import Certainty, all_places, locate
from werkbezoek.plan import Province

LINES = Path(__file__).with_name("home_towns.txt").read_text(encoding="utf-8").splitlines()
SPELLED = [
    (answer, towns.split("; "))
    for answer, _, towns in (line.partition(": ") for line in LINES if not line.startswith("#"))
]
SHORT_PROVINCES = list(
    zip(("GN", "Fr", "DR", "Ov", "Fl", "Gld", "Ut", "NH", "ZH", "Zld", "NB", "Lb"), Province, strict=True)
)
AMBIGUOUS = "meer dan één plaats"
OFFICIAL = sorted({name for name, _ in all_places()})


@pytest.mark.parametrize(("answer", "towns"), SPELLED)
def test_a_home_town_as_people_write_it(answer, towns):
    homes = {town: locate(town) for town in towns}
    answers = {town: home.municipality or home.certainty.value for town, home in homes.items()}
    assert answers == dict.fromkeys(towns, answer)


def national_list():
    """The home towns of a national list: province, right answer, home town, how many candidates have it."""
    province = ""
    for line in Path(__file__).with_name("national_list.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            province = line.removeprefix("## ")
        elif not line.startswith("#"):
            answer, _, towns = line.partition(": ")
            for town, _, count in (each.partition("*") for each in towns.split("; ")):
                yield province, answer, town, int(count or 1)


def check_answer(town, province, answer):
    """Whether a home town is placed right, wrong, or left open with the right one among the options."""
    home = locate(town)
    there = (home.municipality or home.certainty.value, home.province and home.province.value)
    if there == (answer, province if province in set(Province) else None):
        return "right"
    options = {option.municipality for option in home.options}
    return "open" if set(answer.split(", ")) <= options else f"wrong: {home}"


def test_of_a_national_list_97_of_100_home_towns_are_placed_right_and_none_wrong():
    counts = Counter()
    for province, answer, town, count in national_list():
        result = check_answer(town, province, answer)
        counts[result] += count
        assert result == ("open" if province == AMBIGUOUS else result), town
        assert result in ("right", "open"), town
    assert counts.total() > 3_000
    assert counts["right"] / counts.total() >= 0.97


def test_an_ambiguous_name_has_all_places_it_may_be_as_options():
    hengelo = locate("Hengelo")
    assert [option.municipality for option in hengelo.options] == ["Bronckhorst", "Hengelo (O.)"]
    assert (hengelo.municipality, hengelo.province) == ("", None)


def test_the_province_is_known_if_all_options_are_in_it():
    assert locate("Oudega").province is Province.FRYSLAN
    assert locate("Beek (Gld)").province is Province.GELDERLAND


def test_a_municipality_that_was_divided_has_only_a_province():
    home = locate("Boarnsterhim")
    assert (home.certainty, home.municipality, home.province) == (Certainty.PLACED, "", Province.FRYSLAN)


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
def test_any_text_has_an_answer_with_options_only_if_it_is_ambiguous(text):
    home = locate(text)
    assert bool(home.options) == (home.certainty is Certainty.AMBIGUOUS)


@pytest.mark.parametrize("text", ["a" * 10_000, "(" * 500, "x(" * 5000, "Amsterdam " * 2000, "\u202eHengelo"])
def test_odd_texts_do_no_harm(text):
    assert locate(text).certainty in Certainty
