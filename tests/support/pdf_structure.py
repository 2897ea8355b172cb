"""What the tags of a PDF say: the elements in reading order, as a screen reader goes through them."""

import io
from collections.abc import Iterator
from typing import NamedTuple

import pikepdf


class Element(NamedTuple):
    """An element of the structure tree: its kind, its alternative text, its attributes, and what is in it.

    That is in reading order: other elements, and pieces of content, as pairs of a page and a number on it.
    """

    kind: str
    alt: str
    attributes: dict[str, str]
    inside: tuple["Element | tuple[int, int]", ...]

    def all(self) -> Iterator["Element"]:
        yield self
        for one in self.inside:
            if isinstance(one, Element):
                yield from one.all()

    def of_kind(self, *kinds: str) -> list["Element"]:
        return [one for one in self.all() if one.kind in kinds]

    def content(self) -> Iterator[tuple[int, int]]:
        """The pieces of content in the order in which they are read."""
        for one in self.inside:
            if isinstance(one, Element):
                yield from one.content()
            else:
                yield one


def structure(data: bytes) -> Element:
    """The structure tree of a PDF."""
    with pikepdf.open(io.BytesIO(data)) as opened:
        pages = {page.objgen: number for number, page in enumerate(opened.pages)}
        return _element(opened.Root.StructTreeRoot, pages, 0)


def _element(node: pikepdf.Object, pages: dict[tuple[int, int], int], page: int) -> Element:
    page = pages[node.Pg.objgen] if "/Pg" in node else page
    inside: list[Element | tuple[int, int]] = []
    for one in _listed(node.get("/K")):
        if isinstance(one, int):
            inside.append((page, one))
        elif one.get("/Type") == "/MCR":
            inside.append((pages[one.Pg.objgen] if "/Pg" in one else page, int(one.MCID)))
        elif "/S" in one:
            inside.append(_element(one, pages, page))
    attributes = {
        name.lstrip("/"): str(value)
        for group in _listed(node.get("/A"))
        if isinstance(group, pikepdf.Dictionary)
        for name, value in group.items()
    }
    return Element(str(node.get("/S", "/Root"))[1:], str(node.get("/Alt", "")), attributes, tuple(inside))


def _listed(value: pikepdf.Object | None) -> list[pikepdf.Object]:
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]
