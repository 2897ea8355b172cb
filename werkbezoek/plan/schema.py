"""The JSON Schema of plan files, with Dutch titles and descriptions.

The package ships it as ``werkbezoek.schema.json``. Run ``python -m werkbezoek.plan.schema`` after a change of
the plan objects; a test compares the two.
"""

import json
import tomllib
from pathlib import Path
from typing import Any

import msgspec

from . import vocabulary
from .visit import SCHEMA_VERSION, Plan

SCHEMA_FILE = Path(__file__).with_name("werkbezoek.schema.json")

_TITLES = tomllib.loads(SCHEMA_FILE.with_name("schema_titles.toml").read_text(encoding="utf-8"))


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a plan file."""
    schema_: dict[str, Any] = msgspec.json.schema(Plan)
    for name, definition in schema_["$defs"].items():
        if name in _TITLES["words"]:
            labels = (f"{word.value}: {word.label}" for word in getattr(vocabulary, name))
            definition["title"], definition["description"] = _TITLES["words"][name], "; ".join(labels)
        else:
            definition["title"], definition["description"] = _TITLES["objects"][name]
    schema_["$defs"]["Plan"]["properties"]["schema_version"]["const"] = SCHEMA_VERSION
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Werkbezoek", **schema_}


def as_text() -> str:
    """Return the content of ``werkbezoek.schema.json``."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    SCHEMA_FILE.write_text(as_text(), encoding="utf-8")
