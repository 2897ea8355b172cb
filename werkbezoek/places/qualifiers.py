"""What people write after a place name to distinguish it: provinces, in full and in short, and countries."""

import re
from functools import cache
from pathlib import Path

import msgspec

from ..plan import Province
from .spelling import normalise

BRACKETS = re.compile(r"^(?P<name>[^(\[]+?)\s*[(\[]\s*(?P<qualifier>[^()\[\]]+?)\s*[)\]]?$")
IN_MUNICIPALITY = re.compile(r"^(?P<name>.+?)\s+(?P<qualifier>gem(?:eente\b|\b\.?)\s*\S.*)$", re.IGNORECASE)

_MIN_LETTERS = 4
"""The number of first letters that are enough to recognise a province."""


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of ``qualifiers.toml``."""

    netherlands: frozenset[str]
    caribbean: frozenset[str]
    parts_of_town: frozenset[str]
    countries: frozenset[str]
    country_codes: str
    provinces: dict[Province, str]
    country_names: dict[str, str]


_WORDS = msgspec.toml.decode(Path(__file__).with_suffix(".toml").read_bytes(), type=_Words)
_COUNTRY_CODES = frozenset(_WORDS.country_codes.split())
PARTS_OF_TOWN = _WORDS.parts_of_town
"""Words for a part of a town, which is in the same municipality."""


def provinces_of(qualifier: str) -> frozenset[Province]:
    """Return the provinces that a qualifier may mean: one for "Gld." or "Overijs.", two for "G"."""
    compact = _compact(qualifier)
    known = _provinces_by_abbreviation().get(compact, frozenset())
    if known or len(compact) < _MIN_LETTERS or compact in PARTS_OF_TOWN:
        return known
    return frozenset(province for province in Province if _compact(province.value).startswith(compact))


def is_netherlands(qualifier: str) -> bool:
    """Return whether a qualifier is the Netherlands."""
    return normalise(qualifier) in _WORDS.netherlands


def is_caribbean(qualifier: str) -> bool:
    """Return whether a qualifier is the Caribbean Netherlands, which are in no province."""
    return normalise(qualifier) in _WORDS.caribbean


def is_country(qualifier: str) -> bool:
    """Return whether a qualifier is another country: its Dutch name, or its code in capitals."""
    return qualifier.strip(" .") in _COUNTRY_CODES or normalise(qualifier) in _WORDS.countries


def with_country(town: str, code: str) -> str:
    """Return a town abroad with its country: "Lyon (Frankrijk)", since (FR) may also mean Fryslân."""
    return f"{town} ({_WORDS.country_names.get(code, code)})"


def strip_qualifier(name: str) -> str:
    """Return an official name without its qualifier: Elst for Elst Ut, Bergen for Bergen (L.)."""
    if match := BRACKETS.match(name) or IN_MUNICIPALITY.match(name):
        return match["name"]
    before, _, last = name.rpartition(" ")
    return before if before and len(last) < 4 and provinces_of(last) else name


@cache
def _provinces_by_abbreviation() -> dict[str, frozenset[Province]]:
    found: dict[str, set[Province]] = {}
    for province, abbreviations in _WORDS.provinces.items():
        for word in (*abbreviations.split(), _compact(province.value)):
            found.setdefault(word, set()).add(province)
    return {word: frozenset(provinces) for word, provinces in found.items()}


def _compact(text: str) -> str:
    return normalise(text).replace(" ", "")
