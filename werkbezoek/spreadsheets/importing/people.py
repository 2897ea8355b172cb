"""What a list says about a person without naming it: the parts of a name, and the role in a function."""

import re
import unicodedata
from pathlib import Path

import msgspec

from ...plan import POLITICIANS, Name, Plan, Role
from ...text.parties import shipped_parties
from ...text.person_names import is_prefix, split_name
from ...text.wording import listed
from ..cells import plain
from .drafts import RowDraft
from .word_patterns import WordFinder

_PARTS = ("titles", "first", "prefix", "last")


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of ``function_words.toml``."""

    roles: dict[Role, tuple[str, ...]]
    former: tuple[str, ...]


_WORDS = msgspec.toml.decode(Path(__file__).with_name("function_words.toml").read_bytes(), type=_Words)
_ROLES = WordFinder(_WORDS.roles)
_FORMER = {*_WORDS.former}
_PARTY_SHAPE = re.compile(r"(?=\S*[A-Z]\S*[A-Z0-9])[A-Za-z0-9/&+-]{2,15}")
"""An abbreviation or a name such as “GroenLinks”: no blanks, and at least two capitals or digits."""
_IN_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]+)[)\]]\s*$")
_AFTER_DASH = re.compile(r"\s+[-–—|]\s*(\S[^,;()–—|]*)$|\s*/\s*(\S[^,;()–—|/]*)$")
_AFTER_COMMA = re.compile(r"\s*,\s*([^,]+)$")


def complete_person(draft: RowDraft, plan: Plan) -> None:
    """Add what follows from the words about a person: role and party from the function, parts of the name."""
    if not draft.is_exported:
        _read_function(draft, plan)
    _read_name(draft, plan)


def _read_function(draft: RowDraft, plan: Plan) -> None:
    """Guess the roles that a function names, and take the party out of it."""
    if draft.texts.get("roles") and not draft.values.get("roles"):
        _read_roles_as_function(draft)
    function = draft.values.get("function") or ""
    found = [role for role in _ROLES.find_longest(function) if not _is_former(function, role.start)]
    roles = tuple(dict.fromkeys(role.meaning for role in found))
    if roles and not draft.values.get("roles"):
        works_elsewhere = _works_elsewhere(draft, plan)
        roles = tuple(role for role in roles if role is not Role.DIRECTOR or not works_elsewhere)
        if roles:
            shown = listed([role.label for role in roles])
            draft.guess("roles", roles, shown, f"Rol uit de functie ‘{function}’.")
    match = _IN_BRACKETS.search(function)
    if match and _is_politician(draft) and _take_party(draft, match[1], "de functie"):
        draft.values["function"] = function[: match.start()].strip()


def _read_roles_as_function(draft: RowDraft) -> None:
    """Take a text under “Rol” that is no role but names one, such as “wethouder Wonen”, as the function."""
    text = draft.texts["roles"]
    if _ROLES.find(text) and not draft.values.get("function"):
        draft.guess("function", text, text, "Stond in de kolom met de rol.")
        title = draft.table.column("roles").title
        draft.problems = [problem for problem in draft.problems if problem.column != title]


def _is_former(function: str, start: int) -> bool:
    words = re.findall(r"\w+", function[:start].lower())
    return bool(words) and words[-1] in _FORMER


def _works_elsewhere(draft: RowDraft, plan: Plan) -> bool:
    organisation = plain(draft.values.get("organisation") or "")
    own = plain(plan.corporation.name)
    return bool(organisation) and not (own and (own in organisation or organisation in own))


def _is_politician(draft: RowDraft) -> bool:
    return not POLITICIANS.isdisjoint(draft.values.get("roles") or ())


def _is_party(draft: RowDraft, text: str) -> bool:
    """Return whether a text is a party: a name that is known or, for a politician, shaped like one."""
    if shipped_parties().knows(text):
        return True
    return _is_politician(draft) and _PARTY_SHAPE.fullmatch(text) is not None


def _take_party(draft: RowDraft, text: str, where: str) -> bool:
    """Take a text as the party of someone without one; return whether it is now, or was, the party."""
    text = text.strip()
    if not _is_party(draft, text):
        return False
    party = draft.values.get("party")
    if not party:
        draft.guess("party", text, text, f"Partij uit {where}.")
        return True
    return shipped_parties().key(party) == shipped_parties().key(text)


def _read_name(draft: RowDraft, plan: Plan) -> None:
    whole = draft.values.pop("name", None)
    middle = draft.values.pop("name.middle", None)
    if middle:
        path = "name.prefix" if all(map(is_prefix, middle.split())) else "name.first"
        before = draft.values.get(path) or ""
        draft.guess(
            path, " ".join(filter(None, (before, middle))), middle, "Uit de kolom met de middelste naam."
        )
    has_parts = any(draft.values.get(f"name.{part}") for part in ("first", "last"))
    if whole and has_parts:
        _compare_names(draft, whole)
    elif whole:
        name = split_name(whole if draft.is_exported else _clean(draft, whole, plan))
        for part in _PARTS:
            if getattr(name, part) and not draft.values.get(f"name.{part}"):
                draft.values[f"name.{part}"] = getattr(name, part)
    elif (last := draft.values.get("name.last")) and not draft.is_exported:
        _split_last_name(draft, _clean(draft, last, plan))
    if not draft.is_exported and not (whole or "").startswith("="):  # which is a formula
        _lower_capitals(draft)


def _compare_names(draft: RowDraft, whole: str) -> None:
    """Report a whole name that has other words than its parts in other columns."""
    parts = " ".join(draft.values.get(f"name.{part}") or "" for part in _PARTS)
    if sorted(map(plain, re.split(r"[\s,]+", whole))) != sorted(map(plain, parts.split())):
        draft.report("Naam", whole, "De naam staat al in andere kolommen; dit is niet overgenomen.")


def _split_last_name(draft: RowDraft, last: str) -> None:
    """Take prefix and titles out of a last name: “van der Berg”, “Smit MSc”."""
    name = split_name(last)
    if draft.values.get("name.prefix") or (name.first and not name.titles):
        draft.values["name.last"] = last
        return
    if name.first:  # a last name of several words
        name = Name(titles=name.titles, last=" ".join((name.first, name.last)))
    for part in ("titles", "prefix"):
        if value := getattr(name, part):
            draft.values[f"name.{part}"] = " ".join(filter(None, (draft.values.get(f"name.{part}"), value)))
    draft.values["name.last"] = name.last


def _clean(draft: RowDraft, text: str, plan: Plan) -> str:
    """Return a name without what stands behind it (a party, a function, a remark) and without pictures."""
    if text.startswith("="):  # a formula
        return text
    bare = "".join(sign for sign in text if unicodedata.category(sign) not in ("So", "Sk", "Cs"))
    bare = " ".join(bare.replace("\ufe0f", "").replace("\u200d", "").split())
    if bare != " ".join(text.split()):
        pictures = "".join(sign for sign in text if unicodedata.category(sign) in ("So", "Sk", "Cs"))
        draft.report("Naam", pictures, "Dit teken is uit de naam weggelaten.")
    while True:
        for pattern in (_IN_BRACKETS, _AFTER_DASH, _AFTER_COMMA):
            match = pattern.search(bare)
            behind = next(filter(None, match.groups()), "").strip() if match else ""
            if match and match.start() and _take_behind(draft, behind, plan, is_note=pattern is _IN_BRACKETS):
                bare = bare[: match.start()].strip()
                break
        else:
            return _without_function(draft, bare, plan)


def _take_behind(draft: RowDraft, text: str, plan: Plan, *, is_note: bool) -> bool:
    """Take what stands behind a name as function, party or note; return False if it belongs to the name."""
    if _ROLES.find(text) and not draft.values.get("function"):
        draft.guess("function", text, text, "Stond achter de naam.")
        _read_function(draft, plan)
        return True
    if _take_party(draft, text, "wat achter de naam staat"):
        return True
    if not is_note:
        return False
    note = draft.values.get("note")
    draft.guess("note", "\n".join(filter(None, (note, text))), text, "Stond tussen haakjes achter de naam.")
    return True


def _without_function(draft: RowDraft, name: str, plan: Plan) -> str:
    """Return the name without an office before it: “wethouder Anna Berg”."""
    found = next((role for role in _ROLES.find_longest(name) if role.start == 0), None)
    rest = name[found.end :].strip() if found else ""
    if found is None or not rest[:1].isupper() or draft.values.get("function"):
        return name
    draft.guess("function", found.text, found.text, "Stond voor de naam.")
    _read_function(draft, plan)
    return rest


def _lower_capitals(draft: RowDraft) -> None:
    """Write a name in capitals as names are written, and say so."""
    last, first, prefix = (draft.values.get(f"name.{part}") or "" for part in ("last", "first", "prefix"))
    if not (last.isupper() and len(re.sub(r"\W", "", last)) > 2):
        return
    changed = {"name.last": _capitalised(last), "name.prefix": prefix.lower() if prefix.isupper() else prefix}
    if first.isupper() and "." not in first and max(map(len, re.findall(r"\w+", first)), default=0) > 2:
        changed["name.first"] = _capitalised(first)
    draft.values |= {path: text for path, text in changed.items() if text}
    name = " ".join(filter(None, (draft.values.get(f"name.{part}") for part in _PARTS)))
    draft.note("name", name, "De naam stond in hoofdletters.")


def _capitalised(text: str) -> str:
    words = re.sub(r"\w+", lambda match: match[0][:1] + match[0][1:].lower(), text)
    return re.sub(r"\bIj", "IJ", words)
