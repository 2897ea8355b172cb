"""Tables in a Word file, read as sheets of text.

The XML is read here rather than by python-docx, which leaves out text in tracked changes and in content
controls, and repeats merged cells.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from zipfile import ZipFile

from defusedxml.ElementTree import ParseError, fromstring

from ...text.wording import quoted
from ..grid import Grid, Problem, SheetError
from .sheet import Sheet, sheet_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_DOCUMENT = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TABLE, _ROW, _CELL, _PARAGRAPH = (f"{_W}{tag}" for tag in ("tbl", "tr", "tc", "p"))
_NOT_SHOWN = {f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}tblPr", f"{_W}pPr", f"{_W}rPr"}
_NOT_SHOWN.add("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
_PICTURES = (f"{_W}drawing", f"{_W}pict")
_DAMAGED = "Dit Word-bestand is beschadigd en niet te lezen. Bewaar het opnieuw in Word."


def read_word_file(archive: ZipFile, name: str) -> tuple[tuple[Sheet, ...], str]:
    """Return the tables of a Word file as sheets, and the text outside them.

    A table inside a cell is a separate sheet. Raises SheetError if the file is damaged, or if it has only
    pictures.
    """
    try:
        document = fromstring(archive.read(_DOCUMENT))
    except (ParseError, KeyError, OSError, ValueError) as error:
        raise SheetError(_DAMAGED) from error
    tables = [*document.iter(_TABLE)]
    text = "\n".join(line for line in map(_text, _inside(document, _PARAGRAPH)) if line.strip())
    if not tables and not text and any(next(document.iter(tag), None) is not None for tag in _PICTURES):
        raise SheetError(
            f"In “{name}” staat geen tabel, wel een plaatje. Daar is geen tekst uit te lezen: zet de tabel "
            "als tekst in Word of Excel."
        )
    return tuple(_sheet(table, f"tabel {number}") for number, table in enumerate(tables, 1)), text


def _sheet(table: "Element", title: str) -> Sheet:
    grid: Grid = []
    problems = []
    for number, row in enumerate(_inside(table, _ROW), 1):
        cells = [""] * _number(row, f"{_W}trPr/{_W}gridBefore", 0)
        for cell in _inside(row, _CELL):
            text = "\n".join(map(_text, _inside(cell, _PARAGRAPH))).strip()
            merge = cell.find(f"{_W}tcPr/{_W}vMerge")
            if merge is not None and merge.get(f"{_W}val", "continue") == "continue" and grid:
                text = grid[-1][len(cells)] if len(cells) < len(grid[-1]) else ""
                if text:
                    where = f"in rij {number - 1} in een samengevoegde cel"
                    reason = f"{quoted(text)} staat {where}. Het geldt ook hier."
                    problems.append(Problem(number, "", text, reason))
            cells += [text, *[""] * (_number(cell, f"{_W}tcPr/{_W}gridSpan", 1) - 1)]
        grid.append(cells)
    return sheet_of(grid, title=title, problems=problems)


def _inside(element: "Element", tag: str) -> "Iterator[Element]":
    """Yield the elements with a tag inside an element, except those in tables inside it."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in (_TABLE, *_NOT_SHOWN):
            yield from _inside(child, tag)


def _text(paragraph: "Element") -> str:
    return "".join(_pieces(paragraph)).strip()


def _pieces(element: "Element") -> Iterable[str]:
    for child in element:
        match child.tag.removeprefix(_W):
            case "t":
                yield child.text or ""
            case "tab" | "ptab":
                yield "\t"
            case "br" | "cr":
                yield "\n"
            case "noBreakHyphen":
                yield "-"
            case _ if child.tag not in (_TABLE, *_NOT_SHOWN):
                yield from _pieces(child)


def _number(element: "Element", path: str, default: int) -> int:
    """Return the number in an element, or ``default``; 60 at most."""
    found = element.find(path)
    value = found.get(f"{_W}val", "") if found is not None else ""
    return min(int(value), 60) if value.isdecimal() else default
