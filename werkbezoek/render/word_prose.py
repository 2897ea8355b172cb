"""Running text in a Word file: the tree that Markdown makes, as paragraphs, lists and headings."""

from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor

from .markdown import Node, as_tree

if TYPE_CHECKING:
    from docx.document import Document as WordFile
    from docx.text.paragraph import Paragraph

_LINK = RGBColor(0x0F, 0x50, 0x4A)
_LISTS = {"bullet_list": "List Bullet", "ordered_list": "List Number"}


def add_prose(file: "WordFile", markdown: str) -> None:
    """Add the text; its headings stand below the heading of a section."""
    for node in as_tree(markdown, under=1):
        _block(file, node, "Normal")


def _block(file: "WordFile", node: Node, style: str) -> None:
    children = node.get("children", [])
    match node["kind"]:
        case "heading":
            _inline(file.add_heading(level=min(node["level"], 9)), children)
        case "bullet_list" | "ordered_list":
            for item in children:
                for part in item.get("children", []):
                    _block(file, part, _LISTS[node["kind"]])
        case "blockquote":
            for part in children:
                _block(file, part, "Intense Quote")
        case "paragraph":
            _inline(file.add_paragraph(style=style), children)
        case "hr":
            file.add_paragraph()
        case _:
            file.add_paragraph(node.get("text", ""), style=style)


def _inline(paragraph: "Paragraph", nodes: list[Node], *, bold: bool = False, italic: bool = False) -> None:
    for node in nodes:
        children = node.get("children", [])
        match node["kind"]:
            case "strong":
                _inline(paragraph, children, bold=True, italic=italic)
            case "em":
                _inline(paragraph, children, bold=bold, italic=True)
            case "link":
                _link(paragraph, node["url"], _words(children))
            case "softbreak":
                paragraph.add_run(" ")
            case "hardbreak":
                paragraph.add_run().add_break()
            case _ if children:
                _inline(paragraph, children, bold=bold, italic=italic)
            case _:
                run = paragraph.add_run(node.get("text", ""))
                run.bold, run.italic = bold or None, italic or None


def _words(nodes: list[Node]) -> str:
    return "".join(node.get("text", "") or _words(node.get("children", [])) for node in nodes)


def _link(paragraph: "Paragraph", url: str, words: str) -> None:
    """A link that can be clicked."""
    run = paragraph.add_run(words)
    run.underline, run.font.color.rgb = True, _LINK
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    link.append(run._r)
    paragraph._p.append(link)
