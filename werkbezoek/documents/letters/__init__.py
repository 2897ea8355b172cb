"""Letters around a visit, as drafts for the user's own mail program; nothing is ever sent.

This package may import everything beside it in ``documents``, except the exporters.
"""

from .aedes_question import question_eml, question_mailto
from .recipients import Occasion
from .writing import Letter, LetterFile, Letters, letter_file, letter_files, letters
