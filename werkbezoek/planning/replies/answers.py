"""Reading an answer in words: whether someone comes, and the sentence that says so."""

import re
from pathlib import Path

import msgspec

from ...plan import Status
from ...text.phrases import has_phrase, plain
from ...text.wording import one_line, shortened

_SENTENCE = re.compile(r"[^.!?]+(?:[.!?]+|$)")
_LONGEST_REASON = 160
_UNCLEAR, _IGNORED = "unclear", "ignored"

_Phrases = dict[str, tuple[str, ...]]


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of ``answers.toml``: phrases by the status that they mean, or by "unclear" or "ignored"."""

    subjects: _Phrases
    sentences: _Phrases
    unless: _Phrases


_WORDS = msgspec.toml.decode(Path(__file__).with_suffix(".toml").read_bytes(), type=_Words)


class Answer(msgspec.Struct, frozen=True):
    """The status that was answered (None if that is not clear), and in Dutch what it was read from."""

    status: Status | None = None
    reason: str = ""


def answer_in_subject(subject: str) -> Answer | None:
    """Return the answer that a calendar put before a subject, as in "Geaccepteerd: werkbezoek", or None."""
    prefix, colon, _ = subject.partition(":")
    for meaning, phrases in _WORDS.subjects.items():
        if colon and plain(prefix) in phrases:
            status = None if meaning == _UNCLEAR else Status(meaning)
            return Answer(status, f"Onderwerp: {_in_quotes(subject)}")
    return None


def answer_in_text(text: str) -> Answer:
    """Return the answer in a text; it is unclear if sentences say different things."""
    answers: dict[Status, Answer] = {}
    for paragraph in re.split(r"\n\s*\n", text):
        for sentence in _SENTENCE.findall(one_line(paragraph)):
            meaning = _meaning(sentence)
            if meaning == _UNCLEAR:
                return Answer()
            if meaning not in ("", _IGNORED):
                status = Status(meaning)
                answers.setdefault(status, Answer(status, _in_quotes(sentence)))
    if set(answers) == {Status.CONFIRMED, Status.TENTATIVE}:
        return answers[Status.TENTATIVE]
    return answers.popitem()[1] if len(answers) == 1 else Answer()


def _meaning(sentence: str) -> str:
    """Return the status that a sentence means, "unclear" or "ignored"; "" if it is not about coming."""
    if sentence.endswith("?"):
        return ""
    for meaning, phrases in _WORDS.sentences.items():
        if has_phrase(sentence, phrases):
            return _UNCLEAR if has_phrase(sentence, _WORDS.unless.get(meaning, ())) else meaning
    return ""


def _in_quotes(text: str) -> str:
    return f"“{shortened(text.strip(), _LONGEST_REASON)}”"
