"""How wide the columns of a table should be on paper, and whether a document needs its pages lying down."""

from collections.abc import Sequence

from ..audiences import Document, Table

_WIDEST, _LONGEST_WORD, _GAP = 30, 18, 3  # letters
_SOME_COLUMNS, _MANY_COLUMNS = 4, 6


def weights(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """The width of each column, as parts of the whole: by its longest line, but no more than a good line.

    A column that is left open to write in counts as a wide one. Where there are many, a head may
    take several lines.
    """
    count = len(columns) or len(rows[0])
    heads = [name.replace(" ", "\n") if count > _SOME_COLUMNS else name for name in columns or [""] * count]
    return tuple(_weight(heads[at], [row[at] for row in rows]) for at in range(count))


def is_wide(doc: Document) -> bool:
    """Whether a table of the document has so many columns that a standing page is too narrow."""
    return any(
        isinstance(block, Table) and len(block.columns) >= _MANY_COLUMNS
        for section in doc.sections
        for block in section.blocks
    )


def _weight(head: str, cells: Sequence[str]) -> int:
    if not any(cells):
        return max(len(head), _WIDEST // 2)
    lines = [line for text in (head, *cells) for line in text.splitlines()]
    longest = max((len(line) for line in lines), default=1)
    word = max((len(word) for line in lines for word in line.split()), default=1)
    return max(min(longest, _WIDEST), min(word, _LONGEST_WORD)) + _GAP
