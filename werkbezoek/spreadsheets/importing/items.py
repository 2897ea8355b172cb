"""What follows from the words and the times of items of the programme: their kinds and their durations."""

import re
from collections.abc import Sequence
from pathlib import Path

import msgspec

from ...plan import MINUTES_PER_DAY, ItemKind, PlaceKind, clock, minutes
from ...text.phrases import WordFinder
from ...text.wording import counted, quoted
from .drafts import RowDraft
from .preview import Question


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of ``title_words.toml``."""

    kinds: dict[ItemKind, tuple[str, ...]]
    places: dict[PlaceKind, tuple[str, ...]]


_WORDS = msgspec.toml.decode(Path(__file__).with_name("title_words.toml").read_bytes(), type=_Words)
_KINDS, _PLACES = WordFinder(_WORDS.kinds), WordFinder(_WORDS.places)
_STREET_AND_NUMBER = re.compile(r"[^\W\d][\w.’' -]*\s\d{1,5}\s?[a-zA-Z]?\b")
_LONGEST_GUESS = 6 * 60
"""The longest duration, in minutes, that is guessed from the start of the next item."""
_USUAL_MINUTES = 30
"""The duration that is assumed if nothing says it."""
_ROWS_AHEAD = 50
"""How many rows are searched for the next item."""


def complete_item(draft: RowDraft) -> None:
    """Add to an item its kind, or a question about that, and the kind of its place."""
    if draft.is_exported:
        return
    _guess_kind(draft)
    _guess_place_kind(draft)
    if draft.values.get("place.kind") is PlaceKind.HOME:
        _move_home_address(draft)


def _guess_kind(draft: RowDraft) -> None:
    """Guess the kind from the words in its own cell or in the title, or else ask for it."""
    if draft.values.get("kind") is not None:
        return
    in_cell, in_title = (_KINDS.find(draft.texts.get(path, "")) for path in ("kind", "title"))
    words = [] if "kind" in draft.answers else in_cell or in_title  # an unreadable answer is asked again
    if not words:
        what = quoted(draft.texts.get("title") or draft.source.text)
        options = tuple((kind.value, kind.label) for kind in ItemKind)
        text = f"Wat voor onderdeel is {what}? Kies een soort."
        draft.questions.append(Question(draft.number, "kind", text, options))
        return
    first, *rest = words
    others = [other for other in rest if other.end <= first.start or first.end <= other.start]
    also = f"; er staat ook {_quoted_word(others[0].text)}" if others else ""
    reason = f"Soort uit het woord {_quoted_word(first.text)}{also}."
    draft.guess("kind", first.meaning, first.meaning.label, reason)
    if in_cell:
        draft.withdraw("kind")


def _guess_place_kind(draft: RowDraft) -> None:
    if draft.values.get("place.kind") is not None:
        return
    for path in ("place.label", "title"):
        found = _PLACES.find(draft.texts.get(path, ""))
        if found and (path == "place.label" or found[0].meaning is PlaceKind.HOME):
            kind = found[0].meaning
            draft.guess(
                "place.kind", kind, kind.label, f"Soort plek uit het woord {_quoted_word(found[0].text)}."
            )
            return


def _move_home_address(draft: RowDraft) -> None:
    """Move the address of a home from the label, which everyone may read, to where only the crew sees it."""
    label = draft.values.get("place.label", "")
    if label and not draft.values.get("place.address") and _STREET_AND_NUMBER.fullmatch(label):
        draft.guess("place.address", label, label, "Adres van een woning: dat komt alleen in het draaiboek.")
        draft.guess("place.label", "woning", "woning", "In plaats van het adres; dit mag iedereen lezen.")


def _quoted_word(text: str) -> str:
    return f"“{' '.join(text.split()).lower()}”"


def complete_times(drafts: Sequence[RowDraft]) -> None:
    """Add the start and the duration of each item, if they follow from its own times or its neighbours."""
    previous_end: int | None = None
    for at, draft in enumerate(drafts):
        if draft.is_exported and "end" not in draft.values:
            continue
        end = draft.values.pop("end", None)
        if draft.values.get("start") is None and end is not None and previous_end is not None:
            begin = clock(previous_end)
            draft.guess("start", begin, begin, "Begint als het vorige onderdeel eindigt.")
        start = _start(draft)
        _complete_duration(draft, start, end, drafts[at + 1 : at + 1 + _ROWS_AHEAD])
        if start is not None:
            previous_end = start + (draft.values.get("minutes") or 0)


def _complete_duration(
    draft: RowDraft, start: int | None, end: int | None, following: Sequence[RowDraft]
) -> None:
    given = draft.values.get("minutes")
    length = None if start is None or end is None else (end - start) % MINUTES_PER_DAY
    if given is not None:
        if end is not None and length != given:
            duration = counted(given, "minuut", "minuten", in_digits=True)
            draft.report("Eindtijd", clock(end), f"Dit klopt niet met de duur. De duur telt: {duration}.")
        return
    if length and start is not None and end is not None:
        late = ", na middernacht" if end % MINUTES_PER_DAY < start % MINUTES_PER_DAY else ""
        _guess_minutes(draft, length, f"Duur uit het tijdvak {clock(start)}–{clock(end)}{late}.")
        return
    if end is not None:
        no_start, no_length = "Zonder begintijd is dit niet te gebruiken.", "Begin en eind zijn gelijk."
        draft.report("Eindtijd", clock(end), no_start if start is None else no_length)
    if start is not None and (next_start := _next_start(draft, start, following)) is not None:
        length = (next_start - start) % MINUTES_PER_DAY
        if length <= _LONGEST_GUESS:
            _guess_minutes(draft, length, f"Duur tot het volgende onderdeel begint, om {clock(next_start)}.")
            return
    _guess_minutes(draft, _USUAL_MINUTES, f"Er stond geen duur. Aangenomen is {_USUAL_MINUTES} minuten.")


def _guess_minutes(draft: RowDraft, length: int, reason: str) -> None:
    draft.guess("minutes", length, f"{length} minuten", reason)


def _next_start(draft: RowDraft, start: int, following: Sequence[RowDraft]) -> int | None:
    """Return the start of the next item of the same group, without those that start at the same time."""
    group = draft.values.get("group")
    for other in following:
        other_start, other_group = _start(other), other.values.get("group")
        if other_start not in (None, start) and (not group or other_group in (None, "", group)):
            return other_start
    return None


def _start(draft: RowDraft) -> int | None:
    start = draft.values.get("start")
    return None if start is None else minutes(start)
