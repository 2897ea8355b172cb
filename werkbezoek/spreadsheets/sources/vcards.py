"""vCards of any version, one or more in a file, read as a sheet with a row for each card."""

import re
from collections.abc import Iterator
from typing import Any

from ...text.wording import quoted
from ..grid import Problem, SheetError
from .sheet import Sheet, sheet_of

_PLAIN = {
    "FN": "Naam", "TITLE": "Functie", "ROLE": "Functie", "NOTE": "Notitie", "EMAIL": "E-mailadres",
    "BDAY": "Verjaardag", "CATEGORIES": "Categorieën", "URL": "Webpagina",
}  # fmt: skip
"""The heading for each property with a text; any other property has its own name as heading."""
_NAME_PARTS = {
    "prefix": "Titel", "given": "Voornaam", "additional": "Middelste naam", "family": "Achternaam",
    "suffix": "Achtervoegsel",
}  # fmt: skip
_TECHNICAL = {"VERSION", "PRODID", "REV", "UID", "X-ABLABEL", "KIND", "PROFILE", "SOURCE"}
_BETWEEN_CARDS = re.compile(r"\n(?=BEGIN:VCARD)|(?<=\nEND:VCARD)\s+", re.IGNORECASE)
_NAME = re.compile(r"^FN[^:\n]*:(.*\S)", re.IGNORECASE | re.MULTILINE)
_NUMBERS_FIRST = ("cell", "mobile", "work", "voice", "home")


def read_vcards(text: str) -> Sheet:
    """Return the cards as rows under Dutch headings, without damaged ones.

    Raises SheetError if none can be read.
    """
    problems: list[Problem] = []
    try:
        rows = _rows(text)
    except Exception as error:  # vobject raises whatever it meets in a damaged file
        cards = [card for card in _BETWEEN_CARDS.split(text) if card.strip()]
        rows = [row for card in cards for row in _readable_rows(card, problems)]
        if not rows:
            raise SheetError("Deze vCard is beschadigd en niet te lezen.") from error
    headings = [*dict.fromkeys(heading for row in rows for heading in row)]
    return sheet_of([headings, *([row.get(key, "") for key in headings] for row in rows)], problems=problems)


def _rows(text: str, **options: bool) -> list[dict[str, str]]:
    import vobject  # takes 60 ms to import; most of what users do never needs it

    cards = vobject.readComponents(text, allowQP=True, **options)
    return [_cells(card) for card in cards if card.name.upper() == "VCARD"]


def _readable_rows(card: str, problems: list[Problem]) -> list[dict[str, str]]:
    """Return the row of one card, if it can be read; add what can't be read to the problems."""
    found = _NAME.search(card)
    named = f"De kaart van {quoted(found[1])}" if found else "Een kaart"
    for is_partly_read in (False, True):
        try:
            rows = _rows(card, ignoreUnreadable=is_partly_read)
        except Exception:  # noqa: BLE001 (vobject raises whatever it meets in a damaged card)
            continue
        if is_partly_read:
            problems.append(Problem(1, "", "", f"{named} is beschadigd en voor een deel niet gelezen."))
        return rows
    problems.append(Problem(1, "", "", f"{named} is beschadigd en niet overgenomen."))
    return []


def _cells(card: Any) -> dict[str, str]:
    """Return the texts of a card by heading; a second text under a heading gets "… 2", and so on."""
    cells: dict[str, str] = {}
    organisations = [child.value[0] for child in card.getChildren() if child.name == "ORG" and child.value]
    for heading, text in _texts(card):
        if not text.strip() or (heading == "Naam" and text in organisations):
            continue
        key, number = heading, 2
        while cells.get(key, text) != text:
            key, number = f"{heading} {number}", number + 1
        cells[key] = text
    return cells


def _texts(card: Any) -> Iterator[tuple[str, str]]:
    for child in sorted(card.getChildren(), key=_rank):
        name, value, types = child.name.upper(), child.value, _types(child)
        if name in _TECHNICAL:
            continue
        if name == "N":
            for part, heading in _NAME_PARTS.items():
                yield heading, _line(getattr(value, part))
        elif name == "ORG":
            first, *units = value or [""]
            yield "Organisatie", first
            yield "Afdeling", ", ".join(filter(None, units))
        elif name == "TEL":
            yield "Fax" if types & {"fax", "pager"} else "Telefoon", str(value).removeprefix("tel:")
        elif name == "ADR":
            yield "Woonplaats" if "home" in types else "Werkadres, plaats", _line(value.city)
            yield "Adres", ", ".join(filter(None, map(_line, (value.street, value.code, value.region))))
        elif isinstance(value, bytes):
            yield name, "(bestand)"
        else:
            text = str(value).replace("\r\n", "\n") if name == "NOTE" else _line(value)
            yield _PLAIN.get(name, name), text


def _line(value: Any) -> str:
    texts = value if isinstance(value, (list, tuple)) else [value]
    return " ".join(str(text).strip() for text in texts if str(text).strip())


def _rank(child: Any) -> tuple[int, int]:
    """Return the sort key of a property: preferred ones come first, and mobile before other numbers."""
    types = _types(child)
    is_preferred = "pref" in types or "1" in child.params.get("PREF", [])
    kind = next((at for at, type_ in enumerate(_NUMBERS_FIRST) if type_ in types), len(_NUMBERS_FIRST))
    return (not is_preferred, kind) if child.name.upper() in ("TEL", "EMAIL") else (False, -1)


def _types(child: Any) -> set[str]:
    """Return the parameters of a property, such as "home" and "pref"."""
    types = {type_.lower() for values in child.params.values() for type_ in ",".join(values).split(",")}
    return types | {parameter.lower() for parameter in getattr(child, "singletonparams", [])}
