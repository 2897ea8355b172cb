"""Free text without the names that a plan knows: ``mevrouw Verbeek`` becomes ``[bewoner]``.

Only the names of (candidate) MPs stay. A name that is nowhere else in the plan cannot be recognised, so the
sender reads the texts before sending them.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from operator import attrgetter
from typing import Any

import msgspec

from ..documents.audiences import GuestCategory, category_of
from ..places import names_place
from ..plan import Invitee, Name, Plan, PlanObject, people_outside_list
from ..text.contacts import contacts_in
from ..text.mentions import NameFinder, possibly_named
from ..text.name_forms import folded_words, plain
from ..text.person_names import split_name
from ..text.typed_names import typed_names
from .shared import SharedIgnored, SharedItem, SharedPlace, SharedVisit

FREE_TEXT: dict[type[PlanObject], tuple[str, ...]] = {
    SharedVisit: (
        "title", "corporation", "l_number", "second_host", "municipalities", "regions", "other_theme",
        "regional_issue", "messages", "ask", "aedes_question", "programme", "ignored_rules",
    ),
    SharedItem: ("places",),
    SharedPlace: ("municipality",),
    SharedIgnored: ("reason",),
}  # fmt: skip
"""The fields of a visit, and of its parts, that hold free text."""

NAMES_IN_IT = (
    "Er staan geen namen in, behalve van (kandidaat-)Kamerleden. Vrije teksten gaan mee, zonder de namen uit "
    "je plan; andere namen herkennen we niet."
)
"""What senders have to know about the names in an exchange file."""

_PREFIXES = re.compile(r"\b(?:van|de|den|der|het|en)\s+(?=\w)")
"""Words before names that are in almost every text; with a capital or at the end they may be a name."""

_FREE_TEXT_OF = {kind: attrgetter(*names) for kind, names in FREE_TEXT.items()}

_WORDS = {
    GuestCategory.POLITICIAN: "[politicus]",
    GuestCategory.RESIDENT: "[bewoner]",
    GuestCategory.DIRECTOR: "[directeur-bestuurder]",
    GuestCategory.JOURNALIST: "[journalist]",
    GuestCategory.ENTOURAGE: "[begeleider]",
    GuestCategory.STAFF: "[medewerker]",
    GuestCategory.OTHER: "[naam]",
}


def masked(
    visit: SharedVisit, plan: Plan, *, public: Iterable[Invitee], private: Iterable[Invitee]
) -> SharedVisit:
    """Return the visit with words in brackets for names, mail addresses and phone numbers in its free text.

    The names are those of the ``private`` invitees, of the contact person and the press contact, and of
    people typed elsewhere in the plan. If a ``public`` invitee has the same last name, it is only replaced
    where the text shows that the other person is meant, for example by a first name.
    """
    everything = "\n".join(_texts(visit))
    people = possibly_named([*private, *_typed_people(plan, everything)], everything)
    if not people and not contacts_in(everything):
        return visit
    finder = NameFinder(people, public, partial(names_place, plan=plan))
    result: SharedVisit = _with_texts(visit, lambda text: _without_names_and_contacts(text, finder))
    return result


def texts_to_read(visit: SharedVisit) -> list[str]:
    """Return the free texts in a visit, each once, for the sender to read."""
    return [text for text in dict.fromkeys(_texts(visit)) if text]


def _without_names_and_contacts(text: str, finder: NameFinder) -> str:
    spans = [(found.start, found.end, found.kind.value) for found in contacts_in(text)]
    spans += [
        (found.start, found.end, _WORDS[category_of(found.person.roles)]) for found in finder.mentions(text)
    ]
    parts, end = [], 0
    for start, stop, word in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= end:
            parts += [text[end:start], word]
        end = max(end, stop)
    return "".join([*parts, text[end:]])


def _texts(value: Any) -> Iterator[str]:
    """Yield all free texts in a visit or a part of it, in the order of its fields; some may be empty."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    else:
        yield from _texts(_FREE_TEXT_OF[type(value)](value))


def _with_texts(value: Any, change: Callable[[str], str]) -> Any:
    """Return a visit or a part of it with all its free texts changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_with_texts(row, change) for row in value)
    texts = {name: _with_texts(getattr(value, name), change) for name in FREE_TEXT[type(value)]}
    return msgspec.structs.replace(value, **texts)


def _typed_people(plan: Plan, everything: str) -> Iterator[Invitee]:
    """Yield the people whom the plan names outside the list of invitees.

    Without those whose last name is a word in these texts, such as the team “Sociaal Beheer”.
    """
    contacts = [plan.contact.name.strip(), plan.press.contact.name.strip()]
    typed = [*contacts, plan.press.agreed_with, plan.crew.first_aid]
    typed += [person.text for _, person in people_outside_list(plan)]
    typed += [task.owner for task in plan.tasks]
    folded = plain(everything)
    typed = [text for text in dict.fromkeys(typed) if any(map(folded.__contains__, _words_to_find(text)))]
    names = [name for text in typed for name in typed_names(text)]
    names += [
        split_name(text) if " " in text else Name(first=text)
        for text in contacts
        if text in typed and text.replace(" ", "").isalpha() and not typed_names(text)
    ]
    for name in names:
        last = (name.last or name.first).lower()
        if f" {last}" not in everything or f"{name.first} {name.prefix}".strip().lower() in everything:
            yield _someone(name)


@lru_cache(maxsize=4096)
def _words_to_find(text: str) -> tuple[str, ...]:
    """Return the words of a typed text; a text that names someone in it has at least one of them."""
    return folded_words(_PREFIXES.sub("", text))


@lru_cache(maxsize=4096)
def _someone(name: Name) -> Invitee:
    return Invitee(id="-", name=name)
