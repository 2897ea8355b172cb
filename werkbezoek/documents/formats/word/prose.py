"""Running text in a Word file: Markdown as headings, paragraphs, lists and tables."""

from typing import Any

from docx.document import Document as WordFile
from docx.text.paragraph import Paragraph

from ..markdown import Node, as_tree
from .styles import BULLET_STYLES, NUMBER_STYLES, ParagraphStyle, TextStyle
from .tables import Cell, add_link, add_table, fitted_widths


def add_prose(file: WordFile, markdown: str) -> None:
    """Add Markdown to the file; its headings are below the heading of a section."""
    for node in as_tree(markdown, under=1):
        _add_block(file, node, ParagraphStyle.BODY)


def _add_block(file: WordFile, node: Node, style: str, depth: int = 0) -> None:
    """Add a node; ``depth`` is the number of lists that it is in."""
    children = node.get("children", [])
    match node["kind"]:
        case "heading":
            _add_inline(file.add_heading(level=node["level"]), children)
        case "bullet_list":
            for item in children:
                _add_item(file, item, BULLET_STYLES[min(depth, 2)], depth)
        case "ordered_list":
            list_style = NUMBER_STYLES[min(depth, 2)]
            numbering = _new_numbering(file, list_style, node["start"])
            for item in children:
                _add_item(file, item, list_style, depth, numbering)
        case "blockquote":
            for child in children:
                _add_block(file, child, ParagraphStyle.QUOTE, depth)
        case "paragraph":
            _add_inline(file.add_paragraph(style=style), children)
        case "table":
            _add_table(file, [row["children"] for part in children for row in part["children"]])
        case "hr":
            file.add_paragraph(style=ParagraphStyle.GAP)
        case _:
            file.add_paragraph(node.get("text", ""), style=style)


def _add_table(file: WordFile, rows: list[list[Node]]) -> None:
    """Add a table; the first row is its head."""
    texts = [[_text([cell]) for cell in row] for row in rows]
    empty: list[list[Cell]] = [[() for _ in row] for row in rows[1:]]
    table = add_table(file, texts[0], empty, fitted_widths(file, texts[0], texts[1:]))
    for table_row, row in zip(table.rows[1:], rows[1:], strict=True):
        for target, cell in zip(table_row.cells, row, strict=True):
            _add_inline(target.paragraphs[0], cell.get("children", []))


def _text(nodes: list[Node]) -> str:
    return "".join(node.get("text", "") or _text(node.get("children", [])) for node in nodes)


def _add_item(file: WordFile, item: Node, style: str, depth: int, numbering: int | None = None) -> None:
    """Add an item of a list; only its first paragraph has the bullet or the number."""
    for index, child in enumerate(item.get("children", [])):
        if child["kind"] != "paragraph":
            _add_block(file, child, style, depth + 1)
            continue
        continuation = f"List Continue{style[len('List Bullet') :]}"
        paragraph = file.add_paragraph(style=continuation if index else style)
        if numbering is not None and index == 0:
            paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = numbering
        _add_inline(paragraph, child.get("children", []))


def _new_numbering(file: WordFile, style: str, start: int) -> int:
    """Return the id of a new numbering; otherwise a list would continue the numbers of the list before it."""
    numberings: Any = file.part.numbering_part.element
    used = file.styles[style].element.pPr.numPr.numId.val
    abstract_id = next(num for num in numberings.num_lst if num.numId == used).abstractNumId.val
    numbering = numberings.add_num(abstract_id)
    numbering.add_lvlOverride(ilvl=0).add_startOverride(start)
    return int(numbering.numId)


def _add_inline(
    paragraph: Paragraph, nodes: list[Node], *, bold: bool = False, italic: bool = False, url: str = ""
) -> None:
    for node in nodes:
        kind, children = node["kind"], node.get("children", [])
        if kind == "hardbreak":
            paragraph.add_run().add_break()
        elif children:
            _add_inline(
                paragraph,
                children,
                bold=bold or kind == "strong",
                italic=italic or kind == "em",
                url=node["url"] if kind == "link" else url,
            )
        elif text := " " if kind == "softbreak" else node.get("text", ""):
            run = paragraph.add_run(text, style=TextStyle.LINK if url else None)
            run.bold, run.italic = bold or None, italic or None
            if url:
                add_link(paragraph, run, url)
