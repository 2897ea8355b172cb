"""Running text in a Word file: the tree that Markdown makes, as paragraphs, lists and headings."""

from typing import TYPE_CHECKING, Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from ..markdown import Node, as_tree
from .styles import LISTS, Ink, Look
from .tables import Cell, add_table, sized

if TYPE_CHECKING:
    from docx.document import Document as WordFile
    from docx.text.paragraph import Paragraph

_DEEPEST = 3  # levels of lists that Word has styles for


def add_prose(file: "WordFile", markdown: str) -> None:
    """Add the text; its headings stand below the heading of a section."""
    for node in as_tree(markdown, under=1):
        _block(file, node, Look.BODY)


def _block(file: "WordFile", node: Node, style: str, depth: int = 0) -> None:
    children = node.get("children", [])
    match node["kind"]:
        case "heading":
            _inline(file.add_heading(level=node["level"]), children)
        case "bullet_list":
            for item in children:
                _item(file, item, LISTS[:_DEEPEST][min(depth, _DEEPEST - 1)], depth)
        case "ordered_list":
            name = LISTS[_DEEPEST:][min(depth, _DEEPEST - 1)]
            numbering = _numbering(file, name, node["start"])
            for item in children:
                _item(file, item, name, depth, numbering)
        case "blockquote":
            for part in children:
                _block(file, part, Look.QUOTE, depth)
        case "paragraph":
            _inline(file.add_paragraph(style=style), children)
        case "table":
            _table(file, [row["children"] for part in children for row in part["children"]])
        case "hr":
            file.add_paragraph(style=Look.GAP)
        case _:
            file.add_paragraph(node.get("text", ""), style=style)


def _table(file: "WordFile", rows: list[list[Node]]) -> None:
    """A table, of which the first row is the head."""
    words = [[_words([cell]) for cell in row] for row in rows]
    empty: list[list[Cell]] = [[() for _ in row] for row in rows[1:]]
    table = add_table(file, words[0], empty, sized(file, words[0], words[1:]))
    for made, row in zip(table.rows[1:], rows[1:], strict=True):
        for place, cell in zip(made.cells, row, strict=True):
            _inline(place.paragraphs[0], cell.get("children", []))


def _words(nodes: list[Node]) -> str:
    return "".join(node.get("text", "") or _words(node.get("children", [])) for node in nodes)


def _item(file: "WordFile", item: Node, style: str, depth: int, numbering: int | None = None) -> None:
    """An item of a list: only its first paragraph bears the bullet or the number."""
    for at, part in enumerate(item.get("children", [])):
        if part["kind"] != "paragraph":
            _block(file, part, style, depth + 1)
            continue
        paragraph = file.add_paragraph(
            style=style if at == 0 else f"List Continue{style[len('List Bullet') :]}"
        )
        if numbering is not None and at == 0:
            paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = numbering
        _inline(paragraph, part.get("children", []))


def _numbering(file: "WordFile", style: str, start: int) -> int:
    """A numbering of its own for a list, so that it does not go on counting from the list before it."""
    numberings: Any = file.part.numbering_part.element
    used = file.styles[style].element.pPr.numPr.numId.val
    kind = next(num for num in numberings.num_lst if num.numId == used).abstractNumId.val
    made = numberings.add_num(kind)
    made.add_lvlOverride(ilvl=0).add_startOverride(start)
    return int(made.numId)


def _inline(
    paragraph: "Paragraph", nodes: list[Node], *, bold: bool = False, italic: bool = False, url: str = ""
) -> None:
    for node in nodes:
        children = node.get("children", [])
        match node["kind"]:
            case "strong":
                _inline(paragraph, children, bold=True, italic=italic, url=url)
            case "em":
                _inline(paragraph, children, bold=bold, italic=True, url=url)
            case "link":
                _inline(paragraph, children, bold=bold, italic=italic, url=node["url"])
            case "hardbreak":
                paragraph.add_run().add_break()
            case _ if children:
                _inline(paragraph, children, bold=bold, italic=italic, url=url)
            case kind:
                words = " " if kind == "softbreak" else node.get("text", "")
                if not words:
                    continue
                run = paragraph.add_run(words, style=Ink.LINK if url else None)
                run.bold, run.italic = bold or None, italic or None
                if url:
                    _link(paragraph, run, url)


def _link(paragraph: "Paragraph", run: Any, url: str) -> None:
    """Make words a link that can be clicked."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    link.append(run._r)
    paragraph._p.append(link)
