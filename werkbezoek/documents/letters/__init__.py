"""Letters around a visit, as drafts for the user's own mail program; nothing is ever sent."""

from .aedes_question import question_eml, question_mailto
from .correspondence import Letter, Letters, Occasion, letter_file, letters, salutation
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
