"""The text of a mail in HTML. Lines of quoted parts start with ">", as in a mail in plain text."""

import re
from html.parser import HTMLParser

_HIDDEN = {"script", "style", "title"}
_BLOCKS = {"p", "div", "tr", "li", "ul", "ol", "table", "blockquote", "h1", "h2", "h3", "h4", "hr"}
_PARAGRAPHS = {"p", "blockquote", "h1", "h2", "h3", "h4"}


def html_to_text(page: str) -> str:
    """Return the text of a page, with line breaks where the page starts a new line."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader.text


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._line = ""
        self._quotes = self._hidden = 0

    @property
    def text(self) -> str:
        self._end_line()
        return re.sub(r"\n{3,}", "\n\n", "\n".join(self._lines))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag == "br":
            self._end_line(is_break=True)
        elif tag in _BLOCKS:
            self._end_line()
        elif tag == "td":
            self._line += " "
        self._quotes += tag == "blockquote"

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag in _BLOCKS:
            self._end_line()
            if tag in _PARAGRAPHS:
                self._lines.append("")
        if tag == "blockquote":
            self._quotes = max(0, self._quotes - 1)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._line += re.sub(r"\s+", " ", data)

    def _end_line(self, *, is_break: bool = False) -> None:
        line, self._line = self._line.strip(), ""
        if line or is_break:
            self._lines.append(f"{'>' * self._quotes} {line}" if self._quotes else line)
