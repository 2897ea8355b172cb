"""What follows from the cells about a person: the parts of the name, and what was written around it."""

import re
import unicodedata

from ...plan import Name
from ...text.parsing import is_mail_address
from ...text.person_names import capitalised, is_prefix, is_title, split_name
from ...text.spelling import spelling_key
from ...text.wording import one_line, quoted
from .drafts import RowDraft
from .job_functions import ROLE_WORDS, read_function, take_party

_PARTS = ("titles", "first", "prefix", "last")
_LONGEST_NAME = 300
_PICTURES = ("So", "Sk", "Cs", "Co")
"""The Unicode categories of emoji and other signs."""
_IN_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]+)[)\]]\s*$")
_BEHIND = (
    _IN_BRACKETS,
    re.compile(r"\s+[-–—|/]\s*([^-–—|/,()\s][^–—|/,()]*)$"),
    re.compile(r"\s*,\s*([^,]+)$"),
)
"""What may stand behind a name: in brackets, after a dash or a slash, after a comma."""


def complete_person(draft: RowDraft) -> None:
    """Add to a person the role and party that follow from the function, and the parts of the name."""
    _read_middle_name(draft)
    if draft.is_exported:
        _split(draft, draft.values.pop("name", None) or "")
        return
    read_function(draft)
    _take_mail_for_name(draft)
    whole, last = draft.values.pop("name", None), draft.values.get("name.last")
    if whole and (last or draft.values.get("name.first")):
        _compare_names(draft, whole)
    elif whole:
        _split(draft, _clean(draft, whole))
    elif last:
        _split_last_name(draft, _clean(draft, last))
    if "name" not in draft.answers:
        _lower_capitals(draft)


def _take_mail_for_name(draft: RowDraft) -> None:
    """Move a mail address that is in the place of a name, where mail programs put it."""
    for path in ("name", "name.first", "name.last"):
        text = draft.values.get(path) or ""
        if is_mail_address(text) and draft.values.get("email") in (None, text):
            del draft.values[path]
            draft.guess("email", text, text, "Stond in de plaats van een naam.")


def _read_middle_name(draft: RowDraft) -> None:
    """Take a middle name as prefix if it is one (“van der”), and as first name otherwise."""
    if middle := draft.values.pop("name.middle", None):
        path = "name.prefix" if all(map(is_prefix, middle.split())) else "name.first"
        value = _join(draft.values.get(path), middle)
        draft.guess(path, value, middle, f"{quoted(middle)} stond in de kolom met de middelste naam.")


def _compare_names(draft: RowDraft, whole: str) -> None:
    """Report a whole name if it has words that are in none of the columns with its parts."""
    parts = _join(*(draft.values.get(f"name.{part}") for part in _PARTS))
    if not {*map(spelling_key, re.split(r"[\s,]+", whole))} <= {*map(spelling_key, parts.split()), ""}:
        draft.report("Naam", whole, "De naam staat al in andere kolommen; dit is niet overgenomen.")


def _split(draft: RowDraft, text: str) -> None:
    """Set the parts of a name from the whole name; its titles are added to those in a separate column."""
    name = split_name(text)
    for part in _PARTS:
        if value := getattr(name, part):
            path = f"name.{part}"
            given = draft.values.get(path)
            draft.values[path] = _join(given, value) if part == "titles" and given != value else value
    if name.first and name.first in text.partition(",")[2] and not draft.is_exported:
        draft.note("name", name.full, f"{quoted(text)} is gelezen als achternaam, voornaam.")


def _split_last_name(draft: RowDraft, text: str) -> None:
    """Move the prefix and the titles out of a last name: “van der Berg”, “Smit MSc”."""
    name = split_name(text)
    if name.first:  # a last name of several words
        name = Name(titles=name.titles, last=_join(name.first, name.prefix, name.last))
    for part in ("titles", "prefix"):
        if value := getattr(name, part):
            draft.values[f"name.{part}"] = _join(draft.values.get(f"name.{part}"), value)
    draft.values["name.last"] = name.last


def _clean(draft: RowDraft, text: str) -> str:
    """Return a name without emoji and without what is around it: a party, a function or a remark."""
    if text.startswith("=") or len(text) > _LONGEST_NAME:  # a formula, or no name at all
        return text
    name = one_line(_remove_pictures(draft, text))
    while True:
        for pattern in _BEHIND:
            match = pattern.search(name)
            if match and match.start() and _take_behind(draft, match[1].strip()):
                name = name[: match.start()].strip()
                break
            if match and match.start() and pattern is _IN_BRACKETS:
                draft.add_note(match[1].strip(), "Stond tussen haakjes achter de naam.")
                name = name[: match.start()].strip()
                break
        else:
            return _remove_function(draft, name)


def _remove_pictures(draft: RowDraft, text: str) -> str:
    """Return the name without emoji, which are reported."""
    pictures = "".join(sign for sign in text if unicodedata.category(sign) in _PICTURES)
    if not pictures:
        return text
    draft.report("Naam", pictures, f"{quoted(pictures)} is uit de naam weggelaten.")
    return "".join(sign for sign in text if sign not in f"{pictures}\ufe0f\u200d")


def _take_behind(draft: RowDraft, text: str) -> bool:
    """Take the text behind a name as function or party, and return True; return False if it is neither."""
    if ROLE_WORDS.find(text) and not draft.values.get("function"):
        draft.guess("function", text, text, "Stond achter de naam.")
        read_function(draft)
        return True
    return take_party(draft, text, "wat achter de naam staat")


def _remove_function(draft: RowDraft, name: str) -> str:
    """Return the name without an office before it: “wethouder Anna Berg”."""
    words = name.split()
    while words and is_title(words[0]):
        words.pop(0)
    text = " ".join(words)
    found = next((role for role in ROLE_WORDS.find_longest(text) if role.start == 0), None)
    rest = text[found.end :].strip() if found else ""
    if found is None or not rest[:1].isupper() or draft.values.get("function"):
        return name
    draft.guess("function", found.text, found.text, "Stond voor de naam.")
    read_function(draft)
    return name.replace(found.text, "", 1).strip()


def _lower_capitals(draft: RowDraft) -> None:
    """Write a name that is all in capitals as names usually are, and note that."""
    first, prefix, last = (draft.values.get(f"name.{part}") or "" for part in ("first", "prefix", "last"))
    if not _is_shouted(last):
        return
    draft.values["name.last"] = capitalised(last)
    draft.values["name.prefix"] = prefix.lower()
    if _is_shouted(first) and "." not in first:
        draft.values["name.first"] = capitalised(first)
    name = _join(*(draft.values.get(f"name.{part}") for part in _PARTS))
    draft.note("name", name, "De naam stond in hoofdletters.")


def _is_shouted(text: str) -> bool:
    return text.isupper() and len(re.sub(r"\W", "", text)) > 2


def _join(*parts: str | None) -> str:
    return " ".join(filter(None, parts))
