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

_BEGINNING = 4
"""Letters that are enough for the beginning of a province."""

NEUTRAL = {
    "stad", "dorp", "centrum", "binnenstad", "noord", "oost", "zuid", "west",
    "noordoost", "noordwest", "zuidoost", "zuidwest",
}  # fmt: skip
"""Words that say which part of a town it is, and so leave its municipality as it is."""

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
_CODES = """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BR BS BT BV BW BY BZ
CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM
FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS
IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML
MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR
PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH
TJ TK TL TM TN TO TR TT TV TW TZ UA UG UK UM US USA UY UZ VA VC VE VG VI VK VN VS VU WF WS XK YE YT ZA ZM ZW
"""
"""ISO 3166-1 without the Netherlands, and what people write for two of them."""

_CODES_IN_WORDS = {
    "BR": "Brazilië", "FR": "Frankrijk", "GL": "Groenland", "GN": "Guinee", "GR": "Griekenland",
    "LB": "Libanon", "LI": "Liechtenstein",
}  # fmt: skip
"""Countries whose code is what people write for a Dutch province."""


def provinces_of(qualifier: str) -> frozenset[Province]:
    """The provinces that a qualifier may mean, in short or begun: "Gld.", "Overijs."; "G" may be two."""
    plain = _plain(qualifier)
    known = _provinces().get(plain, frozenset())
    if known or len(plain) < _BEGINNING or plain in NEUTRAL:
        return known
    return frozenset(one for one in Province if _plain(one.value).startswith(plain))


def is_home(qualifier: str) -> bool:
    """Whether a qualifier is the Netherlands."""
    return normalise(qualifier) in _NETHERLANDS


def is_caribbean(qualifier: str) -> bool:
    """Whether a qualifier is the Caribbean Netherlands: the part of the country that is in no province."""
    return normalise(qualifier) in _CARIBBEAN


def is_country(qualifier: str) -> bool:
    """Whether a qualifier is a country: its Dutch name, or its code in capitals."""
    return qualifier.strip(" .") in _codes() or normalise(qualifier) in _COUNTRIES


def with_country(town: str, code: str) -> str:
    """A town with the country that is known to be its own: ``Lyon (Frankrijk)``, for (FR) may be Fryslân."""
    return f"{town} ({_CODES_IN_WORDS.get(code, code)})"


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
    return frozenset(_CODES.split())


def _plain(text: str) -> str:
    return normalise(text).replace(" ", "")
