"""Characters that no format allows in its text."""

import re

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def clean(text: str) -> str:
    """The text without control characters, half characters and what is no character; line breaks stay.

    XML 1.0, HTML and RFC 5545 (calendars) all forbid them.
    """
    return _CONTROLS.sub("", text)
