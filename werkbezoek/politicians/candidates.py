"""Candidates from the Kiesraad's lists: EML_NL 230b, one XML file for each kieskring.

Source: Kiesraad, EML_NL. Name, gender and address may all be missing, and the same candidate stands in up to
twenty files. Read in one pass by expat, which refuses a document type before it reads any entity.
"""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from xml.parsers import expat

import msgspec

from ..places import with_country
from ..plan import Name, Role
from ..text.wording import quoted
from .errors import PeopleError
from .politician import Office, Politician, Snapshot

SOURCE = "Kiesraad"
_EML = "urn:oasis:names:tc:evs:schema:eml "
_XNL = "urn:oasis:names:tc:ciq:xsdschema:xNL:2.0 "
_XAL = "urn:oasis:names:tc:ciq:xsdschema:xAL:2.0 "
_KR = "http://www.kiesraad.nl/extensions "
_LARGEST = 100_000_000

_TEXTS = {
    f"{_EML}RegisteredName": "party",
    f"{_EML}ElectionName": "election",
    f"{_EML}ElectionCategory": "category",
    f"{_EML}IssueDate": "issued",
    f"{_KR}ElectionDate": "date",
    f"{_XNL}FirstName": "first",
    f"{_XNL}NamePrefix": "prefix",
    f"{_XNL}LastName": "last",
    f"{_XAL}LocalityName": "town",
    f"{_XAL}CountryNameCode": "country",
}
"""What the text of an element is; of everything else the text is not looked at."""

_CANDIDATE, _AFFILIATION, _INITIALS = f"{_EML}Candidate", f"{_EML}Affiliation", f"{_XNL}NameLine"
_OWN = {f"{_EML}CandidateFullName", f"{_EML}QualifyingAddress"}
"""What is the candidate's own: an agent, whom some have, has a name and an address too."""

_ROOT = f"{_EML}EML"


class _Refused(Exception):
    """The file has something in it that no list of candidates has; the text says what, in Dutch."""


class _List(msgspec.Struct):
    """What one file says: the election, and its candidates as raw texts."""

    about: dict[str, str]
    candidates: list[tuple[str, str, str, str, str, str]]


def read_candidates(files: Iterable[tuple[str, bytes]], as_of: dt.date) -> Snapshot:
    """The candidates in the files of one election, each once.

    ``files`` are names with their bytes; ``as_of`` counts where the lists don't say when they were issued.
    Raises PeopleError, in Dutch, with the name of the file that is at fault.
    """
    lists = [(name, _parsed(name, data)) for name, data in files]
    if not lists:
        raise PeopleError("Er is geen kandidatenlijst opgegeven.")
    elections = {(one.about.get("date", ""), one.about.get("election", "")) for _, one in lists}
    if len(elections) > 1:
        names = " en ".join(sorted(quoted(election) for _, election in elections)[:2])
        raise PeopleError(f"Deze lijsten zijn van verschillende verkiezingen: {names}. Lees ze apart in.")
    about = lists[0][1].about
    is_national = about.get("category", "TK") == "TK"
    role = Role.CANDIDATE if is_national else Role.OTHER_POLITICIAN
    post = "" if is_national else f"kandidaat {about.get('election', '')}".strip()
    rows = dict.fromkeys(row for _, one in lists for row in one.candidates)
    people = tuple(_politician(row, role, post) for row in _folded(rows))
    if not people:
        raise PeopleError("In deze lijsten staat geen enkele kandidaat met een naam.")
    issued = max(filter(None, (_date(one.about.get("issued", "")) for _, one in lists)), default=None)
    return Snapshot(Office.CANDIDATES, SOURCE, issued or as_of, people, election=_date(about.get("date", "")))


def _folded(rows: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The candidates each once: one whose town or first name a file leaves out is the one that has them."""
    same: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for row in rows:
        party, initials, _, prefix, last, _ = row
        same.setdefault((party, initials.replace(" ", ""), prefix.casefold(), last.casefold()), []).append(
            row
        )
    found: list[tuple[str, ...]] = []
    for alike in same.values():
        kept: list[tuple[str, ...]] = []
        for row in sorted(alike, key=lambda row: (not row[5], not row[2])):
            if not any(_agree(row, other) for other in kept):
                kept.append(row)
        found += kept
    return found


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether first names and towns are equal as far as both have them."""
    return all(not one[at] or not other[at] or one[at] == other[at] for at in (2, 5))


def _politician(row: tuple[str, ...], role: Role, post: str) -> Politician:
    party, initials, first, prefix, last, town = row
    return Politician(Name(first=first or initials, prefix=prefix, last=last), role, party, town, post)


def _parsed(name: str, data: bytes) -> _List:
    """What one file says; raises PeopleError."""
    if len(data) > _LARGEST:
        raise PeopleError(f"{quoted(Path(name).name)} is te groot voor een kandidatenlijst.")
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)  # noqa: FBT003 (expat takes no names)
    except _Refused as error:
        raise PeopleError(f"{quoted(Path(name).name)} is niet gelezen: {error}") from error
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise PeopleError(
            f"{quoted(Path(name).name)} is beschadigd of geen XML. Download de kandidatenlijst opnieuw."
        ) from error
    return reader.list


class _Reader:
    """Takes the texts that count from the elements of a list as expat comes by them."""

    def __init__(self) -> None:
        self.list = _List({}, [])
        self._here: dict[str, str] = {}
        self._party = ""
        self._is_inside = self._is_candidate = self._is_own = False
        self.parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = self._refuse
        parser.EntityDeclHandler = self._refuse

    def _refuse(self, *_: object) -> None:
        raise _Refused("er staat een documenttype of entiteit in, en die horen niet in een kandidatenlijst.")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if not self._is_inside:
            if tag != _ROOT or attributes.get("Id") != "230b":
                raise _Refused("dit is geen kandidatenlijst van de Kiesraad (EML 230b).")
            self._is_inside = True
        field = _TEXTS.get(tag)
        if tag == _INITIALS and attributes.get("NameType") == "Initials":
            field = "initials"
        if field:
            self._text: list[str] = []
            self.parser.CharacterDataHandler = self._text.append
        elif tag in _OWN:
            self._is_own = True
        elif tag == _CANDIDATE:
            self._here, self._is_candidate = {}, True
        elif tag == _AFFILIATION:
            self._party = ""

    def _end(self, tag: str) -> None:
        if self.parser.CharacterDataHandler is not None:
            self.parser.CharacterDataHandler = None
            text = " ".join("".join(self._text).split())[:200]
            field = _TEXTS.get(tag) or "initials"
            if self._is_own:
                self._here.setdefault(field, text)
            elif self._is_candidate:
                return
            elif field == "party":
                self._party = text
            else:
                self.list.about.setdefault(field, text)
        elif tag in _OWN:
            self._is_own = False
        elif tag == _CANDIDATE:
            self._is_candidate = False
            self._take()

    def _take(self) -> None:
        get = self._here.get
        last = get("last", "")
        if not last:
            return
        town, country = get("town", ""), get("country", "NL")
        if town and country not in ("", "NL"):
            town = with_country(town, country)
        row = (self._party, get("initials", ""), get("first", ""), get("prefix", ""), last, town)
        self.list.candidates.append(row)


def _date(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        return None
