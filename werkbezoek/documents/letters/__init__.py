"""Letters around a visit, as drafts for the user's own mail program; nothing is ever sent.

This package may import everything beside it in ``documents``, except the exporters.
"""

from .aedes_question import question_eml, question_mailto
from .guest_letters import Letter, Letters, Occasion, letter_file, letters
