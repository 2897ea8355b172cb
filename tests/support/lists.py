"""Files of lists, as other programs write them."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from openpyxl import Workbook
from PIL import Image


def workbook(
    sheets: Mapping[str, Sequence[Sequence[Any]]], finish: Callable[[Workbook], object] = lambda book: None
) -> bytes:
    """An Excel file with these rows by sheet, after ``finish`` has changed it."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    finish(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_part(data: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """The archive with a text replaced in one of its files; the text must be there."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w") as after:
        for part in before.namelist():
            content = before.read(part)
            assert part != name or old in content
            after.writestr(part, content.replace(old, new) if part == name else content)
    return out.getvalue()


def word(
    *tables: Sequence[Sequence[str]],
    text: str = "",
    picture: bool = False,
    finish: Callable[[WordDocument], object] = lambda document: None,
) -> bytes:
    """A Word file with these tables after lines of text."""
    document = Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    for rows in tables:
        table = document.add_table(len(rows), max(map(len, rows)))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, content in zip(row.cells, cells, strict=False):
                cell.text = content
    if picture:
        image = io.BytesIO()
        Image.new("RGB", (8, 8)).save(image, "PNG")
        document.add_picture(image)
    finish(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def calendar(*events: Mapping[str, str], method: str = "PUBLISH") -> str:
    """A calendar file with events, by property and its text."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//", f"METHOD:{method}"]
    for number, event in enumerate(events):
        lines += ["BEGIN:VEVENT", f"UID:{number}@x.example"]
        lines += [f"{name}:{text}" for name, text in event.items()]
        lines.append("END:VEVENT")
    return "\r\n".join([*lines, "END:VCALENDAR", ""])
