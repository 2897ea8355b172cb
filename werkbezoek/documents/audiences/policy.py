"""The terms of an allow-list: categories of people, and what may be said of each.

The allow-lists themselves are in ``allow_lists``.
"""

from collections.abc import Callable, Mapping, Set
from enum import Enum, auto
from functools import cache

import msgspec

from ...plan import POLITICIANS, ConsentScope, Invitee, ProgrammeItem, Role
from ..blocks import Block


class GuestCategory(Enum):
    """The category of an invitee, which follows from the roles; if several fit, it is the first of them."""

    POLITICIAN = POLITICIANS
    RESIDENT = frozenset({Role.RESIDENT})
    DIRECTOR = frozenset({Role.DIRECTOR})
    JOURNALIST = frozenset({Role.JOURNALIST})
    ENTOURAGE = frozenset({Role.ENTOURAGE})
    STAFF = frozenset({Role.STAFF})
    OTHER = frozenset[Role]()


class Visibility(Enum):
    """Which people of a category may be named, by the status of their invitation."""

    CONFIRMED = auto()
    """Everyone who has confirmed, or was there."""
    TAKING_PART = auto()
    """Everyone who has not declined, and did not stay away."""
    ALL = auto()
    CONSENTING = auto()
    """Residents who take part and agreed to be named in the draaiboek."""
    CONSENTING_IN_PROGRAMME = auto()
    """Residents who take part and agreed to be named in the programme."""


class Detail(Enum):
    """What a document may say about a person besides the name."""

    OFFICE = auto()
    """The political office: Kamerlid, wethouder van Emmen."""
    PARTY = auto()
    FUNCTION = auto()
    ORGANISATION = auto()
    HOME_TOWN = auto()
    GROUP = auto()
    """The group that the person belongs to, if the programme has groups."""


class PersonFields(msgspec.Struct, frozen=True):
    """Which people of a category are named, and with which details."""

    visibility: Visibility
    details: Set[Detail] = frozenset()


class Audience(msgspec.Struct, frozen=True, kw_only=True):
    """What one kind of reader may see: an allow-list, so that everything that is not named here stays out.

    Every document names the corporation and the date; without ``shows_subject`` it has no title, region,
    themes, day-part and hours. ``sections`` follow in order; other fields of the plan are in the document
    only if a section shows them. The other fields here say what sections may show of items, places and
    people.
    """

    name: str
    label: str
    about: str
    """What the document is for: a sentence beside the buttons that make it."""
    heading: str
    notice: str = ""
    shows_version: bool = False
    shows_date_options: bool = False
    shows_address: bool = True
    shows_subject: bool = True
    """Title, region, themes, day-part and hours; False for readers who only need to know when and where."""
    shows_home_addresses: bool = False
    """Otherwise a place that is a home, or may be one, shows only its label."""
    links_to_maps: bool = False
    """Whether an address is a link to a map; that of a place that is a home, or may be one, never is."""
    counts_entourage: bool = False
    is_for_calendar: bool = True
    event_per_item: bool = False
    """Whether a calendar gets an event for each item, instead of one for the visit."""
    columns: int = 1
    """The number of columns on paper; with two, the pages are in landscape, to be folded."""
    shows_item: Callable[[ProgrammeItem], bool] = lambda item: not item.is_internal
    """Which items of the programme it shows; by default all except internal ones."""
    shows_chart_marks: bool = False
    """Whether the chart marks start times that were typed in, and overlaps."""
    item_roles: tuple[str, ...] = ()
    """The roles in which an item names people: ``lead``, ``speakers`` or ``partners``."""
    named_in_items: Mapping[GuestCategory, Visibility] = {}
    """Which people of each category may be named in these roles, or as spokesperson; of others, nobody."""
    people: Mapping[GuestCategory, PersonFields] = {}
    """Which people of each category may be named in lists of people; of other categories, nobody."""
    sections: Mapping[str, Callable[..., list[Block]]]
    """For each heading, the function that makes the blocks below it from a ``PlanView``.

    A heading for guests that speaks to them has the words for both pronouns: ``Wie {u|je} ontmoet``.

    If the function returns no blocks, the document does not have the section.
    """


@cache
def category_of(roles: tuple[Role, ...]) -> GuestCategory:
    """Return the category of an invitee with these roles."""
    fitting = (category for category in GuestCategory if not category.value.isdisjoint(roles))
    return next(fitting, GuestCategory.OTHER)


def may_be_named(invitee: Invitee, visibility: Visibility) -> bool:
    """Return whether the status of the invitation, and for residents their consent, allows the name."""
    match visibility:
        case Visibility.CONFIRMED:
            return invitee.is_confirmed
        case Visibility.TAKING_PART:
            return invitee.takes_part
        case Visibility.CONSENTING:
            return invitee.takes_part and invitee.consents_to(ConsentScope.RUN_SHEET)
        case Visibility.CONSENTING_IN_PROGRAMME:
            return invitee.takes_part and invitee.consents_to(ConsentScope.PROGRAMME)
        case Visibility.ALL:
            return True
