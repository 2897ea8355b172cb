"""Web addresses in texts, which become links."""

import re
from collections.abc import Iterator

from markdown_it.common.normalize_url import normalizeLink

_INSIDE = r"""[^\s()<>\[\]{}"“”„«»`|\\]"""
_AT_END = r"""[^\s()<>\[\]{}"“”„«»`|\\.,;:!?…'’*_~]"""
_IN_BRACKETS = rf"\({_INSIDE}*\)"

WEB_ADDRESS = rf"\b(?i:https?://|www\.)\w(?:(?:{_INSIDE}|{_IN_BRACKETS})*(?:{_AT_END}|{_IN_BRACKETS}))?"
"""A web address without the punctuation that follows it, for the regular expressions of Python and typst."""

LONGEST = 2000
"""The longest target of a link; typst refuses 8,000 characters."""

_NOT_IN_A_WORD = re.compile(rf"(?<![\w@./-]){WEB_ADDRESS}")


def split_links(text: str) -> Iterator[tuple[str, str]]:
    """Yield the parts of a text: each web address with the target of its link, other parts with ""."""
    end = 0
    for found in _NOT_IN_A_WORD.finditer(text):
        scheme = "https://" if found[0].lower().startswith("www.") else ""
        url = normalizeLink(scheme + found[0])
        if len(url) > LONGEST:
            continue
        if end < found.start():
            yield text[end : found.start()], ""
        yield found[0], url
        end = found.end()
    if end < len(text):
        yield text[end:], ""
