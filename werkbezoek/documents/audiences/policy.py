"""The words in which an audience's allow-list is written; the lists themselves are in ``entries``."""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from functools import cache

import msgspec

from ...plan import POLITICIANS, Invitee, Role, Status
from .blocks import Block


class GuestCategory(Enum):
    """What an invitee counts as: who has several roles gets the first of these that fits."""

    POLITICIAN = auto()
    RESIDENT = auto()
    DIRECTOR = auto()
    JOURNALIST = auto()
    ENTOURAGE = auto()
    STAFF = auto()
    OTHER = auto()


class Visibility(Enum):
    """How far an invitation must have come before the person may be named."""

    CONFIRMED = auto()
    TAKING_PART = auto()
    ALL = auto()
    CONSENTING = auto()
    """Residents who take part and agreed to be named."""


class Detail(Enum):
    """What may be told about a person besides the name."""

    OFFICE = auto()
    """The political office: Kamerlid, wethouder van Emmen."""
    PARTY = auto()
    HOME_TOWN = auto()
    FUNCTION = auto()
    ORGANISATION = auto()


class Items(Enum):
    """Which items of the programme."""

    GUESTS = auto()
    """All but those of kind ``intern``."""
    CATERED = auto()
    """Those for which something to eat or drink has to be ready."""
    ALL = auto()


class Addresses(Enum):
    """Of which places the address may be told, besides the label."""

    NOT_OF_HOMES = auto()
    """Only of places that are known not to be a home."""
    ALL = auto()


class PersonFields(msgspec.Struct, frozen=True):
    """Which people of a sort are named, and with what."""

    which: Visibility
    details: frozenset[Detail] = frozenset()


class Part(msgspec.Struct, frozen=True):
    """A section: its heading, and the function that returns its blocks (none: no section)."""

    title: str
    make: Callable[..., list[Block]]


class Audience(msgspec.Struct, frozen=True, kw_only=True):
    """What one kind of reader may see: an allow-list, so that whatever is not named here stays out.

    Every document has title, corporation, region, date, day-part and themes. ``parts`` are its sections in
    order; a field of the plan that no part shows is not in the document. The other fields say what parts
    may tell of items, places and people. ``named_in_items`` goes for those who lead or speak, or in any other
    way stand on the programme in one of ``item_roles``.
    """

    name: str
    label: str
    about: str
    """What the document is for, in a sentence beside the buttons that make it."""
    heading: str
    notice: str = ""
    shows_version: bool = False
    shows_date_options: bool = False
    shows_address: bool = True
    shows_subject: bool = True
    """Title, region, themes and day-part: for all but who only needs to know when and where."""
    counts_entourage: bool = False
    event_per_item: bool = False
    """Whether a calendar gets an event for each item, rather than one for the visit."""
    items: Items
    addresses: Addresses
    marks_times: bool = False
    item_roles: tuple[str, ...]
    named_in_items: Mapping[GuestCategory, Visibility]
    people: Mapping[GuestCategory, PersonFields]
    parts: tuple[Part, ...]


_ROLES: tuple[tuple[frozenset[Role], GuestCategory], ...] = (
    (POLITICIANS, GuestCategory.POLITICIAN),
    (frozenset({Role.RESIDENT}), GuestCategory.RESIDENT),
    (frozenset({Role.DIRECTOR}), GuestCategory.DIRECTOR),
    (frozenset({Role.JOURNALIST}), GuestCategory.JOURNALIST),
    (frozenset({Role.ENTOURAGE}), GuestCategory.ENTOURAGE),
    (frozenset({Role.STAFF}), GuestCategory.STAFF),
)


def category_of(invitee: Invitee) -> GuestCategory:
    """What an invitee counts as."""
    return _sort_of(invitee.roles)


@cache
def _sort_of(roles: tuple[Role, ...]) -> GuestCategory:
    return next((sort for some, sort in _ROLES if not some.isdisjoint(roles)), GuestCategory.OTHER)


def is_among(invitee: Invitee, which: Visibility) -> bool:
    """Whether the invitation of this person has come that far."""
    match which:
        case Visibility.CONFIRMED:
            return invitee.status is Status.CONFIRMED
        case Visibility.TAKING_PART:
            return invitee.takes_part
        case Visibility.CONSENTING:
            return invitee.takes_part and invitee.resident_consent
        case Visibility.ALL:
            return True
