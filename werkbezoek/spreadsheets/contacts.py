"""People as Outlook and mails name them: an address list ``Jansen, Anna <a@x.example>; …`` or a signature."""

import re

from ..text.parsing import MAIL_IN_TEXT
from .grid import Grid

PHONE = re.compile(r"(?:\+|\(?0)[\d\s()./-]{7,18}\d", re.ASCII)
_ENTRY_END = re.compile(r";|\n|(?<=>)\s*,")
_GREETING = re.compile(r"(met|vriendelijke|hartelijke|hoogachtend|groet|mvg)\b.*", re.IGNORECASE)
_LABEL = re.compile(r"^(?:t|tel|telefoon|m|mob|mobiel|e|mail|e-?mail)\s*[.:|]?\s*$", re.IGNORECASE)
_LONGEST_SIGNATURE = 15


def is_address_list(text: str) -> bool:
    """Whether this is an address list: no cells, and most entries hold a mail address."""
    entries = _entries(text)
    if "\t" in text or not entries:
        return False
    mails = sum(bool(MAIL_IN_TEXT.search(entry)) for entry in entries)
    return mails > len(entries) / 2 and (len(entries) > 1 or "<" in text)


def address_list(text: str) -> Grid:
    """The entries as a sheet with headings; what is no address stands in the last column."""
    return [["Naam", "E-mailadres", ""], *map(_entry, _entries(text))]


def _entries(text: str) -> list[str]:
    return [entry.strip() for entry in _ENTRY_END.split(text.replace("\r", "")) if entry.strip()]


def _entry(entry: str) -> list[str]:
    match = MAIL_IN_TEXT.search(entry)
    if match is None:
        return ["", "", entry]
    rest = (entry[: match.start()] + entry[match.end() :]).replace("mailto:", "")
    return [" ".join(re.sub(r"[<>\[\]()\"]", " ", rest).split()).strip("' ,"), match[0], ""]


def is_signature(text: str) -> bool:
    """Whether this is the foot of one mail: a few lines of text, with one mail address or a phone number."""
    lines = text.strip().splitlines()
    mails = set(MAIL_IN_TEXT.findall(text))
    contact = len(mails) == 1 or (not mails and PHONE.search(text) is not None)
    return "\t" not in text and 2 <= len(lines) <= _LONGEST_SIGNATURE and contact


def signature(text: str) -> Grid:
    """The foot of a mail as a sheet of one person; what is none of the four stands in the last columns."""
    mail, phone, words, rest = "", "", [], []
    for line in filter(None, map(str.strip, text.splitlines())):
        found_mail, found_phone = MAIL_IN_TEXT.search(line), PHONE.search(line)
        if found_mail or found_phone:
            left = PHONE.sub(" ", MAIL_IN_TEXT.sub(" ", line), count=0 if phone else 1)
            mail = mail or (found_mail[0] if found_mail else "")
            if found_phone and phone:
                rest.append(line)
                continue
            phone = phone or (found_phone[0] if found_phone else "")
            rest += [
                part
                for part in re.split(r"[|•·]|\s{2,}", left)
                if part.strip() and not _LABEL.match(part.strip())
            ]
        elif not _GREETING.fullmatch(line):
            words.append(line)
        else:
            rest.append(line)
    name, function, organisation, *more = [*words, "", "", ""]
    rest += more
    heads = ["Naam", "Functie", "Organisatie", "Telefoon", "E-mailadres"]
    row = [name, function, organisation, phone, mail]
    left_over = [part.strip() for part in rest if part.strip()]
    return [heads + [""] * len(left_over), row + left_over]
