"""Candidates from the Kiesraad's lists: EML_NL 230b, one XML file for each electoral district (kieskring).

Source: Kiesraad, EML_NL. Name, gender and address may be missing, and one candidate can be in up to twenty
files.
"""

import datetime as dt
import io
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError, iterparse

from ..places import municipality_of, with_country
from ..plan import Name, Role
from ..text.wording import quoted
from .area import Area, area_in_text
from .politician import InputFile, Office, PeopleError, Politician, Snapshot, clean_text

_EML = "{urn:oasis:names:tc:evs:schema:eml}"
_XNL = "{urn:oasis:names:tc:ciq:xsdschema:xNL:2.0}"
_XAL = "{urn:oasis:names:tc:ciq:xsdschema:xAL:2.0}"

_ELECTION_FIELDS = {
    f"{_EML}ElectionName": "name",
    f"{_EML}ElectionCategory": "category",
    f"{_EML}IssueDate": "issued",
    "{http://www.kiesraad.nl/extensions}ElectionDate": "date",
    "{http://www.kiesraad.nl/extensions}ElectionDomain": "domain",
}
_CANDIDATE_FIELDS = {
    f"{_XNL}NameLine": "initials",
    f"{_XNL}FirstName": "first",
    f"{_XNL}NamePrefix": "prefix",
    f"{_XNL}LastName": "last",
    f"{_XAL}LocalityName": "town",
    f"{_XAL}CountryNameCode": "country",
}
_NAME_AND_ADDRESS = {f"{_EML}CandidateFullName", f"{_EML}QualifyingAddress"}
"""Only these elements are about the candidate; an agent has a name and an address in other elements."""

_MAX_BYTES = 10_000_000
"""The size of the largest file that is read: ten times a national list.

Memory stays below 100 times this, even for XML that was made to fill the memory.
"""


class _Candidate(NamedTuple):
    party: str
    initials: str = ""
    first: str = ""
    prefix: str = ""
    last: str = ""
    town: str = ""
    position: int = 0
    """The place on the list, from 1; 0 if it is not known."""


class _List(NamedTuple):
    """The content of a file: texts about the election, the candidates, and the day that it was saved."""

    election: dict[str, str]
    candidates: list[_Candidate]
    day: dt.date


def read_candidates(files: Sequence[InputFile]) -> list[Snapshot]:
    """Return a snapshot for each parliament or council in the files; it has each candidate once.

    Its date is the date of the newest list, or the day of the oldest file if the lists have no date. Raises
    PeopleError, with the name of the file, if a file is not a list of candidates.
    """
    by_name: dict[str, list[_List]] = {}
    for file in files:
        candidate_list = _read_list(file)
        by_name.setdefault(_list_name(candidate_list.election), []).append(candidate_list)
    return [_snapshot(name, lists) for name, lists in by_name.items()]


def _list_name(election: dict[str, str]) -> str:
    """Return the name of a snapshot: the municipality or province of a council; "" for the Tweede Kamer."""
    category = election.get("category", "TK")
    names = (_area(election).name, election.get("domain"), election.get("name"), category)
    return "" if category == "TK" else next(filter(None, names), "")


def _area(election: dict[str, str]) -> Area:
    category, domain = election.get("category", ""), election.get("domain", "")
    if category == "PS":
        return area_in_text(domain, is_provincial=True)
    return Area(municipality_of(domain) or domain) if category == "GR" else Area()


def _snapshot(name: str, lists: Sequence[_List]) -> Snapshot:
    elections = {(each.election.get("date", ""), each.election.get("name", "")) for each in lists}
    if len(elections) > 1:
        names = " en ".join(sorted(quoted(name) for _, name in elections)[:2])
        raise PeopleError(f"Deze lijsten zijn van verschillende verkiezingen: {names}. Lees ze apart in.")
    election = lists[0].election
    is_national, area = not name, _area(election)
    role = Role.CANDIDATE if is_national else Role.OTHER_POLITICIAN
    post = "" if is_national else f"kandidaat {election.get('name', '')}".strip()
    candidates = _merge_duplicates(candidate for each in lists for candidate in each.candidates)
    people = tuple(
        Politician(
            name=Name(first=person.first or person.initials, prefix=person.prefix, last=person.last),
            role=role,
            party=person.party,
            home_town=person.town,
            post=post,
            municipality=area.municipality,
            position=person.position,
            province=area.province,
        )
        for person in candidates
    )
    if not people:
        raise PeopleError("In deze lijsten staat geen enkele kandidaat met een naam.")
    dates = [date for each in lists if (date := _date(each.election, "issued"))]
    as_of = max(dates, default=min(each.day for each in lists))
    return Snapshot(Office.CANDIDATES, "Kiesraad", as_of, people, election=_date(election, "date"), name=name)


def _merge_duplicates(candidates: Iterable[_Candidate]) -> list[_Candidate]:
    """Return each candidate once, with the best place that they have on any list.

    A candidate without a first name or town is merged with a namesake who has one.
    """
    best: dict[_Candidate, int] = {}
    for candidate in candidates:
        person = candidate._replace(position=0)
        best[person] = min(candidate.position, best.get(person, candidate.position))
    namesakes: dict[tuple[str, ...], list[_Candidate]] = {}
    for candidate in best:
        initials, prefix = candidate.initials.replace(" ", ""), candidate.prefix.casefold()
        key = (candidate.party, initials, prefix, candidate.last.casefold())
        namesakes.setdefault(key, []).append(candidate)
    merged: list[_Candidate] = []
    for group in namesakes.values():
        first = len(merged)
        for candidate in sorted(group, key=lambda candidate: (not candidate.town, not candidate.first)):
            if not any(_may_be_same(candidate, other) for other in merged[first:]):
                merged.append(candidate)
    return [candidate._replace(position=best[candidate]) for candidate in merged]


def _may_be_same(candidate: _Candidate, other: _Candidate) -> bool:
    """Return whether two candidates have the same first name and town, as far as both have these."""
    pairs = ((candidate.first, other.first), (candidate.town, other.town))
    return all(not text or not other_text or text == other_text for text, other_text in pairs)


def _read_list(file: InputFile) -> _List:
    # Imported here because it takes 25 ms, and every check of a plan imports this module.
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import iterparse as guarded_iterparse

    name = quoted(file.name)
    if len(file.data) > _MAX_BYTES:
        raise PeopleError(f"{name} is te groot voor een kandidatenlijst.")
    try:
        # A document type can only come before the root, so defusedxml need not read further than that. It is
        # written in Python and would make the whole parse 2.9 to 3.1 times as slow; this way it is 1.7 times.
        _, root = next(guarded_iterparse(io.BytesIO(file.data), events=("start",), forbid_dtd=True))
        if root.get("Id") != "230b":
            raise PeopleError(
                f"{name} is niet gelezen: dit is geen kandidatenlijst van de Kiesraad (EML 230b)."
            )
        return _List(*_parse_list(file.data), file.day)
    except DefusedXmlException as error:
        raise PeopleError(
            f"{name} is niet gelezen: er staan onderdelen in die "
            "niet in een kandidatenlijst horen (een documenttype of entiteit)."
        ) from error
    except (ParseError, ValueError, LookupError) as error:
        raise PeopleError(
            f"{name} is beschadigd of geen XML. Download de kandidatenlijst opnieuw."
        ) from error


def _parse_list(data: bytes) -> tuple[dict[str, str], list[_Candidate]]:
    election: dict[str, str] = {}
    candidates: list[_Candidate] = []
    party = ""
    for _, element in iterparse(io.BytesIO(data)):
        tag = element.tag
        if tag == f"{_EML}Candidate":
            candidates += _candidate(element, party)
            element.clear()  # so that memory does not grow with the list
        elif tag == f"{_EML}RegisteredName":
            party = clean_text(element.text)
        elif tag == f"{_EML}Affiliation":
            element.clear()
            party = ""
        elif field := _ELECTION_FIELDS.get(tag):
            election.setdefault(field, clean_text(element.text))
    return election, candidates


def _candidate(element: Element, party: str) -> list[_Candidate]:
    """Return the candidate in an element, or nothing if there is no last name."""
    texts: dict[str, str] = {}
    identifier = element.find(f"{_EML}CandidateIdentifier")
    number = identifier.get("Id", "") if identifier is not None else ""
    for child in element:
        for part in child.iter() if child.tag in _NAME_AND_ADDRESS else ():
            field = _CANDIDATE_FIELDS.get(part.tag)
            if field and part.get("NameType", "Initials") == "Initials":
                texts.setdefault(field, clean_text(part.text))
    town, country = texts.get("town", ""), texts.pop("country", "NL")
    if town and country not in ("", "NL"):
        texts["town"] = with_country(town, country)
    position = int(number) if number.isdecimal() else 0
    return [_Candidate(party, **texts, position=position)] if texts.get("last") else []


def _date(election: dict[str, str], field: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(election.get(field, "")[:10])
    except ValueError:
        return None
