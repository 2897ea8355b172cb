"""What each audience may see of a plan: an allow-list per audience, and the document made with it.

``policy`` defines what an allow-list can say, and ``allow_lists`` has one for each audience; they decide, for
example, who sees a phone number. ``document`` makes the document with ``plan_view`` and ``sections``; file
formats see only that document, never the plan. This package may import ``branding`` and ``blocks`` beside it.
"""

from .allow_lists import AUDIENCES
from .assembly import UnknownAudience, UnknownGroup, blank_opzet, document
from .changes import NoProgramme, changed_since
from .policy import GuestCategory, category_of
from .sections.aedes import AEDES_MAIL, day_of_findings
