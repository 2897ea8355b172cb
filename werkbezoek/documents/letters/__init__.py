"""Letters around a visit, as drafts for the user's own mail program; nothing is ever sent.

This package may import everything beside it in ``documents``, except the exporters.
"""

from .aedes_question import question_eml, question_mailto
from .guest_letters import Letter, Letters, Occasion, letter_file, letters, salutation
from .mail import Attachment, NotAnAddress, eml, mailto

__all__ = [
    "Attachment",
    "Letter",
    "Letters",
    "NotAnAddress",
    "Occasion",
    "eml",
    "letter_file",
    "letters",
    "mailto",
    "question_eml",
    "question_mailto",
    "salutation",
]
