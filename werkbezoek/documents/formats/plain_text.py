"""A document as plain text, for calendars and for mail programs that show nothing else."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ...plan.paths import inside_sentence
from ..blocks import Document
from .markdown import Node, as_tree

if TYPE_CHECKING:
    from jinja2 import Template


def as_text(doc: Document) -> str:
    """Return the document as text, without its chart and without the marks of Markdown."""
    return _template().render(doc=doc)


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
        case "hr":
            return ""
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


@cache
def _template() -> "Template":
    from jinja2 import Environment, StrictUndefined  # only here: every command imports this module

    file = Path(__file__).parent / "templates" / "document.txt.j2"
    environment = Environment(undefined=StrictUndefined, keep_trailing_newline=True)
    environment.filters["as_text"] = prose_as_text
    environment.filters["inside_sentence"] = inside_sentence
    environment.filters["block_kind"] = lambda block: block.__struct_config__.tag
    return environment.from_string(file.read_text(encoding="utf-8"))
