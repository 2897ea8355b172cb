"""How a document fits on paper: page orientation, widths of columns, charts in parts, what stays together."""

from collections.abc import Iterator, Sequence
from types import UnionType
from typing import Any

import msgspec
from msgspec.structs import replace

from ...timing import Overlap, Timeline
from ...timing.gantt.style import FOOT, HEAD, ROW, SECOND_AXIS, WIDTH
from .. import blocks
from .markdown import Node

_WIDEST, _LONGEST_WORD, _GAP = 30, 18, 3  # characters
_SOME_COLUMNS, _MANY_COLUMNS = 4, 6

_LONG = 1500  # characters
_CHARACTERS_PER_LINE = 80
_FEW_FACTS = 5
_TEXT = blocks.Prose | blocks.Notice | blocks.FactList | blocks.People | blocks.Contacts


def is_landscape(doc: blocks.Document) -> bool:
    """Return whether a table of the document has too many columns for a page in portrait."""
    column_counts = (len(block.columns) for block in doc.blocks if isinstance(block, blocks.Table))
    return max(column_counts, default=0) >= _MANY_COLUMNS


def is_drawn(doc: blocks.Document) -> bool:
    """Return whether the document has pictures, but no tables to fill the room that these leave."""
    kinds = set(map(type, doc.blocks))
    return blocks.Picture in kinds and blocks.Table not in kinds


def column_weights(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """Return the width of each column relative to the others, in characters.

    The longest line in a column decides, up to a limit. A column without content is made wide, for writing.
    If there are many columns, their heads may be broken into lines.
    """
    count = len(columns) or len(rows[0])
    heads = [name.replace(" ", "\n") if count > _SOME_COLUMNS else name for name in columns or [""] * count]
    return tuple(_column_weight(heads[at], [row[at] for row in rows]) for at in range(count))


def _column_weight(head: str, cells: Sequence[str]) -> int:
    if not any(cells):
        return max(len(head), _WIDEST // 2)
    lines = [line for text in (head, *cells) for line in text.splitlines()]
    longest_line = max((len(line) for line in lines), default=1)
    longest_word = max((len(word) for line in lines for word in line.split()), default=1)
    return max(min(longest_line, _WIDEST), min(longest_word, _LONGEST_WORD)) + _GAP


def chart_parts(chart: blocks.Chart, max_height: float) -> Iterator[blocks.Chart]:
    """Yield the chart in parts with about the same number of bars; ``max_height`` is relative to the width.

    Where bars in two parts overlap in time, both parts show the overlap.
    """
    bars = len(chart.timeline.bars)
    bars_per_part = int((max_height * WIDTH - HEAD - SECOND_AXIS - FOOT) / ROW)
    count = max(-(-bars // bars_per_part), 1)
    for number in range(count):
        rows = range(bars * number // count, bars * (number + 1) // count)
        continued = f"Vervolg van de tijdbalk, deel {number + 1} van {count}."
        yield blocks.Chart(_timeline_part(chart.timeline, rows), continued if number else chart.description)


def _timeline_part(timeline: Timeline, rows: range) -> Timeline:
    gaps = (gap for gap in timeline.gaps if gap.before in rows)
    overlaps = (_overlap_part(overlap, rows) for overlap in timeline.overlaps)
    return replace(
        timeline,
        bars=timeline.bars[rows.start : rows.stop],
        gaps=tuple(replace(gap, before=gap.before - rows.start) for gap in gaps),
        overlaps=tuple(overlap for overlap in overlaps if overlap),
    )


def _overlap_part(overlap: Overlap, rows: range) -> Overlap | None:
    """Return an overlap for the rows of a part, or None if it has neither of the two bars."""
    here = [row - rows.start for row in (overlap.first, overlap.second) if row in rows]
    return replace(overlap, first=here[0], second=here[-1]) if here else None


def sections_kept_at_end(doc: blocks.Document) -> int:
    """Return how many sections at the end stay together, so that the last page is not nearly empty."""
    if _are_short(doc.sections[-2:], _TEXT):
        return len(doc.sections[-2:])
    return len(doc.sections[-1:]) if _are_short(doc.sections[-1:], _TEXT | blocks.Table) else 0


def fits_together(facts: blocks.FactList) -> bool:
    """Return whether facts stay on one page: there are few, and they have no lines to write on."""
    is_short = len(facts.facts) <= _FEW_FACTS
    return is_short and not _has_writing_lines(facts) and not is_long(msgspec.to_builtins(facts))


def nodes_kept_at_end(nodes: Sequence[Node]) -> int:
    """Return how many parts at the end of running text stay on one page: all if short, or else two."""
    return next((count for count in (len(nodes), 2) if not is_long(nodes[-count:])), 0)


def is_long(value: Any) -> bool:
    """Return whether a value has so much text that it must be allowed to break across pages."""
    return sum(len(text) + _CHARACTERS_PER_LINE * text.count("\n") for text in texts_in(value)) > _LONG


def texts_in(value: Any) -> Iterator[str]:
    """Yield all texts in a value that consists of dicts, lists and tuples, as JSON does."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list, tuple)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts_in(inner)


def _are_short(sections: tuple[blocks.Section, ...], kinds: UnionType) -> bool:
    """Return whether sections have little text, only blocks of these kinds, and no lines to write on."""
    content = [block for section in sections for block in section.blocks]
    is_plain = all(isinstance(block, kinds) and not _has_writing_lines(block) for block in content)
    return is_plain and not is_long(msgspec.to_builtins(content))


def _has_writing_lines(block: blocks.Block) -> bool:
    match block:
        case blocks.FactList(facts):
            return any(fact.writing_lines for fact in facts)
        case blocks.Table():
            return block.writing_lines > 0
    return False
