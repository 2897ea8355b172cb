"""Splitting the Dutch name of a person into its parts."""

import re

from ..plan import Name, is_title_behind

_TITLES = {
    "dr", "drs", "mr", "ir", "ing", "prof", "dhr", "mw", "mevr", "mevrouw", "heer", "ds", "lic", "em", "bc",
    "jhr", "jkvr", "mgr", "mrs", "ms",
}  # fmt: skip
USUAL_PREFIXES = ("van", "de", "den", "der", "het", "’t", "'t", "te", "ten", "ter", "el", "al", "von")
"""The prefixes by which a name is recognised in running text; the others are rare, or words as well."""
_PREFIXES = {
    *USUAL_PREFIXES, "af", "‘t", "`t", "in", "op", "aan", "bij", "uit", "uijt", "over", "onder", "voor",
    "tot", "zu", "zum", "du", "des", "di", "da", "della", "la", "le", "bin", "ben", "d'", "'s", "’s", "v.d.",
    "v.d", "vd", "v/d", "v.der", "do", "dos",
}  # fmt: skip
_SHORT_PREFIXES = {"v", "v.", "d", "d."}
"""Abbreviations of “van” and of “den” or “der”. They count only in lower case: a capital is an initial."""


def split_name(text: str) -> Name:
    """Return the parts of ``drs. Anna van der Berg MSc`` or ``Berg, Anna van der``; no word is lost."""
    text, behind = _split_titles_behind(text)
    before, comma, after = (part.strip() for part in text.partition(","))
    if comma and before and after:
        return _split_last_name_first(before.split(), after.split(), behind)
    return _split_in_order(text.split(), behind)


def is_prefix(word: str) -> bool:
    """Return whether a word is one of those before Dutch last names, such as “van” and “der”."""
    return word.lower() in _PREFIXES or word in _SHORT_PREFIXES


def prefix_length(words: list[str]) -> int:
    """Return how many words at the start are a prefix; the last word is never one."""
    return next((at for at, word in enumerate(words[:-1]) if not is_prefix(word)), max(0, len(words) - 1))


def is_title(word: str) -> bool:
    """Return whether a word is a title or a form of address, such as “Prof.dr.ir.”, “mw.” or “MSc”."""
    parts = [part for part in word.lower().split(".") if part]
    return is_title_behind(word) or (bool(parts) and all(part in _TITLES for part in parts))


def split_titles(words: list[str]) -> tuple[list[str], list[str]]:
    """Return the titles at the start of a name, and its other words; the last word is never a title."""
    end = 0
    while end < len(words) - 1 and (
        is_title(words[end]) or (words[end].lower() == "de" and words[end + 1].lower() == "heer")
    ):
        end += 1
    return words[:end], words[end:]


def capitalised(part: str) -> str:
    """Return a part of a name with usual capitals: ``O’Neill``, ``Jaspers-Gezen``, ``IJsselstein``."""
    words = re.sub(r"\w+", lambda word: word[0].capitalize(), part)
    return re.sub(r"\bIj", "IJ", words)


def _split_titles_behind(text: str) -> tuple[str, list[str]]:
    """Return the text without the titles at its end, and those titles."""
    words = re.split(r"(\s+|,\s*)", text.strip().rstrip(", "))  # the separators are at odd indexes
    end = len(words)
    while end > 2 and is_title_behind(words[end - 1]) and not text.isupper():
        end -= 2
    return "".join(words[:end]), words[end + 1 :: 2]


def _split_in_order(words: list[str], behind: list[str]) -> Name:
    titles, words = split_titles(words)
    start = next((at for at, word in enumerate(words[:-1]) if is_prefix(word)), None)
    if start is None:
        start = end = _start_of_last_name(words)
    else:
        end = start + prefix_length(words[start:])
    return _name(titles + behind, words[:start], words[start:end], words[end:])


def _split_last_name_first(before: list[str], after: list[str], behind: list[str]) -> Name:
    titles, after = split_titles(after)
    end = len(after)
    while end and is_prefix(after[end - 1]):
        end -= 1
    start = prefix_length(before) if end == len(after) else 0
    return _name(titles + behind, after[:end], after[end:] or before[:start], before[start:])


def _name(titles: list[str], first: list[str], prefix: list[str], last: list[str]) -> Name:
    return Name(titles=" ".join(titles), first=" ".join(first), prefix=" ".join(prefix), last=" ".join(last))


def _start_of_last_name(words: list[str]) -> int:
    """Return the index where a last name without prefix starts: ``Jansen-de Vries`` has two words."""
    for at, word in enumerate(words[1:-1], 1):
        if word == "-" and at > 1:
            return at - 1
        if "-" in word.strip("-") and is_prefix(word.rpartition("-")[2]):
            return at
    return max(0, len(words) - 1)
