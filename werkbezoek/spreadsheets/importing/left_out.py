"""Rows without anything for a plan: repeated headings, totals, headings of sections."""

import re
from pathlib import Path

import msgspec

from ...plan import Invitee
from ...text.spelling import spelling_key
from ..columns import Table
from ..sources import SheetRow
from .headings import Layout, repeats_headings


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of ``section_words.toml``."""

    totals: tuple[str, ...]
    invitees: tuple[str, ...]
    programme: tuple[str, ...]


_WORDS = msgspec.toml.decode(Path(__file__).with_name("section_words.toml").read_bytes(), type=_Words)
_TOTALS = tuple(map(spelling_key, _WORDS.totals))
_SECTIONS = {
    "invitees": {spelling_key(word) for word in _WORDS.invitees},
    "programme": {spelling_key(word) for word in _WORDS.programme},
}
_LONGEST_SECTION = 80
_NUMBER = re.compile(r"[€%\d.,:\s-]+(?:uur|min|minuten|personen|pers)?\.?", re.ASCII)


def reason_to_leave_out(row: SheetRow, layout: Layout, table: Table) -> str:
    """Return why a row below the headings is not taken over, or "" if it is."""
    if layout.heading and repeats_headings(row, table):
        return "Hier staan nog eens koppen."
    first, *others = (cell.strip() for cell in row.cells if cell.strip())
    numbers = all(map(_NUMBER.fullmatch, others))
    if spelling_key(first).startswith(_TOTALS) and numbers and (others or re.search(r"\d", first)):
        return "Dit is een totaal."
    if others and numbers and _NUMBER.fullmatch(first) and table.row_type is Invitee:
        return "Hier staan alleen getallen."
    if not others and len(layout.columns) > 1 and _is_section(first, table):
        return "Dit is een tussenkop."
    return ""


def _is_section(text: str, table: Table) -> bool:
    if len(text) > _LONGEST_SECTION:
        return False
    return text.endswith(":") or spelling_key(re.sub(r"\(.*\)|\d", "", text)) in _SECTIONS[table.path]
