"""How a corporation addresses its guests, with u or with je, and texts that have words for both."""

import re

from ...plan import Word
from ...text.errors import ParseError

_ALTERNATIVES = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


class Pronoun(Word):
    """The word for the reader in all that guests read; internal papers and the form always use je."""

    FORMAL = "u", "u"
    INFORMAL = "je", "je"

    def words(self, text: str) -> str:
        """Return a text of the kit with the words for this pronoun: of ``Wie {u|je} ontmoet`` one of both."""
        return _ALTERNATIVES.sub(lambda found: found[1 if self is Pronoun.FORMAL else 2], text)


def parse_pronoun(text: str) -> Pronoun:
    """Return the pronoun in a text such as ``u`` or ``je``; it is u if there is no text.

    Raises ParseError.
    """
    match text.strip().casefold():
        case "" | "u":
            return Pronoun.FORMAL
        case "je" | "jij":
            return Pronoun.INFORMAL
        case _:
            raise ParseError(f"“{text.strip()[:30]}” is geen aanspreekvorm. Schrijf u of je.")
