"""Plan files with random damage: each must load, or be refused in Dutch with the place of the damage."""

import contextlib
import json
import random
import resource
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from werkbezoek import Plan, check, document, render, schedule, share
from werkbezoek.documents.audiences import AUDIENCES
from werkbezoek.documents.formats.ics_file import NoDate
from werkbezoek.store import PlanFileError, decode
from werkbezoek.timing.gantt import svg
from werkbezoek.timing.timeline import build_timeline

_SLOWEST = 1.0
"""Seconds that reading one file may take."""
_MOST_MEMORY = 200 * 1024 * 1024
"""Bytes that the process may grow by."""
_SLOW_FOR = ["gasten", "draaiboek"]
"""The audiences that get PDF and Word files too: the guests, and those who see most."""
_LARGEST = 1_000_000
"""Bytes; larger files are not damaged in the ways that take many times their size in memory."""
_ODD: Sequence[Any] = (
    None, True, False, 0, -1, 10**30, -(10**400), 1.5, 1e308, "", " ", "\x00", "\u202e", "😀" * 50,
    "a" * 100_000, "9:30", "24:00", "31-02-2027", "2027-02-31", "gesprek", [], {}, [[]], [None], {"": ""},
    {"id": "x"},
    "=1+1", "<script>alert(1)</script>", "${x}{{x}}#let",
)  # fmt: skip
_BYTES = (
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\x00",
    b"\\ud83d",
    b'"\\ud83d"',
    b"NaN",
    b"-Infinity",
    b"1e999",
    b"}",
    b"]]",
)


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Return the bytes of a plan with damage in one to three places."""
    for _ in range(chance.randint(1, 3)):
        data = chance.choice(_DAMAGE)(data, chance)
    return data


def _change_bytes(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    until = min(len(data), at + chance.choice((0, 1, 1, 2, 20, 500)))
    put = chance.choice((*_BYTES, bytes([chance.randrange(256)]), data[until : until + 60], b""))
    return data[:at] + put + data[until:]


def _cut_off(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _encode_otherwise(data: bytes, chance: random.Random) -> bytes:
    text = data.decode("utf-8", "replace")
    return text.encode(chance.choice(("utf-16", "utf-8-sig", "cp1252", "utf-32")), "replace")


def _repeat_key(data: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    if not lines:
        return data
    at = chance.randrange(len(lines))
    times = min(chance.choice((1, 1, 1, 2000)), _LARGEST // len(lines[at]))
    return b"".join([*lines[:at], *[lines[at]] * times, *lines[at:]])


def _nest(data: bytes, chance: random.Random) -> bytes:
    deep = chance.choice((10, 500, 100_000))
    opening, closing = chance.choice(((b"[", b"]"), (b'{"a":', b"}")))
    at = data.find(b":", chance.randrange(len(data) + 1)) + 1
    return data[:at] + opening * deep + b"1" + closing * deep + b"," + data[at:]


def _swell(data: bytes, chance: random.Random) -> bytes:
    """Megabytes of small things, which take many times that in memory."""
    small = chance.choice((b"[],", b'"",', b"{},", b"0,"))
    return data.replace(b"[", b"[" + small * chance.choice((1000, 1_000_000)), 1)


def _number(data: bytes, chance: random.Random) -> bytes:
    at = data.find(b":", chance.randrange(len(data) + 1)) + 1
    return data[:at] + b"9" * chance.choice((20, 400, 5000)) + b"," + data[at:]


def _change_node(data: bytes, chance: random.Random) -> bytes:
    if len(data) > _LARGEST:
        return data
    try:
        raw = json.loads(data)
    except (ValueError, RecursionError):
        return data
    places = list(_places(raw))
    if places:
        holder, key = chance.choice(places)
        match chance.randrange(5):
            case 0:
                del holder[key]
            case 1:
                holder[key] = [holder[key]] * chance.choice((1, 3))
            case 2:
                other, at = chance.choice(places)
                holder[key] = json.loads(json.dumps(other[at]))
            case 3 if isinstance(holder, dict):
                holder[f"{key}_"] = holder[key]
            case _:
                holder[key] = chance.choice(_ODD)
    return json.dumps(raw, ensure_ascii=chance.random() < 0.2).encode("utf-8", "surrogatepass")


def _places(raw: Any) -> Iterator[tuple[Any, Any]]:
    for key in list(raw) if isinstance(raw, dict) else range(len(raw)) if isinstance(raw, list) else ():
        yield raw, key
        yield from _places(raw[key])


_RARE = (_swell, _nest, _number)
_DAMAGE: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    *(_change_node,) * 30, *(_change_bytes,) * 12, *(_repeat_key,) * 3, _cut_off, _encode_otherwise, *_RARE,
)  # fmt: skip


def campaign(files: Sequence[Path], rounds: int, seed: int) -> Counter[str]:
    """Damage plan files this many times; return how many had which outcome.

    Of the plans that still load, one in ten is also rendered, and one in two hundred in the slow formats too.
    Raises AssertionError for a refusal without a message; any other exception is a bug.
    """
    chance = random.Random(seed)
    outcomes: Counter[str] = Counter()
    originals = [file.read_bytes() for file in files]
    _render_all(decode(originals[0], files[0]), slow_formats=["draaiboek"])
    memory = _memory()
    for _ in range(rounds):
        data = mutated(chance.choice(originals), chance)
        start = time.process_time()
        plan = _read(data)
        outcomes["slow"] += time.process_time() - start > _SLOWEST
        outcomes["refused" if plan is None else "loaded"] += 1
        if plan is not None and outcomes["loaded"] % 10 == 1:
            _render_all(plan, slow_formats=_SLOW_FOR if outcomes["loaded"] % 200 == 1 else [])
    outcomes["too much memory"] += _memory() - memory > _MOST_MEMORY
    return outcomes


def _read(data: bytes) -> Plan | None:
    """Return the plan in damaged bytes, or None if they are refused with a message for each fault."""
    try:
        return decode(data, Path("kapot.werkbezoek.json"))
    except PlanFileError as error:
        faults = error.faults
    assert faults
    assert all(fault.message.strip() for fault in faults)
    return None


def _render_all(plan: Plan, *, slow_formats: Sequence[str]) -> None:
    """Check a plan and make its chart, share and documents; in the slow formats for some audiences only."""
    check(plan)
    svg(build_timeline(schedule(plan)))
    share(plan)
    for audience in AUDIENCES:
        doc = document(plan, audience)
        render.html(doc)
        if audience in slow_formats:
            render.pdf(doc)
            render.docx(doc)
            with contextlib.suppress(NoDate):  # a plan may have no date
                render.ics(doc)


def _memory() -> int:
    """Return the peak memory of the process in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
