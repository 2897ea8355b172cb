"""Collections of plans with odd files among them: the good ones must be read, whatever is in the others."""

import datetime as dt
import json
import random
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from werkbezoek import Plan, read_plans, share
from werkbezoek.store import encode

AT_ONCE = 20
"""How many odd files are beside each other: one alone takes nearly as long to read."""

_TODAY = dt.date(2026, 11, 1)
_ODD: Sequence[Any] = (
    2**31 - 1, 2**31, 2**32, 2**53 + 1, 2**63 - 1, 2**63, 2**64, -1, -(2**63), 10**30, 1.5, 1e308, True, None,
    "", "\x00", "a\x00b", "\ud83d", "😀" * 50, "0001-01-01", "9999-12-31", "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00", "1677-09-20", "2262-04-12", "1969-12-31T23:59:59-00:01", "00:00", "23:59",
    1440, 10_000, [], {}, "x" * 70_000,
)  # fmt: skip
_NAMES = (
    "a\x00b.json",
    "../../x.json",
    "/etc/x.json",
    "",
    "é" * 300 + ".json",
    "a/../b.json",
    "b.json",
    "c.json/",
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def campaign(folder: Path, plans: Sequence[Plan], rounds: int, seed: int) -> Counter[str]:
    """Read this many times a good plan beside `AT_ONCE` files with something odd in them.

    Exchange files and zip files among them hold a good visit too. Return how many good ones were read, and
    how many odd ones were reported; any exception is a bug.
    """
    chance = random.Random(seed)
    outcomes: Counter[str] = Counter()
    for _ in range(rounds):
        for file in folder.iterdir():
            file.unlink()
        good, other, *rest = plans
        (folder / "goed.werkbezoek.json").write_bytes(encode(good))
        expected = {good.id}
        for number in range(AT_ONCE):
            beside = msgspec.structs.replace(other, id=f"goed-{number}")
            expected |= _write_odd_file(folder / f"raar-{number}", chance.choice(rest), beside, chance)
        read = read_plans(folder, findings=chance.random() < 0.2, processes=1)
        for frame in (read.visits, read.invitees, read.programme):
            frame.select_dtypes("number").sum()
        found = expected & set(read.visits["plan_id"])
        outcomes += Counter(
            collections=AT_ONCE, good=len(found), lost=len(expected - found), reported=len(read.unreadable)
        )
    return outcomes


def _write_odd_file(path: Path, odd: Plan, good: Plan, chance: random.Random) -> set[str]:
    """Write a plan, exchange file or zip with something odd in it; return the ids of good plans in it."""
    match chance.randrange(3):
        case 0:
            path.with_suffix(".werkbezoek.json").write_bytes(_changed(encode(odd), chance))
            return set()
        case 1:
            visits = [_changed(msgspec.json.encode(share(odd, today=_TODAY)), chance), _shared(good)]
            content = b'{"werkbezoek_exchange": 2, "visits": [%b]}' % b",".join(visits)
            path.with_suffix(".gedeeld.json").write_bytes(content)
        case _:
            with zipfile.ZipFile(path.with_suffix(".zip"), "w") as archive:
                entry = zipfile.ZipInfo("raar.json")
                entry.filename = chance.choice(_NAMES)
                archive.writestr(entry, _changed(encode(odd), chance))
                archive.writestr("goed.werkbezoek.json", encode(good))
    return {good.id}


def _shared(plan: Plan) -> bytes:
    return msgspec.json.encode(share(plan, today=_TODAY, checked=False))


def _changed(data: bytes, chance: random.Random) -> bytes:
    """Return a plan or visit with odd values in one to three places, most of them numbers and dates."""
    raw = json.loads(data)
    for _ in range(chance.randint(1, 3)):
        places = list(_places(raw))
        likely = [(holder, key) for holder, key in places if _is_number_or_day(holder[key])]
        holder, key = chance.choice(likely if likely and chance.random() < 0.6 else places)
        if isinstance(holder[key], list) and chance.random() < 0.2:
            holder[key] = holder[key] * chance.choice((2, 50))
        else:
            holder[key] = chance.choice(_ODD)
    return json.dumps(raw).encode()


def _places(raw: Any) -> Iterator[tuple[Any, Any]]:
    for key in list(raw) if isinstance(raw, dict) else range(len(raw)) if isinstance(raw, list) else ():
        yield raw, key
        yield from _places(raw[key])


def _is_number_or_day(value: Any) -> bool:
    return isinstance(value, int) or (isinstance(value, str) and bool(_DAY.match(value)))
