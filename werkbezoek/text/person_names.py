"""Dutch names in one cell, split into the parts of a Name."""

from ..plan import Name

_TITLES = {
    "dr", "drs", "mr", "ir", "ing", "prof", "dhr", "mw", "mevr", "mevrouw", "heer", "ds", "lic", "em", "bc",
    "jhr", "jkvr", "mgr",
}  # fmt: skip
_PREFIXES = {
    "van", "de", "den", "der", "het", "af", "'t", "’t", "‘t", "`t", "te", "ten", "ter", "in", "op", "aan",
    "bij",
    "uit", "uijt", "over", "onder", "voor", "tot", "von", "zu", "zum", "du", "des", "di", "da", "della", "la",
    "le", "el", "al", "bin", "ben", "d'", "'s", "’s", "v", "v.", "v.d.", "vd", "v/d", "do", "dos",
}  # fmt: skip


def split_name(text: str) -> Name:
    """The parts of a name such as ``drs. Anna van der Berg`` or ``Berg, Anna van der``; no word is lost."""
    before, comma, after = (part.strip() for part in text.partition(","))
    if comma and before and after:
        return _turned(before.split(), after.split())
    return _in_order(text.split())


def _in_order(words: list[str]) -> Name:
    titles, words = _titles(words)
    start = next((at for at, word in enumerate(words[:-1]) if _is_prefix(word)), None)
    if start is None:
        start = end = _last_name(words)
    else:
        end = start + _prefix_length(words[start:])
    return _name(titles, words[:start], words[start:end], words[end:])


def _turned(before: list[str], after: list[str]) -> Name:
    """A name with the last name first, as in an address list."""
    titles, after = _titles(after)
    end = len(after)
    while end and _is_prefix(after[end - 1]):
        end -= 1
    start = _prefix_length(before) if end == len(after) else 0
    return _name(titles, after[:end], after[end:] or before[:start], before[start:])


def _name(titles: list[str], first: list[str], prefix: list[str], last: list[str]) -> Name:
    return Name(titles=" ".join(titles), first=" ".join(first), prefix=" ".join(prefix), last=" ".join(last))


def _titles(words: list[str]) -> tuple[list[str], list[str]]:
    end = 0
    while end < len(words) - 1 and (
        words[end].rstrip(".").lower() in _TITLES
        or (words[end].lower() == "de" and words[end + 1].lower() == "heer")
    ):
        end += 1
    return words[:end], words[end:]


def _is_prefix(word: str) -> bool:
    return word.lower() in _PREFIXES


def _prefix_length(words: list[str]) -> int:
    """How many words at the start are a prefix; the last word never is."""
    return next((at for at, word in enumerate(words[:-1]) if not _is_prefix(word)), max(0, len(words) - 1))


def _last_name(words: list[str]) -> int:
    """Where the last name starts if no prefix tells: ``Anna Jansen-de Vries`` has one of two words."""
    for at, word in enumerate(words[1:-1], 1):
        if word == "-" and at > 1:
            return at - 1
        if "-" in word.strip("-") and _is_prefix(word.rpartition("-")[2]):
            return at
    return max(0, len(words) - 1)
