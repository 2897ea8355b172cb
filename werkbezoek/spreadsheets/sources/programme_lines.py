"""A programme as lines of text that start with a time, as in a mail or a Word file without a table."""

import re

from ..grid import Grid

_TIME = r"\d{1,2}(?:[:.u]\s?\d{2})?(?:\s?(?:uur|u|h)\b\.?)?"
_PERIOD = rf"(?:van\s+)?{_TIME}(?:\s*(?:-|–|—|tot|t/m)\s*{_TIME})?"
_LINE = re.compile(rf"\W*({_PERIOD})(?:\s*[:–—-]\s*|\s+)(\D.*)", re.IGNORECASE)
_HAS_CLOCK = re.compile(r"\d[:.u]\s?\d{2}|\d\s?(?:uur|u)\b", re.IGNORECASE)


def parse_programme_lines(text: str) -> Grid | None:
    """Return times and titles as cells under headings; a line without a time becomes a title.

    Return None if the text is something else: in a programme at least two lines, and more than half of all,
    start with a time.
    """
    if any(separator in text for separator in "\t;|"):  # the text is in cells already
        return None
    lines = [line for line in text.splitlines() if line.strip()]
    matches = [_LINE.fullmatch(line.strip()) for line in lines]
    found = [match for match in matches if match and _HAS_CLOCK.search(match[1])]
    if len(found) < 2 or len(found) * 2 <= len(lines):
        return None
    first = matches.index(found[0])
    return [
        *([line.strip()] for line in lines[:first]),
        ["Tijd", "Onderdeel"],
        *(
            [match[1], match[2]] if match in found else ["", line.strip()]
            for match, line in zip(matches[first:], lines[first:], strict=True)
        ),
    ]
