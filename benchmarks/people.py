"""Politicians and home towns: ``python benchmarks/people.py``.

Candidate lists against a bare parse of the same bytes by ElementTree in the same run; suggestions and home
towns against the clock, on one core. All people are fictional; the home towns are the official ones and the
ways in which the tests spell them.
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
from werkbezoek.politicians import Office, Politician, Snapshot, find_office_changes, read_candidates
from werkbezoek.rules.recess import shipped_recess

TESTS = Path(__file__).parents[1] / "tests"
sys.path.insert(0, str(TESTS))

FILES, CANDIDATES, PEOPLE, TOWNS = 20, 1_050, 20_000, 1_000_000
TODAY = dt.date(2027, 1, 4)


def main() -> None:
    """Measure, and print each figure with its limit."""
    from support.people_data import kieskring

    files = [(f"kieskring-{at}.eml.xml", kieskring(CANDIDATES)) for at in range(FILES)]
    bare = fastest(lambda: [ElementTree.fromstring(data) for _, data in files])
    ours = fastest(lambda: read_candidates(files, TODAY))
    print(f"{FILES} lists of {CANDIDATES} candidates, read and merged: {ours * 1000:.0f} ms, "
          f"{ours / bare:.2f} × a bare ElementTree parse (goal ≤ 3)")  # fmt: skip

    snapshot, plan = many_people(), visit()
    cold = timed(lambda: suggest_invitees([snapshot], plan)) * 1000
    warm = fastest(lambda: suggest_invitees([snapshot], plan)) * 1000
    print(f"suggestions out of {PEOPLE} people: {warm:.0f} ms (goal ≤ 50); the first time {cold:.0f} ms, "
          "with the table of places read from disk")  # fmt: skip
    plan = with_ten_listed(plan, snapshot)
    changed = fastest(lambda: find_office_changes(plan, [snapshot], TODAY)) * 1000
    print(f"whose office changed, ten on the list and as many people: {changed:.0f} ms")

    spelled = spellings()
    towns = random.Random(1).choices(spelled, k=TOWNS)
    locate.cache_clear()
    print(f"{TOWNS:,} home towns in {len(set(towns)):,} spellings placed: "
          f"{timed(lambda: [locate(town) for town in towns]):.1f} s (goal ≤ 10)")  # fmt: skip

    year = lambda: suggest_days(  # noqa: E731
        plan, TODAY, TODAY + dt.timedelta(days=365), today=TODAY, recess=shipped_recess()
    )
    year()
    print(f"days for a visit in a year: {fastest(year) * 1000:.1f} ms")


def many_people() -> Snapshot:
    """Councillors all over the country, of fifteen parties."""
    towns = sorted({name for name, spot in all_places() if spot.municipality})
    people = tuple(
        Politician(
            Name(first="Anna", last=f"Naam{at}"), Role.COUNCILLOR, f"Partij {at % 15}", towns[at % len(towns)]
        )
        for at in range(PEOPLE)
    )
    return Snapshot(Office.LOCAL, "eigen lijst", TODAY, people, {f"Partij {at}": 10 for at in range(15)})


def visit() -> Plan:
    """A cross-section in the Achterhoek."""
    corporation = Corporation(municipalities=("Doetinchem", "Bronckhorst"), province=Province.GELDERLAND)
    return msgspec.structs.replace(new_plan(), corporation=corporation, approach=Approach.CROSS_SECTION)


def with_ten_listed(plan: Plan, snapshot: Snapshot) -> Plan:
    """The plan with the ten nearest on its list."""
    listed = tuple(one.to_invitee() for one in suggest_invitees([snapshot], plan, limit=10))
    return msgspec.structs.replace(plan, invitees=listed)


def spellings() -> list[str]:
    """Every name in the table as it is, and in the ways that people write it."""
    names = [name for name, _ in all_places()]
    by_hand = [
        town
        for line in (TESTS / "places" / "home_towns.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
        for town in line.partition(": ")[2].split("; ")
    ]
    written = (
        str.upper,
        lambda name: name.replace("-", " "),
        lambda name: f"{name}, NL",
        lambda name: f"{name} Zuid",
    )
    return [*names, *by_hand, *(way(name) for name in names for way in written)]


def timed(work: Callable[[], object]) -> float:
    """Seconds of one go."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def fastest(work: Callable[[], object], times: int = 5) -> float:
    """Seconds of the fastest of some goes."""
    return min(timed(work) for _ in range(times))


if __name__ == "__main__":
    main()
