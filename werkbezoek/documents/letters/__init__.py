"""Letters around a visit, as drafts for the user's own mail program or for paper; nothing is ever sent.

``recipients`` says who gets a letter on which occasion, ``facts`` what each reader may know, and
``letter_texts.toml`` what the letter says. ``writing`` puts these together; ``mail`` and ``paper`` make the
files. ``aedes_question`` is a letter to Aedes. This package may import everything beside it in ``documents``,
except the exporters.
"""

from .aedes_question import question_eml, question_mailto
from .recipients import Occasion
from .texts import LETTER_TEXTS
from .writing import Letter, LetterFile, Letters, letter_file, letter_files, letters
