"""The tables of place names: which places there are of a name, here and abroad."""

import csv
from functools import cache
from importlib.resources import files

import msgspec

from ..plan import Province
from .spelling import folded, search_key


class Spot(msgspec.Struct, frozen=True, order=True):
    """Where a name may be: a municipality with its province (none in the Caribbean), or a country."""

    municipality: str = ""
    province: Province | None = None
    country: str = ""


def named(name: str) -> frozenset[Spot]:
    """All places of a name; if there are none, those that differ in ij and y alone."""
    exact, loose = _dutch()
    key = search_key(name)
    if not key:
        return frozenset()
    return exact.get(key) or loose.get(folded(key)) or _abroad().get(key, frozenset())


@cache
def places() -> tuple[tuple[str, Spot], ...]:
    """All names of Dutch places with where each is, as ``generate`` made the table.

    A few are names of towns abroad as well, and then there twice.
    """
    provinces = {province.value: province for province in Province}
    return tuple(
        (name, Spot(municipality, provinces.get(province), country))
        for name, municipality, province, country, _ in _rows("places.csv")
    )


@cache
def _dutch() -> tuple[dict[str, frozenset[Spot]], dict[str, frozenset[Spot]]]:
    """The places by key, and by key with y for ij. A name counts with and without its qualifier."""
    exact: dict[str, set[Spot]] = {}
    loose: dict[str, set[Spot]] = {}
    for (_, spot), (*_, keys) in zip(places(), _rows("places.csv"), strict=True):
        for key in keys.split():
            exact.setdefault(key, set()).add(spot)
            loose.setdefault(folded(key), set()).add(spot)
    return _frozen(exact), _frozen(loose)


@cache
def _abroad() -> dict[str, frozenset[Spot]]:
    """The towns abroad by key; none of them is a place in the Netherlands as well."""
    return {search_key(name): frozenset({Spot(country=country)}) for name, country in _rows("abroad.csv")}


def _frozen(table: dict[str, set[Spot]]) -> dict[str, frozenset[Spot]]:
    return {key: frozenset(spots) for key, spots in table.items()}


@cache
def _rows(table: str) -> list[list[str]]:
    lines = files(__package__).joinpath(table).read_text(encoding="utf-8").splitlines()
    return list(csv.reader(lines))[1:]
