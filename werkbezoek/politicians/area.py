"""The municipality or province that a list of local politicians belongs to."""

import re
from collections.abc import Iterable

import msgspec

from ..places import municipality_of, same_place
from ..plan import Province, Role
from ..text.spelling import plain_words
from .politician import Politician

PROVINCIAL_ROLES = frozenset({Role.PROVINCIAL_EXECUTIVE, Role.PROVINCIAL_COUNCILLOR})


class Area(msgspec.Struct, frozen=True):
    """A municipality, by its official name, or a province; both are empty if the area is unknown."""

    municipality: str = ""
    province: Province | None = None

    @property
    def name(self) -> str:
        """The name for a list of this area: "West Maas en Waal", "provincie Gelderland"."""
        return self.municipality or (f"provincie {self.province.label}" if self.province else "")


def area_of(people: Iterable[Politician]) -> Area:
    """Return the municipality or province in which these people have their office, if there is just one."""
    areas = {
        Area(province=person.province)
        if person.role in PROVINCIAL_ROLES
        else Area(municipality_of(person.municipality, person.province) or person.municipality)
        for person in people
    }
    return areas.pop() if len(areas) == 1 else Area()


def area_in_text(text: str, *, is_provincial: bool) -> Area:
    """Return the area in a text, such as the name of a file: "raadsleden West Maas en Waal 2026"."""
    if is_provincial:
        return Area(province=_province_in(text))
    words = re.findall(r"[^\W\d_]+", text)
    for length in range(len(words), 0, -1):
        spans = (" ".join(words[start : start + length]) for start in range(len(words) - length + 1))
        officials = {name for span in spans if same_place(name := municipality_of(span), span)}
        if officials:
            return Area(officials.pop()) if len(officials) == 1 else Area()
    return Area()


def _province_in(text: str) -> Province | None:
    plain = f" {' '.join(plain_words(text))} "
    found = [province for province in Province if f" {' '.join(plain_words(province.label))} " in plain]
    return found[0] if len(found) == 1 else None
