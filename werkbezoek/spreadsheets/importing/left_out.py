"""Rows without anything for a plan: repeated headings, totals, headings of sections."""

import re
from pathlib import Path

import msgspec

from ...plan import Invitee
from ...text.spelling import spelling_key
from ..columns import Table
from ..sources import SheetRow
from .headings import Layout, repeats_headings

_FILE = Path(__file__).with_name("section_words.toml")
_WORDS = {
    name: tuple(map(spelling_key, words))
    for name, words in msgspec.toml.decode(_FILE.read_bytes(), type=dict[str, list[str]]).items()
}
"""The words that start a total (``totals``), and the headings of sections in each table, by its path."""
_LONGEST_SECTION = 80
_NUMBER = re.compile(r"[€%\d.,:\s-]+(?:uur|min|minuten|personen|pers)?\.?", re.ASCII)


def reason_to_leave_out(row: SheetRow, layout: Layout, table: Table) -> str:
    """Return why a row below the headings is not taken over, or "" if it is."""
    if layout.heading and repeats_headings(row, table):
        return "Hier staan nog eens koppen."
    first, *others = (cell.strip() for cell in row.cells if cell.strip())
    numbers = all(map(_NUMBER.fullmatch, others))
    if spelling_key(first).startswith(_WORDS["totals"]) and numbers and (others or re.search(r"\d", first)):
        return "Dit is een totaal."
    if others and numbers and _NUMBER.fullmatch(first) and table.row_type is Invitee:
        return "Hier staan alleen getallen."
    if not others and len(layout.columns) > 1 and _is_section(first, table):
        return "Dit is een tussenkop."
    return ""


def _is_section(text: str, table: Table) -> bool:
    if len(text) > _LONGEST_SECTION:
        return False
    return text.endswith(":") or spelling_key(re.sub(r"\(.*\)|\d", "", text)) in _WORDS[table.path]
