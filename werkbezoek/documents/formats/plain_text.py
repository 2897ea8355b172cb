"""A document as plain text, for calendars and for mail programs that show nothing else."""

from collections.abc import Sequence
from pathlib import Path

from ...plan.paths import inside_sentence
from ..blocks import Document
from ..templates import read_template
from .markdown import Node, as_tree


def as_text(doc: Document) -> str:
    """Return the document as text, without its chart and without the marks of Markdown."""
    file = Path(__file__).parent / "templates" / "document.txt.j2"
    template = read_template(file, as_text=prose_as_text, inside_sentence=inside_sentence)
    return template.render(doc=doc)


def prose_as_text(markdown: str) -> str:
    """Return what a reader sees of a text in Markdown: "*Welkom* in [Emmen](…)" is "Welkom in Emmen (…)"."""
    return _blocks(as_tree(markdown))


def _blocks(nodes: Sequence[Node], between: str = "\n\n") -> str:
    return between.join(filter(None, map(_block, nodes)))


def _block(node: Node) -> str:
    children: Sequence[Node] = node.get("children", ())
    match node["kind"]:
        case "bullet_list":
            return "\n".join(_item("- ", item) for item in children)
        case "ordered_list":
            return "\n".join(
                _item(f"{number}. ", item) for number, item in enumerate(children, node["start"])
            )
        case "table" | "thead" | "tbody":
            return _blocks(children, "\n")
        case "tr":
            return " | ".join(_line(cell) for cell in children)
        case "blockquote":
            return _blocks(children)
        case _:
            return _line(node).strip()


def _item(mark: str, item: Node) -> str:
    text = _blocks(item.get("children", ()), "\n")
    return mark + text.replace("\n", "\n" + " " * len(mark))


def _line(node: Node) -> str:
    """Return the text of a node within a line."""
    if node["kind"] in ("softbreak", "hardbreak"):
        return "\n"
    text = "".join(map(_line, node["children"])) if "children" in node else str(node.get("text", ""))
    address = str(node.get("url", "")).removeprefix("mailto:")
    is_said = address == text or address.endswith(f"//{text}")
    return f"{text} ({address})" if address and not is_said else text
