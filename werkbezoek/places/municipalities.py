"""Municipalities as people name them, and which provinces lie side by side."""

from collections.abc import Iterable
from functools import cache, lru_cache

from ..plan import Province
from .gazetteer import all_places
from .home_town import locate
from .qualifiers import bare
from .spelling import search_key

_BORDERS = (
    (Province.GRONINGEN, Province.FRYSLAN), (Province.GRONINGEN, Province.DRENTHE),
    (Province.FRYSLAN, Province.DRENTHE), (Province.FRYSLAN, Province.OVERIJSSEL),
    (Province.FRYSLAN, Province.FLEVOLAND), (Province.FRYSLAN, Province.NOORD_HOLLAND),
    (Province.DRENTHE, Province.OVERIJSSEL), (Province.OVERIJSSEL, Province.GELDERLAND),
    (Province.OVERIJSSEL, Province.FLEVOLAND), (Province.FLEVOLAND, Province.GELDERLAND),
    (Province.FLEVOLAND, Province.UTRECHT), (Province.FLEVOLAND, Province.NOORD_HOLLAND),
    (Province.GELDERLAND, Province.UTRECHT), (Province.GELDERLAND, Province.ZUID_HOLLAND),
    (Province.GELDERLAND, Province.NOORD_BRABANT), (Province.GELDERLAND, Province.LIMBURG),
    (Province.UTRECHT, Province.NOORD_HOLLAND), (Province.UTRECHT, Province.ZUID_HOLLAND),
    (Province.NOORD_HOLLAND, Province.ZUID_HOLLAND), (Province.ZUID_HOLLAND, Province.NOORD_BRABANT),
    (Province.ZUID_HOLLAND, Province.ZEELAND), (Province.ZEELAND, Province.NOORD_BRABANT),
    (Province.NOORD_BRABANT, Province.LIMBURG),
)  # fmt: skip
"""The provinces that touch; Fryslân and Noord-Holland do so on the Afsluitdijk."""

NEIGHBOURING_PROVINCES = {
    province: frozenset(other for pair in _BORDERS if province in pair for other in pair) - {province}
    for province in Province
}
"""The provinces around each one."""


@lru_cache(maxsize=65_536)
def municipality_of(name: str, province: Province | None = None) -> str:
    """The official name of a municipality as someone names it; empty if it means none, or several.

    ``municipality_of("gemeente Hengelo") == "Hengelo (O.)"``. A province tells namesakes apart, and does no
    more: a working area may go over its border. One that went into another municipality is that other one.
    """
    named = _by_name().get(search_key(name), ())
    there = [official for official, where in named if province in (None, where)]
    return there[0] if len(there) == 1 else locate(name).municipality


def working_area_provinces(municipalities: Iterable[str], province: Province | None) -> frozenset[Province]:
    """The provinces of a working area: the one given, and those its municipalities are in."""
    found = {where for name in municipalities for where in _provinces_of(municipality_of(name, province))}
    return frozenset(found | ({province} if province else set()))


def _provinces_of(official: str) -> frozenset[Province]:
    return frozenset(where for name, where in _by_name().get(search_key(official), ()) if name == official)


@cache
def _by_name() -> dict[str, tuple[tuple[str, Province], ...]]:
    """The municipalities with their province, by their name with and without what sets it apart."""
    found: dict[str, set[tuple[str, Province]]] = {}
    for spot in {spot for _, spot in all_places()}:
        for name in {spot.municipality, bare(spot.municipality)}:
            if spot.municipality and spot.province is not None:
                found.setdefault(search_key(name), set()).add((spot.municipality, spot.province))
    return {key: tuple(sorted(named)) for key, named in found.items()}
