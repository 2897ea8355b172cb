"""Who gets a letter on which occasion: that depends on their role and on the state of their invitation.

Letters to residents and to the municipality are also made without a mail address, as they can go on paper.
"""

import datetime as dt
from collections.abc import Iterator
from enum import Enum, auto

import msgspec

from ...plan import NAMELESS, Invitee, Place, Plan, PressPolicy, Role, Status, Word
from ...text.parsing import MAIL_IN_TEXT, is_mail_address
from ...text.wording import listed, one_line
from ..audiences import GuestCategory, category_of
from .conversation_partners import is_with_unnamed_residents, items_for


class Occasion(Word):
    """The occasion for a letter."""

    INVITATION = "uitnodiging", "Uitnodiging"
    PRESS_INVITATION = "persuitnodiging", "Persuitnodiging"
    RESIDENTS = "bewonersbrief", "Brief aan bewoners"
    MUNICIPALITY = "gemeentebrief", "Brief aan de gemeente"
    CONFIRMATION = "bevestiging", "Bevestiging"
    REMINDER = "herinnering", "Herinnering"
    THANKS = "bedankje", "Bedankje"
    CANCELLATION = "afzegging", "Afzegging"


class Reader(Enum):
    """The kinds of readers of letters; ``facts.READERS`` says what each kind may read."""

    POLITICIAN = auto()
    GUEST = auto()
    JOURNALIST = auto()
    COMPANION = auto()
    """Someone from the entourage of a politician."""
    RESIDENT = auto()
    MUNICIPALITY = auto()


class Recipient(msgspec.Struct, frozen=True, kw_only=True):
    """Someone who gets a letter: an invitee, the municipality ``town``, or residents without a name.

    ``to`` is empty for a letter on paper, ``cc`` is the address of an office, and ``remark`` says in Dutch
    what the sender must know before sending.
    """

    reader: Reader
    name: str
    invitee: Invitee | None = None
    town: str = ""
    to: str = ""
    cc: str = ""
    remark: str = ""


class Recipients(msgspec.Struct, frozen=True, kw_only=True):
    """Everyone who gets a letter, the names of those without a usable address, and remarks for the sender."""

    found: tuple[Recipient, ...]
    without_address: tuple[str, ...]
    remarks: tuple[str, ...]


_READERS = {
    GuestCategory.POLITICIAN: Reader.POLITICIAN,
    GuestCategory.JOURNALIST: Reader.JOURNALIST,
    GuestCategory.ENTOURAGE: Reader.COMPANION,
    GuestCategory.RESIDENT: Reader.RESIDENT,
    GuestCategory.OTHER: Reader.GUEST,
}
"""The kind of reader for each category of people; hosts are missing, because colleagues get no letter."""

_GUESTS = frozenset({Reader.POLITICIAN, Reader.GUEST})
_WITH_PRESS = _GUESTS | {Reader.JOURNALIST}
_ON_PAPER = frozenset({Reader.RESIDENT, Reader.MUNICIPALITY})

_ASKED = frozenset({Status.INVITED, Status.NO_ANSWER, Status.TENTATIVE, Status.CONFIRMED})
_READERS_AND_STATUSES = {
    Occasion.INVITATION: (_GUESTS, frozenset({Status.DRAFT})),
    Occasion.PRESS_INVITATION: (frozenset({Reader.JOURNALIST}), frozenset({Status.DRAFT})),
    Occasion.RESIDENTS: (frozenset({Reader.RESIDENT}), _ASKED | {Status.DRAFT}),
    Occasion.CONFIRMATION: (_WITH_PRESS, frozenset({Status.CONFIRMED})),
    Occasion.REMINDER: (_WITH_PRESS, _ASKED),
    Occasion.THANKS: (_WITH_PRESS | {Reader.RESIDENT}, frozenset({Status.ATTENDED})),
    Occasion.CANCELLATION: (_WITH_PRESS | {Reader.COMPANION, Reader.RESIDENT}, _ASKED),
}
"""For each occasion, the readers that get a letter, and the states that their invitation may have."""

_BEFORE_THE_VISIT = frozenset({Occasion.PRESS_INVITATION, Occasion.CONFIRMATION, Occasion.REMINDER})

_WAS_PRESENT = (
    "In je plan staat nog “bevestigd”. Verstuur dit bedankje alleen als {name} er was, en zet de stand op "
    "“was aanwezig”."
)
_IS_OVER = "De datum van het bezoek is voorbij. Daarom zijn er alleen nog bedankjes."
_NO_TOWN = "Vul bij een plek in het programma de gemeente in. Dan is er een brief aan het college daarvan."
_NO_PRESS = "In je plan staat dat er geen pers bij is. Daarom is er geen brief voor {names}."


def recipients(plan: Plan, occasion: Occasion, today: dt.date | None) -> Recipients:
    """Return who gets a letter. After the visit, people whose state is still "bevestigd" are also thanked."""
    if occasion is not Occasion.THANKS and _is_past(plan, today):
        return Recipients(found=(), without_address=(), remarks=(_IS_OVER,))
    if occasion is Occasion.MUNICIPALITY:
        towns = tuple(_municipalities(plan))
        return Recipients(found=towns, without_address=(), remarks=() if towns else (_NO_TOWN,))
    is_without_press = plan.press.policy is PressPolicy.NONE and occasion in _BEFORE_THE_VISIT
    found: list[Recipient] = []
    without_address, journalists = [], []
    for invitee in plan.taking_part:
        recipient = _recipient(plan, occasion, invitee, today)
        if recipient is None:
            continue
        if recipient.reader is Reader.JOURNALIST and is_without_press:
            journalists.append(recipient.name)
        elif recipient.to or recipient.reader in _ON_PAPER:
            found.append(recipient)
        else:
            without_address.append(recipient.name)
    if occasion is Occasion.RESIDENTS and any(map(is_with_unnamed_residents, items_for(plan, ""))):
        found.append(Recipient(reader=Reader.RESIDENT, name="bewoners zonder naam in het plan"))
    remarks = (_NO_PRESS.format(names=listed(journalists)),) if journalists else ()
    return Recipients(found=tuple(found), without_address=tuple(without_address), remarks=remarks)


def _recipient(plan: Plan, occasion: Occasion, invitee: Invitee, today: dt.date | None) -> Recipient | None:
    reader = _READERS.get(category_of(invitee.roles))
    readers, statuses = _READERS_AND_STATUSES[occasion]
    is_late = occasion is Occasion.THANKS and invitee.status is Status.CONFIRMED and _is_past(plan, today)
    if reader not in readers or not (invitee.status in statuses or is_late):
        return None
    name = invitee.name.full or f"({NAMELESS})"
    to, cc = _addresses(invitee)
    remark = _WAS_PRESENT.format(name=name) if is_late else ""
    return Recipient(reader=reader, name=name, invitee=invitee, to=to, cc=cc, remark=remark)


def _is_past(plan: Plan, today: dt.date | None) -> bool:
    return plan.date is not None and today is not None and plan.date < today


def _addresses(invitee: Invitee) -> tuple[str, str]:
    """Return the address of an invitee, and that of the office for the Cc; without one, the office alone."""
    found = MAIL_IN_TEXT.search(invitee.office_contact)
    office = found[0] if found and is_mail_address(found[0]) else ""
    own = invitee.email.strip() if is_mail_address(invitee.email) else ""
    return (own, office if office.lower() != own.lower() else "") if own else (office, "")


def _municipalities(plan: Plan) -> Iterator[Recipient]:
    """Yield the municipalities that guests visit, with the address of an alderman's or mayor's office."""
    for town in visited_towns(plan):
        executives = (
            invitee
            for invitee in plan.taking_part
            if {Role.ALDERMAN, Role.MAYOR} & set(invitee.roles) and one_line(invitee.municipality) == town
        )
        addresses = (next(filter(None, reversed(_addresses(executive))), "") for executive in executives)
        to = next(filter(None, addresses), "")
        yield Recipient(reader=Reader.MUNICIPALITY, name=f"Gemeente {town}", town=town, to=to)


def public_places(plan: Plan) -> Iterator[Place]:
    """Yield the places that guests visit, without homes and places that may be one."""
    places = (place for item in plan.programme if not item.is_internal for place in item.places)
    return (place for place in places if not place.may_be_home)


def visited_towns(plan: Plan) -> tuple[str, ...]:
    """Return the municipalities of the public places that guests visit, or else that of the corporation."""
    towns = dict.fromkeys(filter(None, (one_line(place.municipality) for place in public_places(plan))))
    if not towns and len(plan.corporation.municipalities) == 1:
        return tuple(filter(None, map(one_line, plan.corporation.municipalities)))
    return tuple(towns)
