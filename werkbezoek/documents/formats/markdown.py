"""Text that people wrote in Markdown: as HTML, and as a tree that the PDF template walks.

Raw HTML stays visible text, pictures are not fetched, links go to the web or to a mail address only, and
headings move to the levels below the heading that the text stands under, without gaps.
"""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

Node = dict[str, Any]
"""A node of the tree: its ``kind`` (as markdown-it calls it), and ``text`` or ``children``."""

_SCHEMES = ("http://", "https://", "mailto:")
_DEEPEST = 6
_CELLS: dict[str, dict[str, str | int | float]] = {"th_open": {"scope": "col"}, "td_open": {}}
"""What cells of tables say of themselves; no style, which a page's own policy would refuse."""


def as_html(text: str, *, under: int) -> str:
    """The text as safe HTML; its headings start one level below ``under``."""
    parser = _parser()
    rendered: str = parser.renderer.render(_tokens(text, under), parser.options, {})
    return rendered


def as_tree(text: str, *, under: int) -> list[Node]:
    """The text as nested nodes; its headings start one level below ``under``."""
    from markdown_it.tree import SyntaxTreeNode

    return [_node(child) for child in SyntaxTreeNode(_tokens(text, under)).children]


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    parser.validateLink = lambda url: url.strip().lower().startswith(_SCHEMES)  # type: ignore[method-assign]
    return parser


def _tokens(text: str, under: int) -> "list[Token]":
    """The parsed text, with headings at their new levels, cells without style, and nothing that is empty."""
    kept: list[Token] = []
    above: list[int] = []  # the levels, as written, of the headings that we are inside of
    parsed = _parser().parse(text)
    for token in parsed:
        if token.children:
            token.children = list(_usable_links(token.children))
    tokens = iter(parsed)
    for token in tokens:
        if token.type in _CELLS:
            token.attrs = _CELLS[token.type].copy()
        if token.type != "heading_open":
            kept.append(token)
            continue
        words, close = next(tokens), next(tokens)
        if any(part.content.strip() for part in words.children or ()):
            written = int(token.tag[1:])
            above = [*(level for level in above if level < written), written]
            token.tag = close.tag = f"h{min(under + len(above), _DEEPEST)}"
            kept += [token, words, close]
    return kept


def _usable_links(tokens: "list[Token]") -> Iterator["Token"]:
    """All but links that lead nowhere, such as ``[words]()``, and links inside a link; their words stay."""
    kept: list[bool] = []  # of the links that we are inside of
    for token in tokens:
        if token.type == "link_open":
            kept.append(bool(token.attrs["href"]) and not any(kept))
        if token.type not in {"link_open", "link_close"} or kept[-1]:
            yield token
        if token.type == "link_close":
            kept.pop()


def _node(node: "SyntaxTreeNode") -> Node:
    made: Node = {"kind": node.type}
    if node.type == "heading":
        made["level"] = int(node.tag[1:])
    elif node.type == "link":
        made["url"] = node.attrs["href"]
    elif node.type == "ordered_list":
        made["start"] = node.attrs.get("start", 1)
    if node.children:
        made["children"] = [_node(child) for child in node.children]
    elif node.content:
        made["text"] = node.content
    return made
