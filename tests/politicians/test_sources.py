"""Files of any kind are recognised, and read or refused in Dutch; nothing else comes out."""

import datetime as dt
import json
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.people_data import LOCAL_LIST, answer, candidate, eml, member, person

from werkbezoek.politicians import InputFile, Office, PeopleError, Snapshot, read_files, read_input_files

DAY = dt.date(2026, 11, 3)
LISTED = eml([("Partij A", [candidate(person(number)) for number in range(5)])])
ANSWERED = answer([member(number) for number in range(5)])
SHEET = "Naam;Functie;Gemeente\nAnna Bos;wethouder;Ede\nBram Vos;raadslid;Tiel\n".encode("cp1252")
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def test_files_of_any_kind_are_recognised_by_their_contents(tmp_path):
    (tmp_path / "een.xml").write_bytes(eml([("Partij A", [candidate(person(1))])]))
    (tmp_path / "twee.txt").write_bytes(eml([("Partij A", [candidate(person(1)), candidate(person(2))])]))
    (tmp_path / "kamer.json").write_bytes(b"\xef\xbb\xbf" + answer([member(3)]))
    (tmp_path / "wethouders.csv").write_bytes(LOCAL_LIST.encode())
    found, problems = read_files(sorted(tmp_path.iterdir()))
    assert {snapshot.office: len(snapshot.people) for snapshot in found} == {
        Office.CANDIDATES: 2,
        Office.CHAMBER: 1,
        Office.LOCAL: 2,
    }
    assert len(problems) == 2


def test_if_one_file_is_wrong_it_is_named_and_nothing_is_read(tmp_path):
    (tmp_path / "goed.xml").write_bytes(eml([("Partij A", [candidate(person(1))])]))
    (tmp_path / "fout.json").write_bytes(b'{"error": {"code": "404"}}')
    with pytest.raises(PeopleError, match=r"“fout\.json” is niet gelezen.* haal de Kamerleden op"):
        read_files(sorted(tmp_path.iterdir()))
    with pytest.raises(PeopleError, match=r"“weg\.xml” is niet te lezen \(het bestaat niet\)"):
        read_files([tmp_path / "weg.xml"])


@pytest.mark.parametrize("module", ["werkbezoek", "werkbezoek.politicians", "werkbezoek.form.views.notebook"])
def test_the_client_is_imported_only_when_something_is_fetched(module):
    code = f"import sys, {module}; print({{'httpx', 'stamina'}} & set(sys.modules))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout == "set()\n"


def read_or_refused(*files):
    try:
        found, problems = read_input_files(
            InputFile(f"bestand {at}", data, DAY) for at, data in enumerate(files)
        )
    except PeopleError as error:
        found, problems = (), (str(error),)
    assert all(isinstance(snapshot, Snapshot) and snapshot.people for snapshot in found)
    assert all(text.endswith((".", "…", "”")) for text in problems)


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
