"""The texts of the letters, and how they are filled in; ``letter_texts.toml`` says how to read them."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from ..branding import Pronoun

_CONDITION = re.compile(r"\{if (not )?(\w+)\}")
_FACT = re.compile(r"\{(\w+)\}")
_LINE = "| "


class LetterText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The subject and the text of a letter, before the facts are filled in, and to whom it goes."""

    subject: str
    text: str
    about: str = ""


class _Texts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of ``letter_texts.toml``."""

    shared: dict[str, str]
    letters: dict[str, LetterText]


_TEXTS = msgspec.toml.decode(Path(__file__).with_name("letter_texts.toml").read_bytes(), type=_Texts)

LETTER_TEXTS = _TEXTS.letters
"""The text of each letter; the key is the value of an occasion, or a variant of that."""


def with_shared_sentences(facts: Mapping[str, str], pronoun: Pronoun) -> dict[str, str]:
    """Return the facts, together with the sentences that several letters share."""
    known = dict(facts)
    for name, text in _TEXTS.shared.items():
        known[name] = "\n\n".join(paragraphs(text, known, pronoun))
    return known


def paragraphs(text: str, facts: Mapping[str, str], pronoun: Pronoun) -> Iterator[str]:
    """Yield the paragraphs of a text, filled in; a sentence with a fact that is "" (unknown) is left out.

    Raises KeyError if there is no fact with a name in the text.
    """
    for block in pronoun.words(text).strip().split("\n\n"):
        lines: list[str] = []
        for line in block.splitlines():
            filled = _sentence(line.removeprefix(_LINE), facts)
            if filled and lines and not line.startswith(_LINE):
                lines[-1] += f" {filled}"
            elif filled:
                lines.append(filled)
        if lines:
            yield "\n".join(lines)


def first_known(lines: str, facts: Mapping[str, str], pronoun: Pronoun) -> str:
    """Return the first line whose facts are all known, filled in; "" if there is none."""
    filled = (_sentence(line, facts) for line in pronoun.words(lines).strip().splitlines())
    return next(filter(None, filled), "")


def _sentence(line: str, facts: Mapping[str, str]) -> str:
    conditions = _CONDITION.findall(line)
    if any(bool(facts[name]) == bool(negated) for negated, name in conditions):
        return ""
    text = _CONDITION.sub("", line)
    if not all(facts[name] for name in _FACT.findall(text)):
        return ""
    return _FACT.sub(lambda found: facts[found[1]], text)
