"""The tags of a PDF: the elements in reading order."""

import io
from collections.abc import Iterator
from typing import NamedTuple

import pikepdf


class Element(NamedTuple):
    """An element of the structure tree.

    ``inside`` has other elements and pieces of content, in reading order; a piece is a page and a number.
    """

    kind: str
    alt: str
    attributes: dict[str, str]
    inside: tuple["Element | tuple[int, int]", ...]

    def all(self) -> Iterator["Element"]:
        yield self
        for child in self.inside:
            if isinstance(child, Element):
                yield from child.all()

    def of_kind(self, *kinds: str) -> list["Element"]:
        return [element for element in self.all() if element.kind in kinds]

    def content(self) -> Iterator[tuple[int, int]]:
        """The pieces of content in the order in which they are read."""
        for child in self.inside:
            if isinstance(child, Element):
                yield from child.content()
            else:
                yield child


def structure(data: bytes) -> Element:
    """The structure tree of a PDF."""
    with pikepdf.open(io.BytesIO(data)) as opened:
        pages = {page.objgen: number for number, page in enumerate(opened.pages)}
        return _element(opened.Root.StructTreeRoot, pages, 0)


def _element(node: pikepdf.Object, pages: dict[tuple[int, int], int], page: int) -> Element:
    page = pages[node.Pg.objgen] if "/Pg" in node else page
    inside: list[Element | tuple[int, int]] = []
    for kid in _listed(node.get("/K")):
        if isinstance(kid, int):
            inside.append((page, kid))
        elif kid.get("/Type") == "/MCR":
            inside.append((pages[kid.Pg.objgen] if "/Pg" in kid else page, int(kid.MCID)))
        elif "/S" in kid:
            inside.append(_element(kid, pages, page))
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
