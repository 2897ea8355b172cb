"""The tables of place names: which places there are of a name, here and abroad."""

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import msgspec

from ..plan import Province
from .spelling import folded, search_key


class PlaceMatch(msgspec.Struct, frozen=True, order=True):
    """Where a name may be: a municipality with its province (none in the Caribbean), or a country."""

    municipality: str = ""
    province: Province | None = None
    country: str = ""


_NOWHERE: frozenset[PlaceMatch] = frozenset()
_PROVINCES = {province.value: province for province in Province}


def named(name: str) -> frozenset[PlaceMatch]:
    """All places of a name; if there are none, those that differ in ij and y alone."""
    exact, loose = _dutch()
    key = search_key(name)
    if not key:
        return _NOWHERE
    return exact.get(key) or loose.get(folded(key)) or _abroad().get(key, _NOWHERE)


@cache
def all_places() -> tuple[tuple[str, PlaceMatch], ...]:
    """All names of Dutch places with where each is, as ``generate`` made the table.

    A few are names of towns abroad as well, and then there twice.
    """
    return tuple((name, _spot(*where)) for name, *where, _ in _rows("places.csv"))


@cache
def _dutch() -> tuple[dict[str, frozenset[PlaceMatch]], dict[str, frozenset[PlaceMatch]]]:
    """The places by key, and by key with y for ij. A name counts with and without its qualifier."""
    exact: dict[str, frozenset[PlaceMatch]] = {}
    loose: dict[str, frozenset[PlaceMatch]] = {}
    for _, *where, keys in _rows("places.csv"):
        spot = _spot(*where)
        for key in keys.split():
            exact[key] = _among(exact.get(key, _NOWHERE), spot)
            if "y" in (other := folded(key)):
                loose[other] = _among(loose.get(other, _NOWHERE), spot)
    return exact, loose


@cache
def _abroad() -> dict[str, frozenset[PlaceMatch]]:
    """The towns abroad by key; none of them is a place in the Netherlands as well."""
    return {
        search_key(name): _among(_NOWHERE, PlaceMatch(country=country))
        for name, country in _rows("abroad.csv")
    }


@cache
def _spot(municipality: str, province: str, country: str) -> PlaceMatch:
    return PlaceMatch(municipality, _PROVINCES.get(province), country)


@cache
def _among(spots: frozenset[PlaceMatch], spot: PlaceMatch) -> frozenset[PlaceMatch]:
    """The spots and one more. Sets take more room than names, of which thousands share a few hundred."""
    return spots | {spot}


def _rows(table: str) -> Iterator[list[str]]:
    with files(__package__).joinpath(table).open("r", encoding="utf-8") as file:
        rows = csv.reader(file)
        next(rows)
        yield from rows
