"""Politicians and home towns: ``python benchmarks/people.py``.

Candidate lists are compared with a bare parse of the same bytes by ElementTree in the same run; suggestions
and home towns are timed, on one core. All people are fictional; the home towns are official names
and the spellings that the tests use.
"""

import datetime as dt
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

TESTS = Path(__file__).parents[1] / "tests"
sys.path.insert(0, str(TESTS))

import msgspec
from figure import Figure, ratio, table_of
from support.people_data import kieskring

from werkbezoek.places import all_places, locate
from werkbezoek.plan import Approach, Corporation, Name, Plan, Province, Role, new_plan
from werkbezoek.planning import suggest_invitees
from werkbezoek.politicians import (
    InputFile,
    Office,
    Politician,
    Snapshot,
    read_input_files,
)

FILES, CANDIDATES, MANY_CANDIDATES, PEOPLE, TOWNS = 20, 1_050, 20_000, 20_000, 1_000_000
TODAY = dt.date(2027, 1, 4)


def figures() -> Iterator[Figure]:
    """Measure on one core."""
    data = kieskring(CANDIDATES)
    many = f"{FILES} candidate lists of {CANDIDATES:,} read and merged"
    yield bare_parse(f"{many} / bare `ElementTree` parse of the same bytes", [data] * FILES)
    yield bare_parse(f"one list of {CANDIDATES:,} / the same", [data])
    yield bare_parse(f"one list of {MANY_CANDIDATES:,} / the same", [kieskring(MANY_CANDIDATES)])
    snapshot, plan = many_people(), visit()
    suggest_invitees([snapshot], plan)  # reads the table of places from disk
    suggestions = fastest(lambda: suggest_invitees([snapshot], plan)) * 1000
    yield Figure(f"suggestions for a region out of {PEOPLE:,} people, warm", suggestions, 50, "ms")
    spelled = spellings()
    towns = random.Random(1).choices(spelled, k=TOWNS)
    locate.cache_clear()
    placed = seconds(lambda: [locate(town) for town in towns])
    yield Figure(f"{TOWNS:,} home towns in {len(set(towns)):,} spellings placed", placed, 10, "s")


def bare_parse(what: str, lists: list[bytes]) -> Figure:
    """Return how long it takes to read candidate lists, against a bare parse."""
    files = [InputFile(f"kieskring-{number}.eml.xml", data, TODAY) for number, data in enumerate(lists)]
    bare = fastest(lambda: [ElementTree.fromstring(data) for data in lists]) * 1000
    ours = fastest(lambda: read_input_files(files)) * 1000
    return ratio(what, ours, bare, 3, "ms")


def many_people() -> Snapshot:
    """Return councillors all over the country, of fifteen parties."""
    towns = sorted({name for name, place in all_places() if place.municipality})
    people = tuple(
        Politician(
            Name(first="Anna", last=f"Naam{number}"),
            Role.COUNCILLOR,
            f"Partij {number % 15}",
            towns[number % len(towns)],
        )
        for number in range(PEOPLE)
    )
    seats = {f"Partij {number}": 10 for number in range(15)}
    return Snapshot(Office.LOCAL, "eigen lijst", TODAY, people, seats)


def visit() -> Plan:
    """Return a plan for a cross-section of parties in the Achterhoek."""
    corporation = Corporation(municipalities=("Doetinchem", "Bronckhorst"), province=Province.GELDERLAND)
    return msgspec.structs.replace(new_plan(), corporation=corporation, approach=Approach.CROSS_SECTION)


def spellings() -> list[str]:
    """Return every name in the table, and the same names as people write them."""
    names = [name for name, _ in all_places()]
    by_hand = [
        town
        for line in (TESTS / "places" / "home_towns.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
        for town in line.partition(": ")[2].split("; ")
    ]
    ways = (
        str.upper,
        lambda name: name.replace("-", " "),
        lambda name: f"{name}, NL",
        lambda name: f"{name} Zuid",
    )
    return [*names, *by_hand, *(way(name) for name in names for way in ways)]


def seconds(work: Callable[[], object]) -> float:
    """Return the time that one run takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def fastest(work: Callable[[], object], times: int = 5) -> float:
    """Return the time in seconds of the fastest of some runs."""
    return min(seconds(work) for _ in range(times))


if __name__ == "__main__":
    print(table_of(figures()))
