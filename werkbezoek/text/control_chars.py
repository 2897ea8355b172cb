"""Characters that no file may have."""

import re

_CONTROL_CHARS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def without_control_chars(text: str) -> str:
    """Return the text without control characters, surrogates and noncharacters; line breaks stay.

    XML 1.0, HTML and RFC 5545 (calendars) forbid them.
    """
    return _CONTROL_CHARS.sub("", text)
