"""What each audience may see of a plan, decided here alone, as a document of typed blocks.

``document`` makes one; renderers get nothing else. A new audience is one entry in ``entries``.
"""

from .aedes_parts import AEDES_MAIL
from .blocks import (
    Block,
    Card,
    Chart,
    Contacts,
    Document,
    Event,
    Fact,
    FactList,
    Group,
    Moment,
    Notice,
    People,
    Picture,
    Programme,
    Prose,
    Section,
    Someone,
    Table,
)
from .composing import UnknownAudience, document
from .entries import AUDIENCES
from .paper_form import blank_opzet
from .policy import Audience, GuestCategory, category_of

__all__ = [
    "AEDES_MAIL",
    "AUDIENCES",
    "Audience",
    "Block",
    "Card",
    "Chart",
    "Contacts",
    "Document",
    "Event",
    "Fact",
    "FactList",
    "Group",
    "GuestCategory",
    "Moment",
    "Notice",
    "People",
    "Picture",
    "Programme",
    "Prose",
    "Section",
    "Someone",
    "Table",
    "UnknownAudience",
    "blank_opzet",
    "category_of",
    "document",
]
