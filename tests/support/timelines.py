"""Timelines to draw, and what is read from the drawing."""

import xml.etree.ElementTree as ET
from typing import Any

from werkbezoek.plan import SCHEMA_VERSION, ItemKind, Plan, ProgrammeItem
from werkbezoek.timing import Timeline, build_timeline, schedule

SVG = "{http://www.w3.org/2000/svg}"


def item(kind: ItemKind = ItemKind.TOUR, title: str = "", minutes: int = 30, **fields: Any) -> ProgrammeItem:
    return ProgrammeItem(id="i", kind=kind, title=title, minutes=minutes, **fields)


def plan(*programme: ProgrammeItem) -> Plan:
    return Plan(id="p", schema_version=SCHEMA_VERSION, start="9:00", programme=programme)


def timeline(*programme: ProgrammeItem) -> Timeline:
    return build_timeline(schedule(plan(*programme)))


BUSY = (
    item(ItemKind.INTERNAL, "Zaal klaarzetten", start="8:15"),
    item(ItemKind.RECEPTION, "Ontvangst", 15),
    item(ItemKind.TOUR, "Door de wijk", 45, travel_minutes=10, group="groep A"),
    item(ItemKind.TOUR, "Langs de bouw", 40, group="groep B"),
    item(ItemKind.CONVERSATION, "Gesprek met bewoners", start="10:30"),
    item(ItemKind.LUNCH, "Lunch", start="10:50"),
)
"""Items with travel, two groups, pins, a pause and a clash."""


def labels(svg: str) -> list[str]:
    """Return the labels of the bars in a chart."""
    texts = (text for text in ET.fromstring(svg).iter(f"{SVG}text") if text.get("class") == "gantt-label")
    return ["".join(text.itertext()).replace("\u00a0", " ").strip() for text in texts]
