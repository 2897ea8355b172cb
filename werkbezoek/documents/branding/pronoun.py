"""The pronoun with which a corporation addresses its guests, u or je, and texts with words for both."""

import re

from ...plan import Word
from ...text.errors import ParseError

_ALTERNATIVES = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


class Pronoun(Word):
    """The pronoun in everything that guests read; internal papers and the form always use je."""

    FORMAL = "u", "u"
    INFORMAL = "je", "je"

    def words(self, text: str) -> str:
        """Return a text with the words for this pronoun: ``Wie je ontmoet`` for ``Wie {u|je} ontmoet``."""
        return _ALTERNATIVES.sub(lambda found: found[1 if self is Pronoun.FORMAL else 2], text)


def parse_pronoun(text: str) -> Pronoun:
    """Return the pronoun in a text such as ``u`` or ``je``; it is u if there is no text.

    Raises ParseError for another word.
    """
    match text.strip().casefold():
        case "" | "u":
            return Pronoun.FORMAL
        case "je" | "jij":
            return Pronoun.INFORMAL
        case _:
            raise ParseError(f"“{text.strip()[:30]}” is geen aanspreekvorm. Schrijf u of je.")
