"""Finding the invitee that an answer is from."""

from collections.abc import Iterable, Sequence

import msgspec

from ...plan import Invitee, Plan
from ...text.mentions import NameFinder
from ...text.parsing import MAIL_IN_TEXT
from ...text.person_names import split_name
from ...text.spelling import spelling_key
from ...text.wording import number


class SenderMatch(msgspec.Struct, frozen=True):
    """The invitees that an answer may be from, and in Dutch why. It can be sure only for one person."""

    people: tuple[Invitee, ...] = ()
    reason: str = ""
    is_sure: bool = False


def find_sender(plan: Plan, addresses: Iterable[str], name: str, text: str) -> SenderMatch:
    """Return the invitees that an answer may be from.

    They are found by mail address, or else by the address of their office, by full name, or by a name in the
    text. ``addresses`` are in lower case, the best one first; ``text`` is the text of the answer.
    """
    for address in filter(None, dict.fromkeys(addresses)):
        own = [invitee for invitee in plan.invitees if address == invitee.email.strip().casefold()]
        if own:
            return _narrow_down(own, name, text, f"Op het e-mailadres {address}.")
        through = [
            invitee
            for invitee in plan.invitees
            if address in map(str.casefold, MAIL_IN_TEXT.findall(invitee.office_contact))
        ]
        if through:
            return _through_office(plan, through, name, text, f"Via het secretariaat: {address}.")
    key = _name_key(name)
    named = [invitee for invitee in plan.invitees if key and _name_key(invitee.name.full) == key]
    if named:
        has_other = len(named) == 1 and bool(named[0].email.strip())
        reason = (
            f"Op de naam {name}; het e-mailadres {'staat anders' if has_other else 'staat niet'} op je lijst."
        )
        return SenderMatch(tuple(named), reason, is_sure=len(named) == 1 and not has_other)
    if mentioned := _guests_named_in(plan, text):
        return SenderMatch(
            tuple(mentioned), f"{name or 'De afzender'} staat niet op je lijst, maar noemt deze naam."
        )
    return SenderMatch()


def _through_office(plan: Plan, people: Sequence[Invitee], name: str, text: str, reason: str) -> SenderMatch:
    """Return the people whose office answers, and also others if the answer names only these."""
    others = [invitee for invitee in _guests_named_in(plan, text) if invitee not in people]
    if others and not _people_named_in(people, text):
        return SenderMatch((*people, *others), f"{reason} In de mail staat {others[0].name.full}.")
    return _narrow_down(people, name, text, reason)


def _narrow_down(people: Sequence[Invitee], name: str, text: str, reason: str) -> SenderMatch:
    """Return the person that the answer names, if several people share an address; otherwise all of them."""
    if len(people) == 1:
        return SenderMatch(tuple(people), reason, is_sure=True)
    shared = f"{reason} Dat adres hebben {number(len(people))} mensen op je lijst."
    same_name = [invitee for invitee in people if _name_key(invitee.name.full) == _name_key(name)]
    found = same_name or _people_named_in(people, text)
    if len(found) == 1:
        return SenderMatch(tuple(found), f"{shared} In de mail staat {found[0].name.full}.")
    return SenderMatch(tuple(people), shared)


def _people_named_in(people: Sequence[Invitee], text: str) -> list[Invitee]:
    """Return the people that a text names; people with the same last name are returned together."""
    named = {_last_name(person) for person in NameFinder(people, ()).people_in(text)}
    return [person for person in people if _last_name(person) in named]


def _guests_named_in(plan: Plan, text: str) -> list[Invitee]:
    """Return the invitees that a text names, except hosts, because mails are addressed to them."""
    return _people_named_in([invitee for invitee in plan.invitees if not invitee.is_host], text)


def _last_name(person: Invitee) -> str:
    return person.name.last.strip().casefold()


def _name_key(full_name: str) -> str:
    return spelling_key(split_name(full_name).without_titles)
