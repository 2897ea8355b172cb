"""Who may see what of a plan: an allow-list per audience, and the document that follows from it.

The allow-lists are in ``allow_lists``, in the terms of ``policy``; they decide, for example, who sees a phone
number. ``document`` makes the document, with ``plan_view`` and ``sections``; formats get nothing else. This
package may import ``branding`` and ``blocks`` beside it.
"""

from .allow_lists import AUDIENCES
from .assembly import UnknownAudience, blank_opzet, document
from .policy import GuestCategory, category_of
from .sections.aedes import AEDES_MAIL, day_of_findings
