"""Markdown that people wrote, as HTML and as a tree for the other formats.

Raw HTML stays visible as text, pictures are not fetched, and links go only to the web or to a mail address.
A web address that stands in the text is a link.
Headings get the levels below the heading that the text stands under, without gaps.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from .web_addresses import LONGEST, split_links

Node = dict[str, Any]
"""A node of the tree: its ``kind`` (a type of markdown-it), and its ``text`` or ``children``."""

_SECTION_LEVEL = 2
"""The level of the heading of a section in HTML and PDF."""

_SCHEMES = ("http://", "https://", "mailto:")
_DEEPEST_HEADING = 6
_CELL_ATTRIBUTES: dict[str, dict[str, str | int | float]] = {"th_open": {"scope": "col"}, "td_open": {}}
"""Attributes of table cells, instead of the styles that the Content-Security-Policy of a page would block."""


def as_html(text: str, *, under: int = _SECTION_LEVEL) -> str:
    """Return the text as safe HTML; its highest heading is one level below ``under``."""
    parser = _parser()
    rendered: str = parser.renderer.render(_tokens(text, under), parser.options, {})
    return rendered


def as_tree(text: str, *, under: int = _SECTION_LEVEL) -> list[Node]:
    """Return the text as nested nodes; its highest heading is one level below ``under``."""
    return [_node(child) for child in SyntaxTreeNode(_tokens(text, under)).children]


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    parser.validateLink = lambda url: len(url) <= LONGEST and url.lower().startswith(_SCHEMES)
    return parser


def _tokens(text: str, under: int) -> list[Token]:
    """Return the parsed text, with the new levels of headings, and without empty headings and links."""
    kept: list[Token] = []
    open_levels: list[int] = []  # the levels, as written, of the headings that the current token is under
    parsed = _parser().parse(text)
    for token in parsed:
        if token.children:
            token.children = list(_usable_links(token.children))
    tokens = iter(parsed)
    for token in tokens:
        if token.type in _CELL_ATTRIBUTES:
            token.attrs = _CELL_ATTRIBUTES[token.type].copy()
        if token.type != "heading_open":
            kept.append(token)
            continue
        content, close = next(tokens), next(tokens)
        if any(part.content.strip() for part in content.children or ()):
            written = int(token.tag[1:])
            open_levels = [*(level for level in open_levels if level < written), written]
            token.tag = close.tag = f"h{min(under + len(open_levels), _DEEPEST_HEADING)}"
            kept += [token, content, close]
    return kept


def _usable_links(tokens: list[Token]) -> Iterator[Token]:
    """Yield the tokens with a link for each web address.

    Links without a target, and links inside a link, become their text.
    """
    kept: list[bool] = []  # for each link that is open: whether it is kept
    for token in tokens:
        if token.type == "link_open":
            kept.append(bool(token.attrs["href"]) and not any(kept))
        if token.type == "text" and not any(kept):
            yield from _with_links(token.content)
        elif token.type not in {"link_open", "link_close"} or kept[-1]:
            yield token
        if token.type == "link_close":
            kept.pop()


def _with_links(text: str) -> Iterator[Token]:
    for part, url in split_links(text):
        if url:
            yield Token("link_open", "a", 1, attrs={"href": url})
        yield Token("text", "", 0, content=part)
        if url:
            yield Token("link_close", "a", -1)


def _node(node: SyntaxTreeNode) -> Node:
    result: Node = {"kind": node.type}
    if node.type == "heading":
        result["level"] = int(node.tag[1:])
    elif node.type == "link":
        result["url"] = node.attrs["href"]
    elif node.type == "ordered_list":
        result["start"] = node.attrs.get("start", 1)
    if node.children:
        result["children"] = [_node(child) for child in node.children]
    elif node.content:
        result["text"] = node.content
    return result
