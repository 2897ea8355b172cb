"""Whatever is in a file or an answer, it is read or refused in Dutch; nothing else comes out."""

import datetime as dt
import json

from hypothesis import given, settings
from hypothesis import strategies as st
from support.people_data import answer, candidate, eml, member, person

from werkbezoek.politicians import InputFile, PeopleError, Snapshot, read_input_files

DAY = dt.date(2026, 11, 3)
LISTED = eml([("Partij A", [candidate(person(number)) for number in range(5)])])
ANSWERED = answer([member(number) for number in range(5)])
SHEET = "Naam;Functie;Gemeente\nAnna Bos;wethouder;Ede\nBram Vos;raadslid;Tiel\n".encode("cp1252")
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def read_or_refused(*files):
    try:
        found, problems = read_input_files(
            InputFile(f"bestand {at}", data, DAY) for at, data in enumerate(files)
        )
    except PeopleError as error:
        found, problems = (), (str(error),)
    assert all(isinstance(one, Snapshot) and one.people for one in found)
    assert all(one.endswith((".", "…", "”")) for one in problems)


@given(st.lists(st.binary(max_size=60), min_size=1, max_size=3))
@settings(deadline=None)
def test_any_bytes(files):
    read_or_refused(*files)


@given(st.sampled_from((LISTED, ANSWERED, SHEET)), st.data())
@settings(deadline=None)
def test_a_file_with_some_of_it_lost_or_changed(whole, data):
    at = data.draw(st.integers(0, len(whole)))
    lost = data.draw(st.integers(0, 40))
    read_or_refused(whole[:at] + data.draw(st.binary(max_size=6)) + whole[at + lost :])


@given(
    st.sampled_from(sorted(member(1))), st.sampled_from(sorted(member(1)["Persoon"])), VALUES, st.booleans()
)
@settings(deadline=None)
def test_an_answer_with_another_value_somewhere(field, inner, value, in_person):
    odd = member(1)
    if in_person:
        odd["Persoon"][inner] = value
    else:
        odd[field] = value
    read_or_refused(json.dumps({"value": [odd, member(2)]}).encode())
