"""Politicians and home towns: ``python benchmarks/people.py``.

Candidate lists are compared with a bare parse of the same bytes by ElementTree in the same run; suggestions
and home towns are timed, on one core. All people are fictional; the home towns are official names
and the spellings that the tests use.
"""

import datetime as dt
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import msgspec

from werkbezoek.places import all_places, locate
from werkbezoek.plan import Approach, Corporation, Name, Plan, Province, Role, new_plan
from werkbezoek.planning import suggest_days, suggest_invitees
from werkbezoek.politicians import (
    InputFile,
    Office,
    Politician,
    Snapshot,
    find_office_changes,
    read_input_files,
)

TESTS = Path(__file__).parents[1] / "tests"
sys.path.insert(0, str(TESTS))

FILES, CANDIDATES, MANY_CANDIDATES, PEOPLE, TOWNS = 20, 1_050, 20_000, 20_000, 1_000_000
TODAY = dt.date(2027, 1, 4)


def main() -> None:
    """Print each figure with its goal."""
    from support.people_data import kieskring

    data = kieskring(CANDIDATES)
    compare_with_bare_parse(f"{FILES} lists of {CANDIDATES} candidates, read and merged", [data] * FILES)
    compare_with_bare_parse(f"one list of {CANDIDATES} candidates", [data])
    compare_with_bare_parse(f"one list of {MANY_CANDIDATES} candidates", [kieskring(MANY_CANDIDATES)])

    snapshot, plan = many_people(), visit()
    cold = seconds(lambda: suggest_invitees([snapshot], plan)) * 1000
    warm = fastest(lambda: suggest_invitees([snapshot], plan)) * 1000
    print(f"suggestions out of {PEOPLE} people: {warm:.0f} ms (goal ≤ 50); the first time {cold:.0f} ms, "
          "with the table of places read from disk")  # fmt: skip
    plan = with_ten_invitees(plan, snapshot)
    changes = fastest(lambda: find_office_changes(plan, [snapshot], TODAY)) * 1000
    print(f"changes of office of ten invitees, in as many people: {changes:.0f} ms")

    spelled = spellings()
    towns = random.Random(1).choices(spelled, k=TOWNS)
    locate.cache_clear()
    print(f"{TOWNS:,} home towns in {len(set(towns)):,} spellings placed: "
          f"{seconds(lambda: [locate(town) for town in towns]):.1f} s (goal ≤ 10)")  # fmt: skip

    last = TODAY + dt.timedelta(days=365)
    year = fastest(lambda: suggest_days(plan, TODAY, last, today=TODAY))
    print(f"days for a visit in a year: {year * 1000:.1f} ms")


def compare_with_bare_parse(label: str, lists: list[bytes]) -> None:
    """Print how many times as long as a bare parse it takes to read candidate lists."""
    files = [InputFile(f"kieskring-{number}.eml.xml", data, TODAY) for number, data in enumerate(lists)]
    bare = fastest(lambda: [ElementTree.fromstring(data) for data in lists])
    ours = fastest(lambda: read_input_files(files))
    print(f"{label}: {ours * 1000:.0f} ms, {ours / bare:.2f} × a bare ElementTree parse (goal ≤ 3)")


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


def with_ten_invitees(plan: Plan, snapshot: Snapshot) -> Plan:
    """Return the plan with the ten nearest people as invitees."""
    suggestions = suggest_invitees([snapshot], plan, limit=10)
    invitees = tuple(suggestion.to_invitee() for suggestion in suggestions)
    return msgspec.structs.replace(plan, invitees=invitees)


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
    main()
