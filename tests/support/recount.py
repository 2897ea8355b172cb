"""The figures of a collection of plans, counted from the JSON files with the standard library alone.

Nothing of the package is used, so that a mistake there is not made here too. Each function returns a dict of
numbers by group, with the groups of nobody left out.
"""

import json
from collections import Counter, defaultdict
from datetime import datetime
from itertools import groupby
from pathlib import Path

from support.collection import SPELLED, TOWNS

MPS = {"kamerlid", "kandidaat-kamerlid"}
GONE = {"afgemeld", "niet-gekomen"}
THERE = {"bevestigd", "aanwezig"}
POLITICIANS = (
    "bewindspersoon", "eerste-kamerlid", "burgemeester", "wethouder", "raadslid", "gedeputeerde", "statenlid",
    "andere-politicus",
)  # fmt: skip
EACH_CALLED = {spelled: name for name, spelled in SPELLED.items()}
PROVINCE_OF = {town: province.value for province, towns in TOWNS.items() for town in towns}
USUAL = {"ochtend": 540, "middag": 780, "avond": 1140}


class Visit:
    """One plan as it stands in its file."""

    def __init__(self, raw):
        self.raw = raw
        self.id = raw["id"]
        self.corporation = raw.get("corporation", {})
        self.date = raw.get("date")
        self.people = raw.get("invitees", [])
        self.mps = [person for person in self.people if MPS & set(person.get("roles", ()))]
        self.items = [item for item in raw.get("programme", []) if item["kind"] != "intern"]

    def status(self, person):
        return person.get("status", "concept")

    @property
    def place(self):
        """The municipality of most items, or else the first that the corporation works in."""
        towns = [
            place["municipality"]
            for item in self.in_time
            for place in item.get("stops") or [item.get("place") or {}]
            if place.get("municipality")
        ]
        most = Counter(towns).most_common()
        if most:
            return called(next(town for town in towns if towns.count(town) == most[0][1]))
        return called((self.corporation.get("municipalities") or [""])[0])

    @property
    def province(self):
        return self.corporation.get("province") or PROVINCE_OF.get(self.place) or "niet ingevuld"

    @property
    def in_time(self):
        return [item for _, _, item in sorted(self.slots, key=lambda slot: slot[:2])]

    @property
    def slots(self):
        """(departure, start, item) of each item for guests, in minutes since midnight."""
        start = self.raw.get("start")
        opening = clock(start) if start else USUAL[self.raw.get("day_part", "ochtend")]
        ends, found = {"": opening}, []
        for number, item in enumerate(self.items):
            group, travel = item.get("group", "").strip(), item.get("travel_minutes") or 0
            free = max(ends.values()) if not group else ends.get(group, ends[""])
            begin = clock(item["start"]) if item.get("start") else free + travel
            end = begin + item.get("minutes", 30)
            ends = {**ends, group: end} if group else {"": end}
            found.append((begin - travel, begin + number / 1000, item))
        return [
            (leave, round(begin), item) for leave, begin, item in sorted(found, key=lambda slot: slot[:2])
        ]

    def minutes_lived(self):
        """The minutes of a guest by kind, one minute at a time; of several groups the average."""
        slots = self.slots
        groups = sorted({item.get("group", "").strip() for _, _, item in slots} - {""}) or [""]
        first = min(begin for _, begin, _ in slots)
        last = max(begin + item.get("minutes", 30) for _, begin, item in slots)
        lived = Counter()
        for group in groups:
            mine = [slot for slot in slots if slot[2].get("group", "").strip() in ("", group)]
            for minute in range(first, last):
                lived[what_at(minute, mine)] += 1 / len(groups)
        return lived


def what_at(minute, slots):
    for leave, begin, item in slots:
        if begin <= minute < begin + item.get("minutes", 30):
            return item["kind"]
        if leave <= minute < begin:
            return "onderweg"
    return "tussentijd"


def clock(text):
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def called(name):
    """The name that a spelling means."""
    return EACH_CALLED.get(name, name)


class Count:
    """All figures of the files in a folder."""

    def __init__(self, folder: Path):
        plans = []
        for path in sorted(folder.rglob("*.json")):
            try:
                raw = json.loads(path.read_bytes())
            except ValueError:
                continue
            if isinstance(raw, dict) and raw.get("schema_version", 99) < 9 and "titel" not in raw:
                plans.append(raw)
        order = sorted(plans, key=lambda raw: (raw["id"], -raw["revision"], -instant(raw)))
        self.visits = [Visit(next(same)) for _, same in groupby(order, key=lambda raw: raw["id"])]
        self.left_out = len(plans) - len(self.visits)
        self.first_names = defaultdict(set)
        for _, person in self.on_lists():
            name = person["name"]
            if not name["first"].endswith("."):
                self.first_names[name["last"], called(person.get("party", ""))].add(name["first"])

    def on_lists(self):
        return [(visit, person) for visit in self.visits for person in visit.mps]

    def person(self, invitee):
        """Who it is: an initial means the only first name with that letter, if there is one."""
        first, last = invitee["name"]["first"], invitee["name"]["last"]
        party = called(invitee.get("party", ""))
        if first.endswith("."):
            meant = [name for name in self.first_names[last, party] if name.startswith(first[0])]
            first = meant[0] if len(meant) == 1 else first
        return first, last, party

    def invited(self):
        out = GONE | {"concept"}
        return [(visit, person) for visit, person in self.on_lists() if visit.status(person) not in out]

    def groups(self, by):
        """The groups of each visit."""
        if by == "theme":
            return {visit.id: visit.raw.get("themes") or ["niet ingevuld"] for visit in self.visits}
        if by == "party":
            found = {visit.id: {"niet ingevuld"} for visit in self.visits}
            for visit, person in self.invited():
                found[visit.id] = (found[visit.id] - {"niet ingevuld"}) | {called(person["party"])}
            return found
        value = {
            "province": lambda visit: visit.province,
            "month": lambda visit: visit.date[:7] if visit.date else "niet ingevuld",
            "day_part": lambda visit: visit.raw.get("day_part", "niet ingevuld"),
            "corporation": lambda visit: visit.corporation["name"],
            "l_number": lambda visit: visit.corporation.get("l_number", "niet ingevuld"),
        }[by]
        return {visit.id: [value(visit)] for visit in self.visits}

    def counted(self, by, pairs):
        """How often each pair (visit id, what) goes with each group."""
        groups = self.groups(by)
        return Counter((group, what) for visit, what in pairs for group in groups[visit])

    def sized(self, by):
        """Visits, people and largest group by group."""
        groups, found = self.groups(by), defaultdict(list)
        for visit in self.visits:
            size = sum(visit.status(person) not in GONE for person in visit.people)
            for group in groups[visit.id]:
                found[group].append(size)
        return {group: (len(sizes), sum(sizes), max(sizes)) for group, sizes in found.items()}

    def times(self, by):
        """The average minutes of a visit by group and kind."""
        groups, found, number = self.groups(by), defaultdict(Counter), Counter()
        for visit in self.visits:
            if visit.items:
                for group in groups[visit.id]:
                    number[group] += 1
                    found[group].update(visit.minutes_lived())
        return {
            group: {kind: total / number[group] for kind, total in kinds.items()}
            for group, kinds in found.items()
        }


def instant(raw):
    return datetime.fromisoformat(raw["saved_at"]).timestamp() if raw.get("saved_at") else 0
