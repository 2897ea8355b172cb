"""Lists in plain text from mails: addresses (``Jansen, Anna <a@x.example>; …``), a signature, a programme."""

import re

from ...text.parsing import MAIL_IN_TEXT
from ..grid import Grid

PHONE = re.compile(r"(?:\+|\(?0)[\d\s()./-]{7,18}\d", re.ASCII)
"""A phone number in a signature or cell; broader than the pattern for running text in `text.contacts`."""

_ENTRY_END = re.compile(r";|\n|(?<=>)\s*,")
_GREETING = re.compile(r"(met|vriendelijke|hartelijke|hoogachtend|groet|mvg)\b.*", re.IGNORECASE)
_LABEL = re.compile(r"^(?:t|tel|telefoon|m|mob|mobiel|e|mail|e-?mail)\s*[.:|]?\s*$", re.IGNORECASE)
_LONGEST_SIGNATURE = 15

_TIME = r"\d{1,2}(?:[:.u]\s?\d{2})?(?:\s?(?:uur|u|h)\b\.?)?"
_PERIOD = rf"(?:van\s+)?{_TIME}(?:\s*(?:-|–|—|tot|t/m)\s*{_TIME})?"
_LINE = re.compile(rf"\W*({_PERIOD})(?:\s*[:–—-]\s*|\s+)(\D.*)", re.IGNORECASE)
_HAS_CLOCK = re.compile(r"\d[:.u]\s?\d{2}|\d\s?(?:uur|u)\b", re.IGNORECASE)


def parse_address_list(text: str) -> Grid | None:
    """Return the entries of an address list as cells under headings; the last column has unreadable entries.

    Return None if the text is something else: cells, or a list in which most entries have no mail address.
    """
    entries = [entry.strip() for entry in _ENTRY_END.split(text.replace("\r", "")) if entry.strip()]
    mails = sum(bool(MAIL_IN_TEXT.search(entry)) for entry in entries)
    if "\t" in text or mails <= len(entries) / 2 or (len(entries) == 1 and "<" not in text):
        return None
    return [["Naam", "E-mailadres", ""], *map(_parse_entry, entries)]


def _parse_entry(entry: str) -> list[str]:
    match = MAIL_IN_TEXT.search(entry)
    if match is None:
        return ["", "", entry]
    rest = (entry[: match.start()] + entry[match.end() :]).replace("mailto:", "")
    return [" ".join(re.sub(r"[<>\[\]()\"]", " ", rest).split()).strip("' ,"), match[0], ""]


def parse_signature(text: str) -> Grid | None:
    """Return the signature of a mail as one row of cells under headings; other text is in the last columns.

    Return None if the text is something else: a signature has a few lines with one mail address, or with a
    phone number and no mail address.
    """
    lines = [line.strip() for line in text.strip().splitlines()]
    mails = set(MAIL_IN_TEXT.findall(text))
    has_contact = len(mails) == 1 or (not mails and PHONE.search(text) is not None)
    if "\t" in text or not 2 <= len(lines) <= _LONGEST_SIGNATURE or not has_contact:
        return None
    phone, words, rest = "", [], []
    for line in filter(None, lines):
        found = PHONE.search(line)
        if (found is None and _GREETING.fullmatch(line)) or (found and phone):
            rest.append(line)
        elif found or MAIL_IN_TEXT.search(line):
            phone = phone or (found[0] if found else "")
            rest += _beside_contact(line)
        else:
            words.append(line)
    name, function, organisation, *more = [*words, "", "", ""]
    rest = [*rest, *filter(None, more)]
    headings = ["Naam", "Functie", "Organisatie", "Telefoon", "E-mailadres"]
    row = [name, function, organisation, phone, *(mails or [""])]
    return [headings + [""] * len(rest), row + rest]


def _beside_contact(line: str) -> list[str]:
    """Return what a line has beside a phone number and mail addresses, and the words for these."""
    other = PHONE.sub(" ", MAIL_IN_TEXT.sub(" ", line), count=1)
    parts = map(str.strip, re.split(r"[|•·]|\s{2,}", other))
    return [part for part in parts if part and not _LABEL.match(part)]


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
