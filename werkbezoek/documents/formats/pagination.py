"""What of a document stays on one page, in print: short texts do, and the end of it does not stand alone."""

from collections.abc import Iterator
from types import UnionType
from typing import Any

import msgspec

from ..audiences import Block, Contacts, Document, FactList, Notice, People, Prose, Section, Table

_LONG = 1500  # letters
_LINE = 80
_FEW = 5
_READ = Prose | Notice | FactList | People | Contacts


def kept_at_end(doc: Document) -> int:
    """How many sections at the end stay together, so that no contact person is left alone on a last page."""
    last, very_last = doc.sections[-2:], doc.sections[-1:]
    if _are_short(last, _READ):
        return len(last)
    return len(very_last) if _are_short(very_last, _READ | Table) else 0


def is_long(value: Any) -> bool:
    """Whether so much text is in it that it must be able to break across pages."""
    return sum(len(text) + _LINE * text.count("\n") for text in texts_in(value)) > _LONG


def texts_in(value: Any) -> Iterator[str]:
    """All texts in what JSON can hold."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inside in value.values():
            yield from texts_in(inside)
    elif isinstance(value, list | tuple):
        for inside in value:
            yield from texts_in(inside)


def is_whole(facts: FactList) -> bool:
    """Whether facts stay on one page: there are few of them, and there is nothing to write on."""
    return len(facts.facts) <= _FEW and not _has_room(facts) and not is_long(msgspec.to_builtins(facts))


def _are_short(sections: tuple[Section, ...], kinds: UnionType) -> bool:
    """Whether they hold only a little, of some kinds, and nothing to write on."""
    blocks = [block for section in sections for block in section.blocks]
    is_plain = all(isinstance(block, kinds) and not _has_room(block) for block in blocks)
    return is_plain and not is_long([msgspec.to_builtins(block) for block in blocks])


def _has_room(block: Block) -> bool:
    """Whether it has lines to write on."""
    match block:
        case FactList(facts):
            return any(fact.room for fact in facts)
        case Table():
            return block.room > 0
    return False
