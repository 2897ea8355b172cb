"""What people write behind a place to set it apart: provinces in full and in short, and countries."""

import re
from functools import cache

from ..plan import Province
from .names import normalise

BRACKETS = re.compile(r"^(?P<name>[^(\[]+?)\s*[(\[]\s*(?P<qualifier>[^()\[\]]+?)\s*[)\]]?$")
IN_MUNICIPALITY = re.compile(r"^(?P<name>.+?)\s+(?P<qualifier>gem(?:eente\b|\b\.?)\s*\S.*)$", re.IGNORECASE)

_SHORT: dict[Province, str] = {
    Province.GRONINGEN: "g gr gn gron",
    Province.FRYSLAN: "f fr frl fri fra friesland frieslan",
    Province.DRENTHE: "d dr drt dre",
    Province.OVERIJSSEL: "o ov ovl oij ovr",
    Province.FLEVOLAND: "fl flev flv",
    Province.GELDERLAND: "g gl gld gel geld",
    Province.UTRECHT: "u ut utr",
    Province.NOORD_HOLLAND: "nh nholl noordh",
    Province.ZUID_HOLLAND: "zh zholl zuidh",
    Province.ZEELAND: "z ze zl zld zee",
    Province.NOORD_BRABANT: "b nb br nbr brab brabant",
    Province.LIMBURG: "l lb li lim limb",
}

NEUTRAL = {
    "stad", "dorp", "centrum", "binnenstad", "noord", "oost", "zuid", "west",
    "noordoost", "noordwest", "zuidoost", "zuidwest",
}  # fmt: skip
"""Words that say which part of a town it is, and so leave its municipality as it is."""

_NETHERLANDS = {"nl", "nederland", "netherlands", "the netherlands"}
_COUNTRIES = {
    "AT": "oostenrijk", "AU": "australie", "AW": "aruba", "BE": "belgie", "BR": "brazilie",
    "CA": "canada", "CH": "zwitserland", "CN": "china", "CW": "curacao", "CZ": "tsjechie",
    "DE": "duitsland", "DK": "denemarken", "ES": "spanje", "FI": "finland", "FR": "frankrijk",
    "GB": "verenigd koninkrijk", "GR": "griekenland", "HU": "hongarije", "ID": "indonesie",
    "IE": "ierland", "IL": "israel", "IT": "italie", "JP": "japan", "LU": "luxemburg", "MA": "marokko",
    "NO": "noorwegen", "NZ": "nieuw zeeland", "PL": "polen", "PT": "portugal", "RO": "roemenie",
    "SE": "zweden", "SR": "suriname", "SX": "sint maarten", "TH": "thailand", "TR": "turkije",
    "US": "verenigde staten", "ZA": "zuid afrika", "UK": "engeland",
}  # fmt: skip
_MORE_CODES = {
    "AE", "AL", "AM", "AR", "BA", "BG", "BO", "CI", "CL", "CM", "CO", "CR", "CU", "CY", "DO", "DZ",
    "EC", "EE", "EG", "ET", "GE", "GH", "HK", "HR", "IN", "IQ", "IR", "IS", "JO", "KE", "KR", "LB",
    "LI", "LK", "LT", "LV", "MC", "MD", "ME", "MK", "MT", "MX", "MY", "NG", "NP", "PA", "PE", "PH",
    "PK", "QA", "RS", "RU", "SA", "SG", "SI", "SK", "SN", "SO", "SY", "TN", "TW", "TZ", "UA", "UG",
    "UY", "VE", "VN", "USA",
}  # fmt: skip


def provinces_of(qualifier: str) -> frozenset[Province]:
    """The provinces that a qualifier may mean: "Gld." Gelderland, "G" Groningen as well."""
    return _provinces().get(_plain(qualifier), frozenset())


def is_home(qualifier: str) -> bool:
    """Whether a qualifier is the Netherlands."""
    return normalise(qualifier) in _NETHERLANDS


def is_country(qualifier: str) -> bool:
    """Whether a qualifier is a country: its Dutch name, or its code in capitals."""
    return qualifier.strip(" .") in _codes() or normalise(qualifier) in _COUNTRIES.values()


def bare(name: str) -> str:
    """An official name without what sets it apart: Elst Ut, Bergen (L.), Spaarndam gem. Haarlem."""
    if match := BRACKETS.match(name) or IN_MUNICIPALITY.match(name):
        return match["name"]
    before, _, last = name.rpartition(" ")
    return before if before and last.isalpha() and len(last) < 4 and provinces_of(last) else name


@cache
def _provinces() -> dict[str, frozenset[Province]]:
    found: dict[str, set[Province]] = {}
    for province, shorts in _SHORT.items():
        for word in (*shorts.split(), _plain(province.value)):
            found.setdefault(word, set()).add(province)
    return {word: frozenset(provinces) for word, provinces in found.items()}


@cache
def _codes() -> frozenset[str]:
    return frozenset({*_COUNTRIES, *_MORE_CODES})


def _plain(text: str) -> str:
    return normalise(text).replace(" ", "")
