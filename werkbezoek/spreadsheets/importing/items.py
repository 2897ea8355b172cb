"""What follows from the words of an item of the programme: its kind, and the kind of its place."""

import re
from pathlib import Path

import msgspec

from ...plan import ItemKind, PlaceKind
from ...text.phrases import WordFinder
from ...text.wording import quoted
from .drafts import RowDraft
from .preview import Question


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of ``title_words.toml``."""

    kinds: dict[ItemKind, tuple[str, ...]]
    places: dict[PlaceKind, tuple[str, ...]]


_WORDS = msgspec.toml.decode(Path(__file__).with_name("title_words.toml").read_bytes(), type=_Words)
_KINDS, _PLACES = WordFinder(_WORDS.kinds), WordFinder(_WORDS.places)
_STREET_AND_NUMBER = re.compile(r"[^\W\d][\w.’' -]*\s\d{1,5}\s?[a-zA-Z]?\b")


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
    words = [] if "kind" in draft.answered else in_cell or in_title  # an unreadable answer is asked again
    if not words:
        what = quoted(draft.texts.get("title") or draft.source.text)
        options = tuple((kind.value, kind.label) for kind in ItemKind)
        text = f"Wat voor onderdeel is {what}? Kies een soort."
        draft.questions.append(Question(draft.number, "kind", text, options))
        return
    first, *rest = words
    others = [other for other in rest if other.end <= first.start or first.end <= other.start]
    also = f"; er staat ook {_named(others[0].text)}" if others else ""
    reason = f"Soort uit het woord {_named(first.text)}{also}."
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
            draft.guess("place.kind", kind, kind.label, f"Soort plek uit het woord {_named(found[0].text)}.")
            return


def _move_home_address(draft: RowDraft) -> None:
    """Move the address of a home from the label, which everyone may read, to where only the crew sees it."""
    label = draft.values.get("place.label", "")
    if label and not draft.values.get("place.address") and _STREET_AND_NUMBER.fullmatch(label):
        draft.guess("place.address", label, label, "Adres van een woning: dat komt alleen in het draaiboek.")
        draft.guess("place.label", "woning", "woning", "In plaats van het adres; dit mag iedereen lezen.")


def _named(text: str) -> str:
    return f"“{' '.join(text.split()).lower()}”"
