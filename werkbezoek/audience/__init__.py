"""What each audience may see of a plan, decided here alone, as a document of typed blocks.

``document`` makes one; renderers get nothing else. A new audience is one entry in ``entries``.
"""

from .blocks import (
    Block,
    Card,
    Chart,
    Contacts,
    Document,
    Event,
    Fact,
    Facts,
    Group,
    Moment,
    Notice,
    People,
    Programme,
    Prose,
    Section,
    Someone,
    Table,
)
from .composing import UnknownAudience, document
from .entries import AUDIENCES
from .policy import Audience

__all__ = [
    "AUDIENCES",
    "Audience",
    "Block",
    "Card",
    "Chart",
    "Contacts",
    "Document",
    "Event",
    "Fact",
    "Facts",
    "Group",
    "Moment",
    "Notice",
    "People",
    "Programme",
    "Prose",
    "Section",
    "Someone",
    "Table",
    "UnknownAudience",
    "document",
]
