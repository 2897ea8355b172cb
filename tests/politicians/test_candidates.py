"""Candidate lists of the Kiesraad: many files, odd ones and hostile ones."""

import datetime as dt
import re
import tracemalloc
from collections import Counter

import pytest
from support.people_data import PARTIES, candidate, eml, kieskring, person

from werkbezoek.plan import Name, Role
from werkbezoek.politicians import InputFile, PeopleError, read_input_files

TODAY = dt.date(2029, 2, 20)
JAN = {"initials": "J.P.", "first": "Jan", "prefix": "van", "last": "Voorbeeld", "town": "Sneek"}


def read(*files):
    ((snapshot,), _) = read_input_files(
        InputFile(f"lijst-{number}.eml.xml", data, TODAY) for number, data in enumerate(files, 1)
    )
    return snapshot


def read_one(**texts):
    (person,) = read(eml([("Partij A", [candidate(texts)])])).people
    return person


def test_a_candidate_has_name_office_party_and_home_town_and_no_more():
    found = read_one(**JAN, gender="male")
    assert found.name == Name(first="Jan", prefix="van", last="Voorbeeld")
    assert (found.role, found.party, found.home_town) == (Role.CANDIDATE, "Partij A", "Sneek")
    assert found.home.municipality == "Súdwest-Fryslân"
    assert (found.post, found.municipality) == ("", "")


def test_both_shapes_of_an_address_give_the_town():
    for around in (True, False):
        (found,) = read(eml([("A", [candidate(JAN, country_around=around)])])).people
        assert found.home_town == "Sneek"


def test_a_town_abroad_keeps_its_country():
    found = read_one(**{**JAN, "town": "Berlin", "country": "DE"})
    assert (found.home_town, found.home.certainty.value) == ("Berlin (DE)", "buitenland")


@pytest.mark.parametrize("code", ["FR", "GR", "BR", "LB", "LI", "GL", "GN", "GB", "US"])
def test_the_code_of_a_country_is_not_taken_for_a_province(code):
    found = read_one(**{**JAN, "town": "Nergens", "country": code})
    assert found.home.certainty.value == "buitenland"


def test_the_caribbean_netherlands_are_not_abroad():
    found = read_one(**{**JAN, "town": "Kralendijk", "country": "BQ"})
    assert (found.home.municipality, found.home.province) == ("Bonaire", None)


@pytest.mark.parametrize(
    "left_out", [("first",), ("initials",), ("prefix",), ("town",), ("first", "town", "prefix")]
)
def test_every_optional_part_may_be_missing(left_out):
    given = {field: text for field, text in JAN.items() if field not in left_out}
    found = read_one(**given)
    assert found.name.last == "Voorbeeld"
    assert found.name.first == ("Jan" if "first" not in left_out else "J.P.")
    assert found.home_town == ("" if "town" in left_out else "Sneek")


def test_a_candidate_without_a_name_is_left_out_and_a_list_without_a_name_has_no_party():
    found = read(eml([("", [candidate(JAN), candidate({})])])).people
    assert [(person.name.last, person.party) for person in found] == [("Voorbeeld", "")]


def test_the_name_and_the_town_of_an_agent_are_not_the_candidates():
    agent = (
        "<Agent><AgentIdentifier><AgentName><xnl:PersonName><xnl:FirstName>Piet</xnl:FirstName><xnl:LastName>"
        "Gemachtigde</xnl:LastName></xnl:PersonName></AgentName></AgentIdentifier><OfficialAddress>"
        "<xal:Locality><xal:LocalityName>Goes</xal:LocalityName></xal:Locality></OfficialAddress></Agent>"
    )
    bare = {"initials": "J.", "last": "Voorbeeld"}
    given = [candidate(texts).replace("</Candidate>", f"{agent}</Candidate>") for texts in (JAN, bare, {})]
    found = read(eml([("A", given)])).people
    assert [(person.name.first, person.name.last, person.home_town) for person in found] == [
        ("Jan", "Voorbeeld", "Sneek"),
        ("J.", "Voorbeeld", ""),
    ]


def test_without_a_date_of_issue_the_day_of_the_file_counts():
    found = read(eml([("A", [candidate(JAN)])], issued="", date=""))
    assert (found.as_of, found.election) == (TODAY, None)


def test_twenty_kieskringen_give_each_candidate_once():
    files = [kieskring(200, start=at * 5) for at in range(20)]
    found = read(*files)
    assert len(found.people) == 200 + 19 * 5
    assert Counter(person.party for person in found.people) == Counter(PARTIES[n % 5] for n in range(295))
    assert (found.as_of, found.election) == (dt.date(2029, 2, 9), dt.date(2029, 3, 21))


def test_a_candidate_whose_town_one_file_leaves_out_is_folded_with_the_one_that_has_it():
    bare = {field: text for field, text in JAN.items() if field not in ("town", "first")}
    found = read(eml([("A", [candidate(bare)])]), eml([("A", [candidate(JAN)])])).people
    assert [(person.name.first, person.home_town) for person in found] == [("Jan", "Sneek")]


def test_namesakes_in_other_towns_or_parties_are_two_people():
    other = {**JAN, "town": "Goes"}
    found = read(eml([("A", [candidate(JAN), candidate(other)]), ("B", [candidate(JAN)])])).people
    assert len(found) == 3


def test_candidates_for_a_council_are_no_candidate_mps():
    (found,) = read(eml([("A", [candidate(JAN)])], election="Gemeenteraad Voorbeeld", category="GR")).people
    assert (found.role, found.post) == (Role.OTHER_POLITICIAN, "kandidaat Gemeenteraad Voorbeeld")


def test_a_list_that_names_no_election_is_read():
    assert read(eml([("A", [candidate(JAN)])], election="", category="")).people


def test_lists_of_councils_stand_beside_each_other_and_beside_the_national_one():
    given = [candidate({**JAN, "town": "Alphen", "number": 3})]
    elections = [
        {},
        {"election": "Gemeenteraad", "category": "GR", "domain": "West Maas en Waal"},
        {"election": "Gemeenteraad", "category": "GR", "domain": "Tiel"},
        {"election": "Provinciale Staten", "category": "PS", "domain": "Gelderland"},
        {"election": "Waterschap", "category": "AB", "domain": "Rivierenland"},
    ]
    found, _ = read_input_files(
        InputFile(f"{at}.xml", eml([("A", given)], **election), TODAY)
        for at, election in enumerate(elections)
    )
    here = {list_.label: (list_.people[0].role.value, list_.people[0].home.municipality) for list_ in found}
    assert here == {
        "Kandidaten": ("kandidaat-kamerlid", ""),
        "Kandidaten West Maas en Waal": ("andere-politicus", "West Maas en Waal"),
        "Kandidaten Tiel": ("andere-politicus", ""),
        "Kandidaten provincie Gelderland": ("andere-politicus", "West Maas en Waal"),
        "Kandidaten Rivierenland": ("andere-politicus", ""),
    }
    assert {list_.people[0].position for list_ in found} == {3}


def test_lists_of_two_elections_are_not_mixed():
    other = eml([("A", [candidate(JAN)])], election="Tweede Kamer 2025", date="2025-10-29")
    with pytest.raises(
        PeopleError, match="verschillende verkiezingen: “Tweede Kamer 2025” en “Tweede Kamer 2029”"
    ):
        read(eml([("A", [candidate(JAN)])]), other)


BOMB = '<!DOCTYPE EML [<!ENTITY a "lol">' + "".join(
    f'<!ENTITY {"abcdefghij"[at + 1]} "{"&" + "abcdefghij"[at] + ";"}{("&" + "abcdefghij"[at] + ";") * 9}">'
    for at in range(8)
) + "]>"  # fmt: skip


@pytest.mark.parametrize(
    "doctype",
    [
        BOMB,
        "<!DOCTYPE EML>",
        '<!DOCTYPE EML SYSTEM "http://example.invalid/x.dtd">',
        '<!DOCTYPE EML [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE EML [<!ENTITY % p SYSTEM "http://example.invalid/"> %p;]>',
    ],
    ids=["bomb", "doctype", "outside", "file", "parameter"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_or_entity_is_refused(doctype, encoding):
    text = eml([("&i;" if doctype is BOMB else "A", [candidate(JAN)])], doctype=doctype).decode()
    data = text.replace('encoding="UTF-8"', f'encoding="{encoding}"').encode(encoding)
    with pytest.raises(PeopleError, match=r"“lijst-1\.eml\.xml” is niet gelezen: er staan onderdelen in"):
        read(data)


@pytest.mark.parametrize(
    "data",
    [
        b"<", b"<p>geen lijst", kieskring(20)[:-200], eml([])[:-3], b"<a>" * 100_000,
        b'<?xml version="1.0" encoding="onzin"?><a/>', b'<?xml version="1.0"?><a>\xff</a>',
    ],
    ids=["sign", "text", "cut", "unclosed", "deep", "encoding", "bytes"],
)  # fmt: skip
def test_a_file_that_is_no_complete_list_is_refused_in_dutch(data):
    with pytest.raises(PeopleError, match=r"“lijst-1.eml.xml” is (niet gelezen|beschadigd of geen XML)"):
        read(data)


@pytest.mark.parametrize(
    "root", ['<EML xmlns="urn:oasis:names:tc:evs:schema:eml" Id="510b"/>', "<EML/>", "<html/>"]
)
def test_xml_of_another_kind_is_refused(root):
    with pytest.raises(PeopleError, match="geen kandidatenlijst van de Kiesraad"):
        read(root.encode())


def test_a_list_without_candidates_says_so():
    with pytest.raises(PeopleError, match="geen enkele kandidaat"):
        read(eml([("A", [])]))


def test_a_document_type_after_the_root_is_no_xml():
    with pytest.raises(PeopleError, match="beschadigd of geen XML"):
        read(eml([("A", [candidate(JAN)])]).replace(b"<CandidateList>", b"<!DOCTYPE EML><CandidateList>"))


def test_too_large_a_file_is_refused_before_it_is_read():
    with pytest.raises(PeopleError, match=r"“lijst-1\.eml\.xml” is te groot voor een kandidatenlijst"):
        read(b"<" + b" " * 10_000_000)


def test_a_long_list_takes_little_memory():
    data = kieskring(1_500)
    tracemalloc.start()
    read(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 3 * len(data)  # the tree of all elements would take 7 times the bytes


def test_hostile_names_stay_text():
    odd = "<script>alert(1)</script> {{ x }} 😀\u202e"
    assert read_one(**{**JAN, "last": odd}).name.last == odd
    assert len(read_one(**{**JAN, "last": "x" * 10_000}).name.last) == 200


def test_the_data_of_this_test_has_no_doubles():
    assert len({tuple(person(number).items()) for number in range(2_000)}) == 2_000
    assert re.search(rb"<xal:Country>", kieskring(10))


def test_a_candidate_has_the_best_place_on_any_list():
    lists = [eml([("Partij A", [candidate({**JAN, "number": number})])]) for number in (12, 7, 30)]
    (found,) = read(*lists).people
    assert found.position == 7


def test_a_place_that_is_no_number_is_unknown():
    assert read_one(**JAN, number="zeven").position == 0
