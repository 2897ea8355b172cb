"""Free text without the names that a plan knows: ``mevrouw Verbeek`` becomes ``[bewoner]``.

Only the names of (candidate) MPs stay. A name that is nowhere else in the plan cannot be recognised, so the
sender reads the texts before sending them.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from operator import attrgetter

import msgspec

from ..documents.audiences import GuestCategory, category_of
from ..plan import Invitee, Name, Plan
from ..text.mentions import NameFinder, possibly_named
from ..text.parsing import MAIL_IN_TEXT, PHONE_IN_TEXT, has_contact
from .shared import SharedVisit

_FREE_TEXT = ("title", "other_theme", "regional_issue", "ask", "aedes_question")
"""The fields of a visit with free text, besides its messages and the reasons for ignoring rules."""

_free_text = attrgetter(*_FREE_TEXT)

_NAME = re.compile(r"[A-ZÀ-Þ][\w.’'-]*(?: [a-z]+)* [A-ZÀ-Þ][\w’'-]+")
"""Free text that is probably the name of a person: ``Ans Verbeek``, not ``team Wijkbeheer``."""
_TITLES = r"mevrouw|mevr\.?|mw\.?|de heer|heer|dhr\.?|meneer|mijnheer|familie|fam\.?"
_WORDS = {
    GuestCategory.POLITICIAN: "politicus",
    GuestCategory.RESIDENT: "bewoner",
    GuestCategory.DIRECTOR: "directeur-bestuurder",
    GuestCategory.JOURNALIST: "journalist",
    GuestCategory.ENTOURAGE: "begeleider",
    GuestCategory.STAFF: "medewerker",
    GuestCategory.OTHER: "naam",
}


def masked(
    visit: SharedVisit, plan: Plan, *, public: Iterable[Invitee], private: Iterable[Invitee]
) -> SharedVisit:
    """Return the visit with words in brackets for names, mail addresses and phone numbers in its free text.

    The names are those of the ``private`` invitees, of the contact person and the press contact, and of other
    people in items of the plan. If a ``public`` invitee has the same last name, it is only replaced where the
    text shows that the other person is meant, for example by a first name.
    """
    reasons = [ignored.reason for ignored in visit.ignored_rules]
    everything = "\n".join([*_free_text(visit), *visit.messages, *reasons])
    people = possibly_named([*private, *_others(plan)], everything)
    if not people and not has_contact(everything):
        return visit
    finder = NameFinder(people, public)
    hide = partial(_without_names_and_contacts, finder=finder)
    return msgspec.structs.replace(
        visit,
        **{name: hide(getattr(visit, name)) for name in _FREE_TEXT},
        messages=tuple(map(hide, visit.messages)),
        ignored_rules=tuple(
            msgspec.structs.replace(ignored, reason=hide(ignored.reason)) for ignored in visit.ignored_rules
        ),
    )


def _without_names_and_contacts(text: str, finder: NameFinder) -> str:
    for person in finder.people_in(text):
        text = _whole_name(person).sub(f"[{_WORDS[category_of(person)]}]", text)
    return PHONE_IN_TEXT.sub("[telefoonnummer]", MAIL_IN_TEXT.sub("[e-mailadres]", text))


def _others(plan: Plan) -> Iterator[Invitee]:
    """Yield the people whom the plan names outside the list of invitees."""
    for contact in (plan.contact.name, plan.press.contact.name):
        if contact.strip():
            yield _someone(contact)
    for item in plan.programme:
        for person in item.people:
            if person.text and (someone := _perhaps_someone(person.text)):
                yield someone


@lru_cache(maxsize=4096)
def _perhaps_someone(text: str) -> Invitee | None:
    return _someone(text) if _NAME.fullmatch(text) else None


@lru_cache(maxsize=4096)
def _someone(name: str) -> Invitee:
    first, _, last = name.strip().rpartition(" ")
    return Invitee(id="-", name=Name(first=first, last=last))


def _whole_name(person: Invitee) -> re.Pattern[str]:
    """Return a pattern for the name with or without a title, first name and prefix before the last name."""
    before = filter(None, (person.name.first.strip(), person.name.prefix.strip()))
    parts = "".join(rf"(?:(?:{part})\s+)?" for part in (_TITLES, *map(re.escape, before)))
    return re.compile(rf"(?<!\w){parts}{re.escape(person.name.last.strip())}(?!\w)", re.IGNORECASE)
