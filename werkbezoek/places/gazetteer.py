"""The tables of place names: all places of a name, in the Netherlands and abroad."""

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from ..plan import Province
from .qualifiers import PARTS_OF_TOWN, strip_qualifier
from .spelling import normalise, search_key


class PlaceMatch(msgspec.Struct, frozen=True, order=True):
    """A place that a name may mean: a municipality and its province (Caribbean: none), or a country."""

    municipality: str = ""
    province: Province | None = None
    country: str = ""


Places = frozenset[PlaceMatch]

_PROVINCES = {province.value: province for province in Province}


def find_places(name: str) -> Places:
    """Return all Dutch places with a name; if none, those that differ only in ij and y, or those abroad."""
    exact, with_y = _dutch_places()
    key = search_key(name)
    return exact.get(key) or with_y.get(key.replace("ij", "y")) or _places_abroad().get(key, frozenset())


def search_keys(name: str, municipality: str = "") -> set[str]:
    """Return the keys of an official name: with and without its qualifier, and without 's or 't before it.

    The municipality after the name is a qualifier too: Nieuwlande Coevorden is also found as Nieuwlande.
    """
    short = name.removesuffix(f" {municipality}")
    forms = (name, strip_qualifier(name), short, *(re.sub(r"^'[st][ -]", "", form) for form in (name, short)))
    return {search_key(form) for form in forms if normalise(form) not in PARTS_OF_TOWN}


@cache
def all_places() -> tuple[tuple[str, PlaceMatch], ...]:
    """Return the names of all Dutch places, each with where it is.

    A few of them are also names of towns abroad; those are there a second time, with the country.
    """
    return tuple((name, _place(*where)) for name, *where, _ in _rows("places.csv"))


@cache
def _dutch_places() -> tuple[dict[str, Places], dict[str, Places]]:
    """Return the places by search key, and by search key with y for ij."""
    exact: dict[str, Places] = {}
    with_y: dict[str, Places] = {}
    for _, *where, keys in _rows("places.csv"):
        place = _place(*where)
        for key in keys.split():
            exact[key] = _add(exact.get(key, frozenset()), place)
            if "y" in (key_with_y := key.replace("ij", "y")):
                with_y[key_with_y] = _add(with_y.get(key_with_y, frozenset()), place)
    return exact, with_y


@cache
def _places_abroad() -> dict[str, Places]:
    """Return the towns abroad by search key; none of them is also the name of a Dutch place."""
    rows = _rows("abroad.csv")
    return {search_key(name): _add(frozenset(), PlaceMatch(country=country)) for name, country in rows}


@cache
def _place(municipality: str, province: str, country: str) -> PlaceMatch:
    return PlaceMatch(municipality, _PROVINCES.get(province), country)


@cache
def _add(places: Places, place: PlaceMatch) -> Places:
    """Return the places and one more. Cached, so that thousands of names share a few hundred sets."""
    return places | {place}


def _rows(table: str) -> Iterator[list[str]]:
    with Path(__file__).with_name(table).open("r", encoding="utf-8") as file:
        rows = csv.reader(file)
        next(rows)
        yield from rows
