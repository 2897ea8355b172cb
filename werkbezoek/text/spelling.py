"""Spellings of names, headings and texts, made comparable."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = {
    "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ŧ": "t",
    **dict.fromkeys("’‘‛`´ʼʻ′ʹ＇", "'"),
}  # fmt: skip
"""Letters and marks that Unicode does not take apart, and what people type for them."""


class _Folding(dict[int, str]):
    """The folded form of each character by its code, computed on first use."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        category = unicodedata.category(character)
        if (found := _LETTERS.get(character.lower())) is not None:
            pass
        elif category == "Pd" or character == "−":
            found = "-"
        elif category == "Cf":  # soft hyphens, joiners, marks of direction
            found = ""
        elif category == "Nd":
            found = str(unicodedata.decimal(character))
        elif character.isspace():
            found = "\n" if category in ("Cc", "Zl", "Zp") and character != "\t" else " "
        else:
            letters = unicodedata.normalize("NFKD", character)
            found = "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()
            found = "".join(_LETTERS.get(letter, letter) for letter in found)
        self[code] = found
        return found


_FOLDING = _Folding()
_L_NUMBER = re.compile(r"(?:l[\W_]*)?0*(\d{1,4})", re.IGNORECASE | re.ASCII)
_UNUSUAL = re.compile(r"[^ -_a-~\n]")
"""A character besides those of ASCII: there are few in a Dutch text."""


@lru_cache(maxsize=256)
def fold(text: str) -> str:
    """Return the text in lower case, without accents, and with one form of hyphen, apostrophe and blank."""
    return _UNUSUAL.sub(lambda found: _FOLDING[ord(found[0])], text).lower()


def offsets(text: str) -> list[int]:
    """Return for each character of `fold(text)`, and for its end, where in the text it comes from."""
    places = [place for place, character in enumerate(text) for _ in _FOLDING[ord(character)]]
    return [*places, len(text)]


def standard_l_number(text: str) -> str | None:
    """Return the L-number in ``582`` or ``l-582`` as ``L0582``; None if it is something else."""
    found = _L_NUMBER.fullmatch(text.strip())
    return f"L{found[1].zfill(4)}" if found else None


def plain_words(name: str) -> list[str]:
    """Return the words of a text without capitals, accents and punctuation."""
    return re.findall(r"\w+", fold(name))


@lru_cache(maxsize=4096)
def spelling_key(text: str) -> str:
    """Return only the letters and digits, without case and accents: ``spelling_key("E-mail") == "email"``."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in bare if letter.isalnum())
