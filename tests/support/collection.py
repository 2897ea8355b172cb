"""Made-up collections of plan files, of any size: ``python tests/support/collection.py 500 FOLDER [SEED]``.

Each plan is one of the examples with another corporation, place, date, guests and lengths. Some have the
mistakes that people make, and one in a hundred is broken. With the same seed the files are always the same.
(Not called ``collections``: a module of that name beside a script hides Python's own.)
"""

import datetime as dt
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from werkbezoek.plan import Approach, Corporation, DayPart, Invitee, Name, Plan, Province, Role, Status, Theme
from werkbezoek.store import SUFFIX, encode, load

EXAMPLES = Path(__file__).parents[2] / "data" / "voorbeelden"

PARTIES = {
    "D66": 26,
    "GL-PvdA": 20,
    "VVD": 22,
    "CDA": 18,
    "SP": 3,
    "BBB": 4,
    "ChristenUnie": 3,
    "SGP": 3,
    "Volt": 1,
}
"""Parties as in the examples, with made-up numbers of seats."""

TOWNS = {
    Province.GRONINGEN: ("Eemsdelta", "Midden-Groningen", "Westerkwartier"),
    Province.FRYSLAN: ("Smallingerland", "Súdwest-Fryslân", "Leeuwarden"),
    Province.DRENTHE: ("Emmen", "Hoogeveen", "Assen"),
    Province.OVERIJSSEL: ("Enschede", "Deventer", "Zwolle"),
    Province.FLEVOLAND: ("Lelystad", "Almere"),
    Province.GELDERLAND: ("Doetinchem", "Nijmegen", "Ede"),
    Province.UTRECHT: ("Amersfoort", "Nieuwegein", "Zeist"),
    Province.NOORD_HOLLAND: ("Zaanstad", "Den Helder", "Haarlem"),
    Province.ZUID_HOLLAND: ("Rotterdam", "Gouda", "’s-Gravenhage", "Delft"),
    Province.ZEELAND: ("Terneuzen", "Goes"),
    Province.NOORD_BRABANT: ("Tilburg", "Eindhoven", "Oss"),
    Province.LIMBURG: ("Heerlen", "Venlo"),
}
SPELLED = {
    "Súdwest-Fryslân": "Sudwest Fryslan",
    "’s-Gravenhage": "Den Haag",
    "GL-PvdA": "GL PvdA",
    "ChristenUnie": "Christen Unie",
    "Den Helder": "Gemeente Den Helder",
}
_FIRST = (
    "Noor",
    "Ilse",
    "Karim",
    "Jantien",
    "Erik",
    "Samira",
    "Bo",
    "Milan",
    "Hanneke",
    "Joost",
    "Tess",
    "Wim",
)
_LAST = (
    "Akker",
    "Brouwer",
    "Holtrop",
    "Oulad",
    "Santing",
    "Wiel",
    "Kuipers",
    "Terpstra",
    "Vos",
    "Zandstra",
    "Prins",
)
_WORDS = ("Zonne", "Waal", "Veen", "Duin", "Hanze", "Linde", "Kade", "Polder", "Heide", "Stad")
_ENDS = ("hoek", "bocht", "kade", "paal", "erf", "rand", "werf", "dijk")


def collection(count: int, seed: int = 1) -> Iterator[tuple[str, bytes]]:
    """Yield ``count`` plan files as name and bytes. About one in a hundred can't be read."""
    chance = random.Random(seed)
    examples = [load(path) for path in sorted(EXAMPLES.glob(f"*{SUFFIX}"))]
    members = _members(chance)
    for number in range(count):
        plan = _varied(chance, chance.choice(examples), members, number)
        data = encode(plan)
        yield f"bezoek-{number:06d}{SUFFIX}", _broken(chance, data) if chance.random() < 0.01 else data


def write(folder: Path, count: int, seed: int = 1) -> Path:
    """Write ``count`` plan files to a folder, a thousand in each subfolder, and return the folder."""
    for number, (name, data) in enumerate(collection(count, seed)):
        inner = folder / f"{number // 1000:03d}"
        if number % 1000 == 0:
            inner.mkdir(parents=True, exist_ok=True)
        (inner / name).write_bytes(data)
    return folder


def _members(chance: random.Random) -> list[Invitee]:
    """The made-up members and candidates that corporations choose from."""
    names = [(first, last) for first in _FIRST for last in _LAST]
    chance.shuffle(names)
    return [
        Invitee(
            id=f"kl-{number}",
            name=Name(first=first, last=last),
            roles=(Role.MP if number % 3 else Role.CANDIDATE,),
            party=chance.choices([*PARTIES], [*PARTIES.values()])[0],
            home_province=chance.choice([*Province]),
        )
        for number, (first, last) in enumerate(names)
    ]


def _spelled(chance: random.Random, name: str) -> str:
    """The name, one time in ten in the way that others spell it."""
    return SPELLED.get(name, name) if chance.random() < 0.1 else name


def _varied(chance: random.Random, plan: Plan, members: list[Invitee], number: int) -> Plan:
    province = chance.choice([*Province])
    town = _spelled(chance, chance.choice(TOWNS[province]))
    saved = dt.datetime(2026, 11, 1, 9, tzinfo=dt.UTC) + dt.timedelta(minutes=chance.randrange(30_000))
    varied = msgspec.structs.replace(
        plan,
        id=f"plan-{number:06d}",
        revision=chance.randrange(1, 40),
        saved_at=saved,
        corporation=Corporation(
            name=f"{chance.choice(_WORDS)}{chance.choice(_ENDS)} Wonen",
            l_number=f"L{9000 + number % 280}",
            municipalities=(town, chance.choice(TOWNS[province])),
            province=province if chance.random() < 0.97 else None,
        ),
        date=dt.date(2027, 1, 4) + dt.timedelta(days=chance.randrange(120))
        if chance.random() < 0.9
        else None,
        day_part=chance.choice([*DayPart]),
        approach=chance.choice([*Approach]),
        themes=tuple(chance.sample([*Theme][:4], chance.choices((0, 1, 2, 4), (5, 45, 40, 10))[0])),
        invitees=tuple(_guests(chance, plan.invitees, members)),
        programme=tuple(
            msgspec.structs.replace(
                item, minutes=max(5, item.minutes + chance.choice((-10, -5, 0, 0, 5, 15)))
            )
            for item in plan.programme
        ),
    )
    return _mistaken(chance, varied) if chance.random() < 0.3 else varied


def _guests(chance: random.Random, guests: tuple[Invitee, ...], members: list[Invitee]) -> Iterator[Invitee]:
    """The same company with other members of the Tweede Kamer, each as far as the invitation has come."""
    chosen = iter(chance.sample(members, len(guests)))
    for guest in guests:
        if guest.is_mp:
            member = next(chosen)
            status = chance.choices([*Status], (10, 25, 10, 5, 35, 8, 5, 2))[0]
            yield msgspec.structs.replace(
                member,
                id=guest.id,
                name=_initialled(chance, member.name),
                status=status,
                party=_spelled(chance, member.party),
            )
        else:
            yield guest


def _initialled(chance: random.Random, name: Name) -> Name:
    """The name, one time in ten with an initial instead of the first name."""
    return msgspec.structs.replace(name, first=f"{name.first[0]}.") if chance.random() < 0.1 else name


def _mistaken(chance: random.Random, plan: Plan) -> Plan:
    """A plan with one of the mistakes that the rules look for."""
    changes: list[dict[str, object]] = [
        {"messages": (), "programme": tuple(msgspec.structs.replace(i, messages=()) for i in plan.programme)},
        {"regional_issue": ""},
        {"programme": plan.programme[:2]},
        {"themes": ()},
        {"corporation": Corporation(name=plan.corporation.name)},
    ]
    return msgspec.structs.replace(plan, **chance.choice(changes))


def _broken(chance: random.Random, data: bytes) -> bytes:
    """A file as it comes back from a bad copy, an editor, or the wrong folder."""
    return chance.choice(
        (
            data[: len(data) // 2],
            data.replace(b'"title"', b'"titel"', 1),
            data.replace(b'"schema_version": ', b'"schema_version": 9', 1),
            b'{"name": "iets anders", "version": "1.0"}',
            b"",
        )
    )


if __name__ == "__main__":
    number, target, *seeds = sys.argv[1:]
    write(Path(target), int(number), *map(int, seeds))
    print(f"{number} files in {target}")
