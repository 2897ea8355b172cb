"""Splitting a name in one cell into its parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbezoek.plan import Name
from werkbezoek.text.person_names import capitalised, split_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna Jansen", Name(first="Anna", last="Jansen")),
        ("drs. A. van den Berg", Name(titles="drs.", first="A.", prefix="van den", last="Berg")),
        ("Berg, Anna van den", Name(first="Anna", prefix="van den", last="Berg")),
        ("van den Berg, Anna", Name(first="Anna", prefix="van den", last="Berg")),
        ("Kees van ’t Hof", Name(first="Kees", prefix="van ’t", last="Hof")),
        ("Anna Jansen-de Vries", Name(first="Anna", last="Jansen-de Vries")),
        ("Anna Maria Jansen", Name(first="Anna Maria", last="Jansen")),
        ("de Vries", Name(prefix="de", last="Vries")),
        ("Akker", Name(last="Akker")),
        ("Jan Smit, MSc", Name(titles="MSc", first="Jan", last="Smit")),
        ("Smit, Jan LL.M.", Name(titles="LL.M.", first="Jan", last="Smit")),
        (
            "Prof.dr.ir. A. de Vries MBA",
            Name(titles="Prof.dr.ir. MBA", first="A.", prefix="de", last="Vries"),
        ),
        ("Jan v d Berg", Name(first="Jan", prefix="v d", last="Berg")),
        ("Jan Van Den Berg", Name(first="Jan", prefix="Van Den", last="Berg")),
        ("A D Berg", Name(first="A D", last="Berg")),
        ("JACK MA", Name(first="JACK", last="MA")),
        ("", Name()),
    ],
)
def test_a_name_in_one_cell_is_split(text, name):
    assert split_name(text) == name


@pytest.mark.parametrize(
    ("text", "usual"), [("O’NEILL", "O’Neill"), ("jaspers-GEZEN", "Jaspers-Gezen"), ("IJSSEL", "IJssel")]
)
def test_a_name_gets_its_usual_capitals(text, usual):
    assert capitalised(text) == usual


@given(st.text(st.sampled_from("Anna van de dr. Berg- x "), max_size=30) | st.text(max_size=30))
def test_no_word_of_a_name_is_lost(text):
    whole = split_name(text).full.replace(",", " ").split()
    assert sorted(whole) == sorted(text.replace(",", " ").split())
