"""Names of persons that were typed as text, where the plan has no list of them."""

import re
from functools import lru_cache

from ..plan import Name
from .name_surroundings import TITLES, WORDS
from .person_names import USUAL_PREFIXES, is_title, split_name
from .spelling import fold
from .wording import shortened

_NAME = r"[A-ZÀ-Ý][\w’'-]+"
_PREFIXES = rf"(?:(?:{'|'.join(USUAL_PREFIXES)})\s+)*"
_TITLED_NAME = (
    rf"(?i:mevrouw|mevr\.?|mw\.?|(?:de\s+)?heer|dhr\.?|meneer|mijnheer|fam\.?)\s+{_PREFIXES}{_NAME}"
)
_NOT_A_FIRST_NAME = r"(?!(?:De|Den|Het|Oude?|Nieuwe?|Sint|St|Huize|Plan|Stichting|Bewoners?|Huurders?)\b)"
_FULL_NAME = rf"(?<!\w){_NOT_A_FIRST_NAME}{_NAME}\s+{_PREFIXES}{_NAME}"
_RESIDENT_WORD = r"(?<!\w)(?i:huurders?|huurster|bewoners?|bewoonster|buurtbewoners?|buurvrouw|buurman)(?!\w)"

_NAMED_RESIDENT = re.compile(
    rf"(?<!\w)(?i:familie|fam\.)\s+{_PREFIXES}{_NAME}"  # familie Verbeek
    rf"|{_RESIDENT_WORD}.*?(?<!\w){_TITLED_NAME}|{_TITLED_NAME}.*?{_RESIDENT_WORD}"  # mevrouw X, huurder
    rf"|^\W*{_FULL_NAME}(?:\s+en\s+{_FULL_NAME})?\W*[,(]\W*{_RESIDENT_WORD}"  # Ans Verbeek, huurder
    rf"|(?<!\w)(?i:huurder|huurster|bewoner|bewoonster)\W+{_FULL_NAME}"  # bewoner Ans Verbeek
)
_RESIDENT_HINTS = ("huur", "bewo", "buur", "fam")
"""Parts of the words for residents: a fast test before the pattern."""
_BETWEEN_PEOPLE = re.compile(r"[,;:()/&|\n]| - | en |\d+")
_NO_NAMES = WORDS.field | WORDS.not_first_names
_CAPITAL_PREFIX = r"El|Al|Ben|Van(?:\sDen?|\sDer)?"
"""Not “De” or “Het”, which are in many names of buildings: “Buurthuis De Kern”."""
_PERSON = re.compile(rf"{_NOT_A_FIRST_NAME}[A-ZÀ-Ý][\w.’'-]*(?:\s(?:[a-z’'.]+|{_CAPITAL_PREFIX}))*\s{_NAME}")


def names_resident(text: str) -> bool:
    """Return whether a short text seems to name a resident, such as "mevrouw Verbeek, huurder"."""
    lowered = text.lower()
    return any(map(lowered.__contains__, _RESIDENT_HINTS)) and bool(
        _NAMED_RESIDENT.search(shortened(text, 200))
    )


@lru_cache(maxsize=4096)
def typed_names(text: str) -> tuple[Name, ...]:
    """Return the names in a text of a few words: “Ans Verbeek, huurder”, but not “team Wijkbeheer”."""
    return tuple(filter(None, map(_name, _BETWEEN_PEOPLE.split(shortened(text, 200)))))


def _name(part: str) -> Name | None:
    words = part.split()
    while len(words) > 1 and (fold(words[0]).strip(".") in TITLES or is_title(words[0])):
        del words[0]
    name, plain = " ".join(words), fold(" ".join(words))
    has_title = len(words) < len(part.split())
    if has_title:
        is_person = len(words) < 5 and words[-1][0].isupper() and not plain.endswith(WORDS.streets)
    else:
        is_person = bool(_PERSON.fullmatch(name)) and _NO_NAMES.isdisjoint(plain.split())
    return split_name(name) if is_person else None
