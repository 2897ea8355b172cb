"""What people write after a place name to distinguish it: provinces, in full and in short, and countries."""

import re
from functools import cache

from ..plan import Province
from .spelling import normalise

BRACKETS = re.compile(r"^(?P<name>[^(\[]+?)\s*[(\[]\s*(?P<qualifier>[^()\[\]]+?)\s*[)\]]?$")
IN_MUNICIPALITY = re.compile(r"^(?P<name>.+?)\s+(?P<qualifier>gem(?:eente\b|\b\.?)\s*\S.*)$", re.IGNORECASE)

_ABBREVIATIONS: dict[Province, str] = {
    Province.GRONINGEN: "g gr gn gron",
    Province.FRYSLAN: "f fr frl fri fra friesland frieslan",
    Province.DRENTHE: "d dr drt dre",
    Province.OVERIJSSEL: "o ov ovl oij ovr twente twenthe salland",
    Province.FLEVOLAND: "fl flev flv",
    Province.GELDERLAND: "g gl gld gel geld achterhoek betuwe veluwe",
    Province.UTRECHT: "u ut utr",
    Province.NOORD_HOLLAND: "nh nholl noordh gooi westfriesland",
    Province.ZUID_HOLLAND: "zh zholl zuidh",
    Province.ZEELAND: "z ze zl zld zee walcheren zeeuwsvlaanderen",
    Province.NOORD_BRABANT: "b nb br nbr brab brabant",
    Province.LIMBURG: "l lb li lim limb",
}

_MIN_LETTERS = 4
"""So many first letters of a province are enough."""

PARTS_OF_TOWN = {
    "stad", "dorp", "centrum", "binnenstad", "noord", "oost", "zuid", "west",
    "noordoost", "noordwest", "zuidoost", "zuidwest",
}  # fmt: skip
"""Words for a part of a town, which is in the same municipality."""

_NETHERLANDS = {"nl", "nederland", "netherlands", "the netherlands"}
_CARIBBEAN = {"bq", "caribisch nederland", "caribbean netherlands", "bes"}
_COUNTRIES = {
    "aruba", "australie", "belgie", "brazilie", "canada", "china", "curacao", "denemarken", "duitsland",
    "engeland", "finland", "frankrijk", "griekenland", "groenland", "groot brittannie", "guinee", "hongarije",
    "ierland", "indonesie", "israel", "italie", "japan", "libanon", "liechtenstein", "luxemburg", "marokko",
    "nieuw zeeland", "noorwegen", "oostenrijk", "polen", "portugal", "roemenie", "schotland", "sint maarten",
    "spanje", "suriname", "thailand", "tsjechie", "turkije", "verenigd koninkrijk", "verenigde staten",
    "zuid afrika", "zweden", "zwitserland",
}  # fmt: skip
_COUNTRY_CODES = """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BR BS BT BV BW BY BZ
CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM
FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS
IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML
MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR
PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH
TJ TK TL TM TN TO TR TT TV TW TZ UA UG UK UM US USA UY UZ VA VC VE VG VI VK VN VS VU WF WS XK YE YT ZA ZM ZW
"""
"""The codes of ISO 3166-1 without the Netherlands, and UK and USA."""

_COUNTRY_NAMES = {
    "BR": "Brazilië", "FR": "Frankrijk", "GL": "Groenland", "GN": "Guinee", "GR": "Griekenland",
    "LB": "Libanon", "LI": "Liechtenstein",
}  # fmt: skip
"""Countries whose code is also an abbreviation of a Dutch province."""


def provinces_of(qualifier: str) -> frozenset[Province]:
    """Return the provinces that a qualifier may mean: one for "Gld." or "Overijs.", two for "G"."""
    compact = _compact(qualifier)
    known = _provinces_by_abbreviation().get(compact, frozenset())
    if known or len(compact) < _MIN_LETTERS or compact in PARTS_OF_TOWN:
        return known
    return frozenset(province for province in Province if _compact(province.value).startswith(compact))


def is_netherlands(qualifier: str) -> bool:
    """Whether a qualifier is the Netherlands."""
    return normalise(qualifier) in _NETHERLANDS


def is_caribbean(qualifier: str) -> bool:
    """Whether a qualifier is the Caribbean Netherlands, which are in no province."""
    return normalise(qualifier) in _CARIBBEAN


def is_country(qualifier: str) -> bool:
    """Whether a qualifier is another country: its Dutch name, or its code in capitals."""
    return qualifier.strip(" .") in _country_codes() or normalise(qualifier) in _COUNTRIES


def with_country(town: str, code: str) -> str:
    """Return a town abroad with its country: "Lyon (Frankrijk)", since (FR) may also mean Fryslân."""
    return f"{town} ({_COUNTRY_NAMES.get(code, code)})"


def strip_qualifier(name: str) -> str:
    """Return an official name without its qualifier: Elst for Elst Ut, Bergen for Bergen (L.)."""
    if match := BRACKETS.match(name) or IN_MUNICIPALITY.match(name):
        return match["name"]
    before, _, last = name.rpartition(" ")
    return before if before and last.isalpha() and len(last) < 4 and provinces_of(last) else name


@cache
def _provinces_by_abbreviation() -> dict[str, frozenset[Province]]:
    found: dict[str, set[Province]] = {}
    for province, abbreviations in _ABBREVIATIONS.items():
        for word in (*abbreviations.split(), _compact(province.value)):
            found.setdefault(word, set()).add(province)
    return {word: frozenset(provinces) for word, provinces in found.items()}


@cache
def _country_codes() -> frozenset[str]:
    return frozenset(_COUNTRY_CODES.split())


def _compact(text: str) -> str:
    return normalise(text).replace(" ", "")
