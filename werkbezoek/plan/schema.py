"""The JSON Schema of plan files, with Dutch titles and descriptions.

The package ships it as ``werkbezoek.schema.json``. Run ``python -m werkbezoek.plan.schema`` after a change of
the plan objects; a test compares the two.
"""

import json
from pathlib import Path
from typing import Any

import msgspec

from . import vocabulary
from .visit import SCHEMA_VERSION, Plan

SCHEMA_FILE = Path(__file__).with_name("werkbezoek.schema.json")

_OBJECT_TITLES = {
    "Contact": ("Contact", "Iemand om te bellen of te mailen."),
    "Corporation": ("Corporatie", "De woningcorporatie die het bezoek organiseert."),
    "Crew": ("Voor de organisatie", "Wat alleen de organisatie mag weten; staat alleen in het draaiboek."),
    "DietCount": ("Dieetwens zonder naam", "Hoeveel porties van een dieet de keuken maakt."),
    "IgnoredRule": ("Regel die je niet volgt", "Een regel die je bewust niet volgt, met de reden."),
    "Invitee": ("Genodigde", "Iemand op de lijst: politicus, collega, journalist, bewoner of andere gast."),
    "Limits": ("Grenzen", "De getallen waar de controle mee rekent; de opzet noemt ze niet."),
    "Message": ("Boodschap", "Eén ding dat de politici moeten onthouden."),
    "Name": ("Naam", "Een naam in delen."),
    "Outcome": ("Opbrengst", "Wat het bezoek heeft opgeleverd."),
    "Person": ("Persoon", "Een genodigde (met zijn kenmerk) of vrije tekst, zoals “team Wijkbeheer”."),
    "Place": ("Plek", "Een plek in het programma; van een woning blijft het adres bij de organisatie."),
    "Plan": ("Werkbezoek", "Het plan van één werkbezoek, van eerste idee tot evaluatie."),
    "Practical": ("Praktische informatie", "Wat gasten moeten weten om er goed te komen."),
    "Press": ("Pers", "Wat er over de pers is afgesproken, en met wie."),
    "ProgrammeItem": (
        "Programmaonderdeel",
        "Eén deel van het bezoek: begint op zijn begintijd, of sluit aan op het deel ervoor.",
    ),
    "Task": ("Taak", "Iets om voor te bereiden, of om na afloop te doen."),
}
_WORD_TITLES = {
    "Approach": "Wie je uitnodigt",
    "DayPart": "Dagdeel",
    "ItemKind": "Soort onderdeel",
    "PlaceKind": "Soort plek",
    "PressPolicy": "Pers",
    "Province": "Provincie",
    "Role": "Rol",
    "Status": "Stand van de uitnodiging",
    "Theme": "Thema van de Aedes-agenda",
}


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a plan file."""
    schema_: dict[str, Any] = msgspec.json.schema(Plan)
    for name, definition in schema_["$defs"].items():
        if name in _WORD_TITLES:
            labels = (f"{word.value}: {word.label}" for word in getattr(vocabulary, name))
            definition["title"], definition["description"] = _WORD_TITLES[name], "; ".join(labels)
        else:
            definition["title"], definition["description"] = _OBJECT_TITLES[name]
    schema_["$defs"]["Plan"]["properties"]["schema_version"]["const"] = SCHEMA_VERSION
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Werkbezoek", **schema_}


def as_text() -> str:
    """Return the content of ``werkbezoek.schema.json``."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    SCHEMA_FILE.write_text(as_text(), encoding="utf-8")
