"""What the function of a person (“wethouder Wonen (D66)”) says: the role in the visit, and the party."""

import re
from pathlib import Path

import msgspec

from ...plan import POLITICIANS, Role
from ...text.phrases import WordFinder
from ...text.spelling import spelling_key
from ...text.wording import listed
from .drafts import RowDraft


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of ``job_functions.toml``."""

    former: frozenset[str]
    roles: dict[Role, tuple[str, ...]]


_WORDS = msgspec.toml.decode(Path(__file__).with_suffix(".toml").read_bytes(), type=_Words)
ROLE_WORDS = WordFinder(_WORDS.roles)
"""Finds the roles that the words of a function name."""

_IN_BRACKETS = re.compile(r"\(([^()]+)\)")
_PARTY_SHAPE = re.compile(r"(?=[^A-Z]*[A-Z][^A-Z0-9]*[A-Z0-9])[A-Za-z0-9/&+-]{2,15}")
"""An abbreviation or a name such as “GroenLinks”: no blanks, and at least two capitals or digits."""


def read_function(draft: RowDraft) -> None:
    """Guess the roles and the party from the words of a function."""
    if draft.texts.get("roles") and not draft.values.get("roles"):
        _take_role_as_function(draft)
    function = draft.values.get("function") or ""
    if not draft.values.get("roles"):
        _guess_roles(draft, function)
    if is_politician(draft):
        _guess_party(draft, function)


def is_politician(draft: RowDraft) -> bool:
    """Return whether this person has a political role."""
    return not POLITICIANS.isdisjoint(draft.values.get("roles") or ())


def take_party(draft: RowDraft, text: str, where: str) -> bool:
    """Return whether a text is the name of someone's party; take it as the party if there is none yet.

    A text is a party if the register knows it or, for a politician, if it is shaped like the name of one.
    ``where`` says in Dutch where it was found.
    """
    text = text.strip()
    if not draft.preview.parties.knows(text) and not (is_politician(draft) and _PARTY_SHAPE.fullmatch(text)):
        return False
    party = draft.values.get("party")
    if not party:
        draft.guess("party", text, text, f"Partij uit {where}.")
    return not party or draft.preview.parties.key(party) == draft.preview.parties.key(text)


def _take_role_as_function(draft: RowDraft) -> None:
    """Take the text under “Rol” as the function if it only contains a role: “wethouder Wonen”."""
    text = draft.texts["roles"]
    if ROLE_WORDS.find(text) and not draft.values.get("function"):
        draft.guess("function", text, text, "Stond in de kolom met de rol.")
        draft.withdraw("roles")


def _guess_roles(draft: RowDraft, function: str) -> None:
    found = [role for role in ROLE_WORDS.find_longest(function) if not _is_former(function, role.start)]
    roles = tuple(dict.fromkeys(role.meaning for role in found))
    if _works_elsewhere(draft):  # a director is one of the hosts
        roles = tuple(role for role in roles if role is not Role.DIRECTOR)
    if roles:
        shown = listed([role.label for role in roles])
        draft.guess("roles", roles, shown, f"Rol uit de functie “{function}”.")


def _is_former(function: str, start: int) -> bool:
    words = re.findall(r"\w+", function[:start].lower())
    return bool(words) and words[-1] in _WORDS.former


def _works_elsewhere(draft: RowDraft) -> bool:
    organisation = spelling_key(draft.values.get("organisation") or "")
    hosts = filter(None, (spelling_key(host.name) for host in draft.preview.plan.hosts))
    return bool(organisation) and not any(own in organisation or organisation in own for own in hosts)


def _guess_party(draft: RowDraft, function: str) -> None:
    """Move the party out of “lid Tweede Kamer (VVD)”, or read it from “Kamerlid voor D66”."""
    for match in _IN_BRACKETS.finditer(function):
        if take_party(draft, match[1], "de functie"):
            before, after = function[: match.start()].rstrip(), function[match.end() :]
            draft.values["function"] = f"{before}{after}".strip(" ,")
            return
    for word in re.findall(r"[\w'’-]+", function):
        for part in (word, *word.split("-")):
            if part[:1].isupper() and draft.preview.parties.knows(part) and not draft.values.get("party"):
                draft.guess("party", part, part, "Partij uit de functie.")
                return
