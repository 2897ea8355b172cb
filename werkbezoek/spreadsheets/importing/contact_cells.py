"""Cells with several mail addresses or phone numbers: a plan has one of each for a person."""

import re

from ...text.errors import ParseError
from ...text.parsing import MAIL_IN_TEXT, is_mail_address
from ...text.wording import quoted

_SEVERAL = re.compile(r":::|\n+")
"""Google puts ::: between several values of one field."""
_ROUNDED = re.compile(r"\d[.,]\d+E\+\d+", re.IGNORECASE | re.ASCII)


def read_mail(text: str) -> tuple[str, str]:
    """Return the first mail address in a cell, and the other text. Raises ParseError if there is none."""
    if is_mail_address(text):
        return text, ""
    if found := MAIL_IN_TEXT.search(text):
        rest = f"{text[: found.start()]} {text[found.end() :]}".replace("mailto:", "")
        return found[0], " ".join(re.sub(r"[<>()\[\]\";,:]|\s-\s", " ", rest).split())
    raise ParseError(f"{quoted(text)} is geen e-mailadres.")


def read_phones(text: str) -> tuple[str, str]:
    """Return the first phone number in a cell, and the others. Raises ParseError if Excel rounded it."""
    if _ROUNDED.fullmatch(text):
        raise ParseError(f"Excel heeft dit nummer afgerond tot {quoted(text)}. Typ het opnieuw.")
    first, *others = map(str.strip, _SEVERAL.split(text))
    return first, ", ".join(others)
