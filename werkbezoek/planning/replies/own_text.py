"""The text that the sender of a mail wrote, without signature and quoted mails; and the first quoted mail."""

import re
from collections.abc import Sequence
from pathlib import Path

import msgspec

from ...text.parsing import MAIL_IN_TEXT
from ...text.phrases import has_phrase, starts_with_phrase
from ...text.wording import one_line

_LABEL = re.compile(r"[*\s]*([A-Za-z-]{2,14})\s*[*]?\s*:\s*[*]?\s*(.*)")
_HEADER_LINES = 8
"""The heading above a quoted mail (sender, date, subject …) has at most so many lines, with blank ones."""
_LONGEST_SIGN_OFF = 60


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of ``mail_words.toml``."""

    forward_prefixes: tuple[str, ...]
    reply_prefixes: tuple[str, ...]
    sender_labels: tuple[str, ...]
    other_labels: tuple[str, ...]
    separators: tuple[str, ...]
    quotation_starts: tuple[str, ...]
    quotation_words: tuple[str, ...]
    signatures: tuple[str, ...]
    footers: tuple[str, ...]
    automatic: tuple[str, ...]
    reports: tuple[str, ...]


WORDS = msgspec.toml.decode(Path(__file__).with_name("mail_words.toml").read_bytes(), type=_Words)
"""Words that mail programs and writers put around an answer."""


class QuotedMail(msgspec.Struct, frozen=True):
    """A mail below another one: its sender, its subject, and the text below its heading."""

    name: str
    address: str
    subject: str
    text: str


def own_text(text: str) -> str:
    """Return what the sender wrote, including what is below or between quoted lines."""
    lines = _lines(text)
    own: list[str] = []
    at = 0
    while at < len(lines) and not _ends_text(lines, at):
        introduction = _quotation_lines(lines, at)
        next_line = next(filter(None, lines[at + introduction :]), "")
        if introduction and not next_line.startswith(">"):
            break
        if not introduction and not lines[at].startswith(">"):
            own.append(lines[at])
        at += introduction or 1
    return "\n".join(own).strip()


def quoted_mail(text: str) -> QuotedMail | None:
    """Return the first mail that a text quotes below a heading with its sender, as in a forwarded mail."""
    lines = [line.lstrip("> ") for line in _lines(text)]
    for at in range(len(lines)):
        if heading := _read_heading(lines, at):
            labels, length = heading
            sender, *_ = labels.values()
            subject = labels.get("onderwerp") or labels.get("subject", "")
            found = MAIL_IN_TEXT.search(sender)
            name = sender[: found.start()] if found else sender
            rest = "\n".join(lines[at + length :])
            return QuotedMail(name.strip(" <[(\"'*"), found[0].casefold() if found else "", subject, rest)
    return None


def _lines(text: str) -> list[str]:
    invisible = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))
    return [one_line(line.translate(invisible)) for line in text.splitlines()]


def _ends_text(lines: Sequence[str], at: int) -> bool:
    """Return whether a signature, a footer or another mail starts at a line."""
    line = lines[at]
    is_short = len(line) <= _LONGEST_SIGN_OFF
    return (
        line == "--"
        or starts_with_phrase(line, WORDS.footers)
        or (is_short and starts_with_phrase(line, WORDS.signatures + WORDS.separators))
        or (is_short and line.endswith(":") and has_phrase(line, WORDS.separators))
        or _read_heading(lines, at) is not None
    )


def _quotation_lines(lines: Sequence[str], at: int) -> int:
    """Return how many lines from here introduce a quotation (“Op 3 maart schreef Anna Bos:”), or 0."""
    for length in range(1, 4):
        joined = " ".join(lines[at : at + length])
        if joined.endswith(":") and joined.lower().startswith(WORDS.quotation_starts):
            return length if has_phrase(joined, WORDS.quotation_words) else 0
    return 0


def _read_heading(lines: Sequence[str], at: int) -> tuple[dict[str, str], int] | None:
    """Return the values of a heading of a quoted mail by label, and its number of lines; None if it is none.

    The first value is the sender.
    """
    found: dict[str, str] = {}
    length = 0
    for offset, line in enumerate(lines[at : at + _HEADER_LINES]):
        match = _LABEL.fullmatch(line)
        label = match[1].casefold() if match else ""
        if not found and label not in WORDS.sender_labels:
            return None
        if match and label in (*WORDS.sender_labels, *WORDS.other_labels):
            found.setdefault(label, match[2])
            length = offset + 1
    return (found, length) if len(found) > 2 else None
